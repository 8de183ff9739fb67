package nhacviec.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The files that people and the bot have sent, by id. */
final class Files {

    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    StoredFile document(String name, String mimeType, byte[] bytes) {
        return store(name, mimeType, null, bytes);
    }

    StoredFile photo(String name, PhotoFormat photo, byte[] bytes) {
        return store(name, photo.mimeType(), photo, bytes);
    }

    private StoredFile store(String name, String mimeType, PhotoFormat photo, byte[] bytes) {
        int number = numbers.incrementAndGet();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        String plainExtension = extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
        String path = (photo != null ? "photos/file_" : "documents/file_") + number + plainExtension;
        StoredFile file = new StoredFile("FILE" + number, path, name, mimeType, photo, bytes.clone());
        files.put(file.id(), file);
        return file;
    }

    /** The file, or null. */
    StoredFile file(String id) {
        return id == null ? null : files.get(id);
    }

    /** The file at the path that getFile told, or null. */
    StoredFile fileAt(String path) {
        return files.values().stream()
                .filter(file -> file.path().equals(path))
                .findAny()
                .orElse(null);
    }
}
