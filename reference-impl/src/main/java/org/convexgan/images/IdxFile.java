package org.convexgan.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The grey images of an IDX3 file of unsigned bytes, gzipped or plain: magic, count, height, width, pixels. Held in
 * memory.
 */
final class IdxFile implements ImageSource {
    private static final int MAGIC = 0x0803;
    private static final int HEADER = 16;

    private final Path path;
    private final byte[] content;
    private final int count;
    private final int height;
    private final int width;

    IdxFile(Path path) throws IOException {
        this.path = path;
        content = content(path);
        if (content.length < HEADER) {
            throw new IOException(
                    "%s must have a header of %d bytes, but has %d bytes".formatted(path, HEADER, content.length));
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        int magic = header.getInt();
        if (magic != MAGIC) {
            throw new IOException("%s must begin with %08x, but begins with %08x".formatted(path, MAGIC, magic));
        }
        count = header.getInt();
        height = header.getInt();
        width = header.getInt();
        double announced = (double) count * height * width;
        if (Math.min(count, Math.min(height, width)) < 1 || announced != content.length - HEADER) {
            throw new IOException("%s must have %d images of %dx%d pixels, but has %d bytes of them"
                    .formatted(path, count, width, height, content.length - HEADER));
        }
    }

    private static byte[] content(Path path) throws IOException {
        byte[] stored = Files.readAllBytes(path);
        if (stored.length < 2 || stored[0] != (byte) 0x1f || stored[1] != (byte) 0x8b) {
            return stored;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IOException(path + " must be an intact gzip file, but is not: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public String nameOf(int index) {
        Objects.checkIndex(index, count);
        return "%s#%06d".formatted(path.getFileName(), index);
    }

    @Override
    public Raster read(int index) {
        Objects.checkIndex(index, count);
        int start = HEADER + index * height * width;
        return Raster.of(width, height, 1, Arrays.copyOfRange(content, start, start + height * width));
    }

    @Override
    public String fingerprint() {
        return "idx %d %d %08x".formatted(count, content.length, BlockRecord.sum(content, 0, content.length));
    }
}
