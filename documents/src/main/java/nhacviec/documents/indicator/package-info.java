/** Pictures and reports of figures. */
package nhacviec.documents.indicator;
