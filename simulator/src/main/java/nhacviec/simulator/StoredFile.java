package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file that a person or the bot has sent. */
record StoredFile(String id, String path, String name, String mimeType, boolean photo, byte[] bytes) {

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
                .put("width", 1280)
                .put("height", 720)
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
