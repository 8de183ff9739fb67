package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file that a person or the bot has sent.
 *
 * @param photo how large it is as a photo; null for a document
 */
record StoredFile(String id, String path, String name, String mimeType, PhotoFormat photo, byte[] bytes) {

    boolean isPhoto() {
        return photo != null;
    }

    String uniqueId() {
        return "U" + id;
    }

    ObjectNode asDocument() {
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", uniqueId())
                .put("file_name", name)
                .put("mime_type", mimeType)
                .put("file_size", bytes.length);
    }

    ObjectNode asPhotoSize() {
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", uniqueId())
                .put("width", photo.width())
                .put("height", photo.height())
                .put("file_size", bytes.length);
    }

    ObjectNode asFile() {
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", uniqueId())
                .put("file_size", bytes.length)
                .put("file_path", path);
    }
}
