/** Requests and answers in general: routes, parameters, pages of lists, problems. */
package nhacviec.admin.http;
