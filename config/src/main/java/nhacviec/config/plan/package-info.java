/** The plan file: read strictly, written so that it reads back the same. */
package nhacviec.config.plan;
