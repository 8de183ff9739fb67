package nhacviec.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What a photo is and how large, read from its bytes and not from its name. */
record PhotoFormat(String mimeType, int width, int height) {

    private static final int MOST_WIDTH_AND_HEIGHT = 10_000;
    private static final int MOST_TIMES_LONGER = 20;

    /** Of a person's photo that is none: their program would have made one of it. */
    static final PhotoFormat ASSUMED = new PhotoFormat("image/jpeg", 1280, 720);

    /** Reads a photo; null for bytes that are none. */
    static PhotoFormat read(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                String type = "image/" + reader.getFormatName().toLowerCase(Locale.ROOT);
                return new PhotoFormat(type, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Refuses what Telegram takes for no photo. */
    static PhotoFormat required(byte[] bytes) {
        PhotoFormat photo = read(bytes);
        if (photo == null) {
            throw ApiRefusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        int longer = Math.max(photo.width, photo.height);
        int shorter = Math.min(photo.width, photo.height);
        if (photo.width + photo.height > MOST_WIDTH_AND_HEIGHT || longer > MOST_TIMES_LONGER * shorter) {
            throw ApiRefusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return photo;
    }
}
