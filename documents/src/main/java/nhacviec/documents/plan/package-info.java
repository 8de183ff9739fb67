/** A plan as it leaves the house: the JSON that scripts read, and what a careful reader would ask about. */
package nhacviec.documents.plan;
