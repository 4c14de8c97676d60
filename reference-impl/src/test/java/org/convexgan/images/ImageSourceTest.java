package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {
    @TempDir
    private Path folder;

    /** An image of 20×24 pixels with the values {@code (row, column, 10·(row + column) mod 256)}. */
    private static BufferedImage ramp(int type) {
        BufferedImage image = new BufferedImage(20, 24, type);
        for (int row = 0; row < 24; row++) {
            for (int column = 0; column < 20; column++) {
                image.setRGB(column, row, new Color(row, column, 10 * (row + column) % 256).getRGB());
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static void assertRefused(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> ImageDecoder.decode(name, file))
                .isInstanceOf(UnusableImageException.class)
                .hasMessageStartingWith(name + " " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void colours_are_read_as_they_are_stored(String format) throws IOException {
        Raster image = ImageDecoder.decode("a", encoded(ramp(BufferedImage.TYPE_INT_RGB), format));

        assertThat(image.channels()).isEqualTo(3);
        assertThat(new int[] {image.value(23, 7, 0), image.value(23, 7, 1), image.value(23, 7, 2)})
                .containsExactly(23, 7, 44);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void grey_values_are_not_bent(String format) throws IOException {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 16, 16, 0, ints(256, 100));

        Raster image = ImageDecoder.decode("a", encoded(grey, format));

        assertThat(image.value(3, 5, 0)).isEqualTo(100);
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.inColour().value(3, 5, 2)).isEqualTo(100);
    }

    @Test
    void photographs_are_close_to_what_was_stored() throws IOException {
        Raster face = ProceduralFaces.portraits(1, 1).read(0);
        BufferedImage image = new BufferedImage(178, 218, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 178 * 218; i++) {
            int row = i / 178;
            int column = i % 178;
            int rgb = face.value(row, column, 0) << 16 | face.value(row, column, 1) << 8 | face.value(row, column, 2);
            image.setRGB(column, row, rgb);
        }

        Raster decoded = ImageDecoder.decode("a.jpg", encoded(image, "jpg"));

        byte[] small = Framing.CENTRE_CROP.square(decoded, 16).toBytes();
        byte[] expected = Framing.CENTRE_CROP.square(face, 16).toBytes();
        for (int i = 0; i < small.length; i++) {
            int error = Math.abs((small[i] & 0xff) - (expected[i] & 0xff));
            assertThat(error).isLessThanOrEqualTo(8); // means of blocks are stored in steps of 1; a cell cuts blocks
        }
    }

    @Test
    void palettes_are_looked_up() throws IOException {
        byte[] red = {0, (byte) 200};
        byte[] green = {0, 100};
        IndexColorModel coloured = new IndexColorModel(8, 2, red, green, green);
        IndexColorModel grey = new IndexColorModel(8, 2, red, red, red);

        Raster image = ImageDecoder.decode("a", encoded(indexed(coloured), "png"));

        assertThat(new int[] {image.value(0, 1, 0), image.value(0, 1, 1)}).containsExactly(200, 100);
        assertThat(ImageDecoder.decode("a", encoded(indexed(grey), "png")).channels())
                .isEqualTo(1);
    }

    private static BufferedImage indexed(IndexColorModel palette) {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        return image;
    }

    @Test
    void opaque_alpha_is_ignored_and_transparency_refused() throws IOException {
        BufferedImage opaque = ramp(BufferedImage.TYPE_INT_ARGB);
        assertThat(ImageDecoder.decode("a", encoded(opaque, "png")).value(23, 7, 2))
                .isEqualTo(44);
        opaque.getRaster().setSample(2, 3, 3, 254);

        assertRefused("b.png", encoded(opaque, "png"), "must be opaque, but has a pixel of alpha 254");
    }

    @Test
    void sixteen_bits_a_sample_are_refused() throws IOException {
        byte[] deep = encoded(new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY), "png");

        assertRefused("deep.png", deep, "must have 8 bits a sample, but has [16]");
    }

    @Test
    void four_inks_are_refused() throws IOException {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(new IIOImage(inks, null, null));
        } finally {
            writer.dispose();
        }

        assertRefused("print.jpg", file.toByteArray(), "must be grey or RGB, but has 4 inks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void truncated_files_are_refused(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, random.nextInt(1 << 24));
        }
        byte[] whole = encoded(image, format);

        assertRefused("half." + format, Arrays.copyOf(whole, whole.length / 2), "must be ");
        assertRefused("start." + format, Arrays.copyOf(whole, 10), "must be ");
        assertRefused("empty." + format, new byte[0], "must be a JPEG, PNG, BMP or GIF image, but is none");
    }

    @Test
    void a_header_that_announces_too_much_is_refused_before_it_is_believed() throws IOException {
        byte[] file = encoded(ramp(BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(file).putInt(16, 100_000).putInt(20, 100_000);

        assertRefused("huge.png", file, "must have at most 67108864 pixels, but has 10000000000");
    }

    @Test
    void a_folder_is_sorted_and_what_is_no_image_is_listed() throws IOException {
        byte[] image = encoded(ramp(BufferedImage.TYPE_INT_RGB), "png");
        Files.createDirectories(folder.resolve("b"));
        for (String name : List.of("c.PNG", "b/2.png", "b/10.png", "a.png")) {
            Files.write(folder.resolve(name), image);
        }
        Files.writeString(folder.resolve("list.txt"), "no image");
        Files.writeString(folder.resolve("bad.jpg"), "no image either");

        try (ImageSource source = ImageSource.open(folder)) {
            assertThat(names(source)).containsExactly("a.png", "b/10.png", "b/2.png", "bad.jpg", "c.PNG");
            assertThat(source.leftOut())
                    .containsExactly(new SkippedImage(
                            "list.txt", "must end in one of [.jpg, .jpeg, .png, .bmp, .gif], but does not"));
            TileReport report = TileBuild.run(
                    source, new TileSettings(Framing.CENTRE_CROP, 8, 3, 4), folder.resolve("t.tiles"), rows -> {});
            assertThat(report.rows()).isEqualTo(4);
            assertThat(report.skipped()).extracting(SkippedImage::name).containsExactly("list.txt", "bad.jpg");
            assertThat(report.skipped().get(1))
                    .hasToString("bad.jpg must be a JPEG, PNG, BMP or GIF image, but is none");
            Files.delete(folder.resolve("a.png"));
            assertThatThrownBy(() -> source.read(0))
                    .isInstanceOf(UnusableImageException.class)
                    .hasMessageStartingWith("a.png must be readable, but is not: ");
        }
    }

    @Test
    void images_of_different_sizes_become_one_size_and_those_that_cannot_are_named() throws IOException {
        List<BufferedImage> images = List.of(
                noise(20, 24, BufferedImage.TYPE_INT_RGB),
                noise(41, 9, BufferedImage.TYPE_BYTE_GRAY),
                noise(8, 8, BufferedImage.TYPE_INT_ARGB),
                noise(7, 30, BufferedImage.TYPE_INT_RGB),
                new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB),
                noise(8, 100, BufferedImage.TYPE_INT_RGB));
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        for (int i = 0; i < images.size(); i++) {
            Files.write(mixed.resolve(i + ".png"), encoded(images.get(i), "png"));
        }
        Files.write(mixed.resolve("6.jpg"), Arrays.copyOf(encoded(images.get(0), "jpg"), 200));
        Path target = folder.resolve("mixed.tiles");

        try (ImageSource source = ImageSource.open(mixed)) {
            TileSettings settings = new TileSettings(Framing.CENTRE_CROP, 8, 3, 0);
            TileReport report = TileBuild.run(source, settings, target, rows -> {});

            assertThat(report.skipped().subList(0, 2))
                    .extracting(SkippedImage::toString)
                    .containsExactly(
                            "3.png must have at least 8x8 pixels, but was 7x30 image of 3 channels",
                            "4.png must show something, but all its pixels are equal");
            assertThat(report.skipped().get(2).toString()).startsWith("6.jpg must be ");
            assertThat(report.skipped()).hasSize(3);
            assertRowsAreCropped(target, source, 0, 1, 2, 5);
        }
    }

    private static void assertRowsAreCropped(Path tiles, ImageSource source, int... shown) throws IOException {
        try (Tiles built = Tiles.open(tiles)) {
            PixelRows rows = built.at(8);
            assertThat(rows.rows()).isEqualTo(shown.length);
            for (int row = 0; row < shown.length; row++) {
                float[] actual = new float[rows.columns()];
                rows.read(row, 1, actual);
                Raster square =
                        Framing.CENTRE_CROP.square(source.read(shown[row]).inColour(), 8);
                float[] expected = new float[actual.length];
                HeldImages.of(List.of(square)).read(0, 1, expected);
                assertThat(actual).as("row %d", row).containsExactly(expected);
            }
        }
    }

    private static BufferedImage noise(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(width);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0xff000000 | random.nextInt(1 << 24));
        }
        return image;
    }

    private static List<String> names(ImageSource source) {
        return IntStream.range(0, source.size()).mapToObj(source::nameOf).toList();
    }

    @Test
    void entries_that_lead_out_of_an_archive_are_left_out() throws IOException {
        byte[] image = encoded(ramp(BufferedImage.TYPE_INT_RGB), "png");
        Path archive = folder.resolve("images.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name :
                    List.of("img/2.png", "../evil.png", "/etc/x.png", "a\\b.png", "img/1.png", "img/r.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(image);
            }
            zip.putNextEntry(new ZipEntry("img/empty/"));
        }

        try (ImageSource source = ImageSource.open(archive)) {
            assertThat(names(source)).containsExactly("img/1.png", "img/2.png");
            assertThat(source.leftOut())
                    .extracting(SkippedImage::name)
                    .containsExactly("../evil.png", "/etc/x.png", "a\\b.png", "img/r.txt");
            assertThat(source.leftOut().get(0).reason()).isEqualTo("must stay inside of the archive, but does not");
            assertThat(source.read(0).value(23, 7, 0)).isEqualTo(23);
        }
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ImageSource.open(archive))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(archive + " must be an intact zip archive, but is not: ");
    }

    @Test
    void idx_files_are_read_plain_and_gzipped() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(16 + 2 * 6)
                .putInt(0x803)
                .putInt(2)
                .putInt(2)
                .putInt(3);
        for (int i = 0; i < 12; i++) {
            content.put((byte) (20 * i));
        }
        Path plain = Files.write(folder.resolve("images"), content.array());
        Path zipped = folder.resolve("images.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(content.array());
        }

        try (ImageSource one = ImageSource.open(plain);
                ImageSource two = ImageSource.open(zipped)) {
            assertThat(one.size()).isEqualTo(2);
            assertThat(one.nameOf(1)).isEqualTo("images#000001");
            assertThat(one.read(1).value(1, 2, 0)).isEqualTo(220);
            assertThat(two.read(1)).isEqualTo(one.read(1));
            assertThat(two.fingerprint()).isEqualTo(one.fingerprint());
        }
        Files.write(plain, Arrays.copyOf(content.array(), 27));
        assertThatThrownBy(() -> ImageSource.open(plain))
                .hasMessage(plain + " must have 2 images of 3x2 pixels, but has 11 bytes of them");
        Files.write(zipped, Arrays.copyOf(Files.readAllBytes(zipped), 15));
        assertThatThrownBy(() -> ImageSource.open(zipped))
                .hasMessageStartingWith(zipped + " must be an intact gzip file, but is not: ");
    }

    @Test
    void cifar_batches_are_read_in_order() throws IOException {
        byte[] batch = new byte[2 * 3073];
        batch[3073] = 9;
        batch[3073 + 1 + 5] = 11;
        batch[3073 + 1 + 1024 + 5] = 22;
        batch[3073 + 1 + 2048 + 5] = 33;
        Files.write(folder.resolve("data_batch_1.bin"), new byte[3073]);
        Files.write(folder.resolve("data_batch_2.bin"), batch);
        Files.write(folder.resolve("test_batch.bin"), new byte[3073]);

        try (ImageSource source = ImageSource.open(folder)) {
            assertThat(source.size()).isEqualTo(3);
            assertThat(source.nameOf(2)).isEqualTo("data_batch_2.bin#00001");
            Raster image = source.read(2);
            assertThat(new int[] {image.value(0, 5, 0), image.value(0, 5, 1), image.value(0, 5, 2)})
                    .containsExactly(11, 22, 33);
        }
        Path single = folder.resolve("test_batch.bin");
        Files.write(single, new byte[3072]);
        assertThatThrownBy(() -> ImageSource.open(single))
                .hasMessage(single + " must have records of 3073 bytes, but has 3072 bytes");
        batch[3073] = 10;
        Files.write(single, batch);
        try (ImageSource source = ImageSource.open(single)) {
            assertThatThrownBy(() -> source.read(1))
                    .isInstanceOf(UnusableImageException.class)
                    .hasMessage("test_batch.bin#00001 must have a label below 10, but has 10");
        }
    }

    @Test
    void what_is_no_source_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("readme"), "text");

        assertThatThrownBy(() -> ImageSource.open(text))
                .hasMessage(text + " must be a folder, a zip archive, an IDX file or a CIFAR-10 batch, but is none");
        assertThatThrownBy(() -> ImageSource.open(folder.resolve("nowhere")))
                .hasMessage(folder.resolve("nowhere") + " must be a file or a folder, but is not there");
    }

    private static int[] ints(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }
}
