package nhacviec.simulator;

/** A file inside a multipart request. */
record Upload(String fileName, String mimeType, byte[] bytes) {}
