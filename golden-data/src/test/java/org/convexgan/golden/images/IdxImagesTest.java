package org.convexgan.golden.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.MalformedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {
    /** Two images of 2×3 pixels: 0, 1, …, 10, 255. */
    private static byte[] plain(int magic, int count, int height, int width, int pixels) {
        ByteBuffer buffer = ByteBuffer.allocate(16 + pixels);
        buffer.putInt(magic).putInt(count).putInt(height).putInt(width);
        for (int i = 0; i < pixels; i++) {
            buffer.put((byte) (i == 11 ? 255 : i));
        }
        return buffer.array();
    }

    private static byte[] valid() {
        return plain(0x803, 2, 2, 3, 12);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static IdxImages read(byte[] stored) throws IOException {
        return IdxImages.read("test.idx", new ByteArrayInputStream(stored), CanonicalJson.sha256(stored));
    }

    private static void assertRefused(byte[] stored, String message) {
        assertThatThrownBy(() -> read(stored))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("test.idx: " + message)
                .hasMessageContaining("(SHA-256 " + CanonicalJson.sha256(stored) + ")");
    }

    @Test
    void plain_and_gzipped_files_hold_the_same_images() throws IOException {
        IdxImages plain = read(valid());
        IdxImages gzipped = read(gzip(valid()));

        assertThat(plain.count()).isEqualTo(2);
        assertThat(plain.height()).isEqualTo(2);
        assertThat(plain.width()).isEqualTo(3);
        assertThat(plain.pixel(0, 1, 2)).isEqualTo(5);
        assertThat(plain.pixel(1, 1, 2)).isEqualTo(255);
        assertThat(gzipped.asRow(1)).containsExactly(plain.asRow(1));
        assertThat(gzipped.asRow(1)[5]).isEqualTo(1.0);
        assertThat(gzipped.asRow(0)[3]).isEqualTo(3 / 255.0);
    }

    @Test
    void a_pixel_outside_is_refused() throws IOException {
        IdxImages images = read(valid());

        assertThatThrownBy(() -> images.pixel(2, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> images.pixel(0, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> images.pixel(0, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> images.asRow(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void truncated_file_is_refused_naming_the_checksum() {
        assertRefused(plain(0x803, 2, 2, 3, 11), "pixels must be 2 x 2 x 3 bytes, but were 11: the file is truncated");
    }

    @Test
    void truncated_header_is_refused() {
        assertRefused(Arrays.copyOf(valid(), 9), "header must have 16 bytes, but had 9");
    }

    @Test
    void trailing_bytes_are_refused() {
        assertRefused(plain(0x803, 2, 2, 3, 13), "pixels must be 2 x 2 x 3 bytes, but were 13: bytes trail");
    }

    @Test
    void sizes_whose_product_overflows_are_refused() {
        assertRefused(plain(0x803, 65536, 65536, 1, 0), "pixels must be 65536 x 65536 x 1 bytes, but were 0");
    }

    @Test
    void wrong_magic_is_refused() {
        assertRefused(plain(0x801, 2, 2, 3, 12), "magic number must be 0x00000803, but was 0x00000801");
    }

    @Test
    void empty_images_are_refused() {
        assertRefused(plain(0x803, 2, 0, 3, 0), "height must be >= 1, but was 0");
    }

    @Test
    void truncated_gzip_is_refused() throws IOException {
        byte[] stored = gzip(valid());

        assertRefused(Arrays.copyOf(stored, stored.length - 5), "gzip stream must be complete and intact, but: ");
    }

    @Test
    void corrupt_gzip_is_refused() throws IOException {
        byte[] stored = gzip(valid());
        stored[stored.length - 6] ^= 1; // checksum of the content

        assertRefused(stored, "gzip stream must be complete and intact, but: ");
    }

    @Test
    void a_file_with_another_checksum_is_refused_naming_both(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("images"), valid());
        String wrong = "0".repeat(64);

        assertThatThrownBy(() -> IdxImages.read(file, wrong))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(file + ": SHA-256 must be " + wrong + ", but was " + CanonicalJson.sha256(valid()));
        assertThat(IdxImages.read(file).count()).isEqualTo(2);
    }
}
