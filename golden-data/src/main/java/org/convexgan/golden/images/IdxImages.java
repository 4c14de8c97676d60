package org.convexgan.golden.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.MalformedDataException;

/**
 * Grey images of equal size, read from an IDX3 file of unsigned bytes, gzipped or plain.
 *
 * <p>Layout: magic {@code 0x00000803}, count, height, width (big-endian 32-bit), then {@code count * height * width} bytes and
 * nothing else. The SHA-256 is that of the file as stored, so of the compressed bytes if it is gzipped.
 */
public final class IdxImages {
    private static final int MAGIC = 0x0803;
    private static final int HEADER = 16;

    private final int count;
    private final int height;
    private final int width;
    private final byte[] pixels;

    private IdxImages(int count, int height, int width, byte[] pixels) {
        this.count = count;
        this.height = height;
        this.width = width;
        this.pixels = pixels;
    }

    /**
     * Reads a file and verifies its checksum first.
     *
     * @param sha256 expected checksum, 64 lower-case hexadecimal digits
     * @throws MalformedDataException if the checksum differs or the content breaks the layout
     * @throws IOException if the file cannot be read
     */
    public static IdxImages read(Path path, String sha256) throws IOException {
        return parse(path.toString(), Files.readAllBytes(path), sha256);
    }

    /**
     * Reads a stream to its end and verifies the checksum first.
     *
     * @param file name for messages
     * @param sha256 expected checksum, 64 lower-case hexadecimal digits
     * @throws MalformedDataException if the checksum differs or the content breaks the layout
     * @throws IOException if the stream cannot be read
     */
    public static IdxImages read(String file, InputStream in, String sha256) throws IOException {
        return parse(file, in.readAllBytes(), sha256);
    }

    /**
     * Reads a file whose checksum is not known beforehand.
     *
     * @throws MalformedDataException if the content breaks the layout; the message names the checksum found
     * @throws IOException if the file cannot be read
     */
    public static IdxImages read(Path path) throws IOException {
        byte[] stored = Files.readAllBytes(path);
        return parse(path.toString(), stored, CanonicalJson.sha256(stored));
    }

    private static IdxImages parse(String file, byte[] stored, String expected) {
        String actual = CanonicalJson.sha256(stored);
        if (!actual.equals(expected)) {
            throw new MalformedDataException(file, "SHA-256 must be " + expected + ", but was " + actual);
        }
        String evidence = " (SHA-256 " + actual + ")";
        byte[] content = isGzip(stored) ? inflate(file, stored, evidence) : stored;
        if (content.length < HEADER) {
            throw new MalformedDataException(
                    file, "header must have " + HEADER + " bytes, but had " + content.length + evidence);
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        int magic = header.getInt();
        if (magic != MAGIC) {
            throw new MalformedDataException(
                    file, String.format("magic number must be 0x%08x, but was 0x%08x%s", MAGIC, magic, evidence));
        }
        int count = side(file, "count", header.getInt(), evidence);
        int height = side(file, "height", header.getInt(), evidence);
        int width = side(file, "width", header.getInt(), evidence);
        double announced = (double) count * height * width;
        long present = content.length - HEADER;
        if (announced != present) {
            throw new MalformedDataException(
                    file,
                    String.format(
                            "pixels must be %d x %d x %d bytes, but were %d: %s%s",
                            count,
                            height,
                            width,
                            present,
                            present < announced ? "the file is truncated" : "bytes trail the last image",
                            evidence));
        }
        byte[] pixels = new byte[content.length - HEADER];
        header.get(pixels);
        return new IdxImages(count, height, width, pixels);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static byte[] inflate(String file, byte[] stored, String evidence) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new MalformedDataException(
                    file, "gzip stream must be complete and intact, but: " + e.getMessage() + evidence, e);
        }
    }

    private static int side(String file, String name, int value, String evidence) {
        if (value < 1) {
            throw new MalformedDataException(file, name + " must be >= 1, but was " + value + evidence);
        }
        return value;
    }

    /** Returns the number of images. */
    public int count() {
        return count;
    }

    /** Returns the number of pixel rows of each image. */
    public int height() {
        return height;
    }

    /** Returns the number of pixel columns of each image. */
    public int width() {
        return width;
    }

    /**
     * Returns a grey value, 0 to 255.
     *
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public int pixel(int image, int row, int column) {
        Objects.checkIndex(image, count);
        Objects.checkIndex(row, height);
        Objects.checkIndex(column, width);
        return pixels[(image * height + row) * width + column] & 0xff;
    }

    /**
     * Returns an image as one sample: {@code height * width} grey values row by row, divided by 255, so in {@code [0, 1]}.
     *
     * @return a new array
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public double[] asRow(int image) {
        Objects.checkIndex(image, count);
        double[] row = new double[height * width];
        for (int i = 0; i < row.length; i++) {
            row[i] = (pixels[image * row.length + i] & 0xff) / 255.0;
        }
        return row;
    }
}
