/** Indicators and figures over HTTP. */
package nhacviec.admin.indicator;
