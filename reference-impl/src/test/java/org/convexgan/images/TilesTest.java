package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesTest {
    private static final TileSettings SETTINGS = new TileSettings(Framing.SQUASH, 16, 3, 300);

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void nameTheFile() {
        target = folder.resolve("images.tiles");
    }

    /** Random images of 16×16; every tenth is unusable if asked for. */
    private static final class Noise implements ImageSource {
        private final int size;
        private final boolean faulty;
        private final AtomicInteger reads = new AtomicInteger();

        private Noise(int size, boolean faulty) {
            this.size = size;
            this.faulty = faulty;
        }

        @Override
        public String name() {
            return "noise";
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public String nameOf(int index) {
            return "image " + index;
        }

        @Override
        public Raster read(int index) throws UnusableImageException {
            reads.incrementAndGet();
            if (faulty && index % 10 == 3) {
                throw new UnusableImageException(nameOf(index), "must be readable, but is not");
            }
            byte[] values = new byte[16 * 16 * 3];
            new Random(index).nextBytes(values);
            return Raster.of(16, 16, 3, values);
        }

        @Override
        public String fingerprint() {
            return "noise " + size + faulty;
        }
    }

    private static float[] expected(ImageSource source, int index, int side) throws IOException {
        byte[] bytes = Framing.SQUASH.square(source.read(index), side).toBytes();
        float[] row = new float[bytes.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (bytes[i] & 0xff) / 255f;
        }
        return row;
    }

    private TileReport build(ImageSource source) throws IOException {
        return TileBuild.run(source, SETTINGS, target, rows -> {});
    }

    @Test
    void rows_are_the_images_at_every_side() throws IOException {
        Noise source = new Noise(300, false);

        TileReport report = build(source);

        assertThat(report).isEqualTo(new TileReport(300, 0, List.of()));
        try (Tiles tiles = Tiles.open(target)) {
            assertThat(tiles.sides()).containsExactly(16, 8, 4);
            for (int side : tiles.sides()) {
                PixelRows rows = tiles.at(side);
                float[] block = new float[200 * rows.columns()];
                rows.read(77, 200, block);
                for (int row = 0; row < 200; row += 33) {
                    float[] actual = new float[rows.columns()];
                    System.arraycopy(block, row * rows.columns(), actual, 0, actual.length);
                    assertThat(actual).containsExactly(expected(source, 77 + row, side));
                }
            }
            tiles.verify();
        }
        assertThat(folder.resolve("images.tiles.part")).doesNotExist();
    }

    @Test
    void images_of_half_the_side_are_those_that_are_stored() throws IOException {
        build(new Noise(300, false));

        try (Tiles tiles = Tiles.open(target)) {
            PixelRows half = tiles.at(16).halved().orElseThrow();
            byte[] found = new byte[20 * half.columns()];
            half.readLevels(0, 20, found);
            byte[] expected = new byte[found.length];
            tiles.at(8).readLevels(0, 20, expected);

            assertThat(half.side()).isEqualTo(8);
            assertThat(found).containsExactly(expected);
            assertThat(tiles.at(4).halved()).isEmpty();
        }
    }

    /** As tiles do, and as rows do that know arrays only. */
    @Test
    void buffers_get_the_same_levels_where_they_stand() throws IOException {
        build(new Noise(300, false));

        try (Tiles tiles = Tiles.open(target)) {
            PixelRows rows = tiles.at(8);
            int length = 200 * rows.columns();
            byte[] expected = new byte[length];
            rows.readLevels(50, 200, expected);
            for (ByteBuffer buffer : List.of(ByteBuffer.allocate(length + 9), ByteBuffer.allocateDirect(length + 9))) {
                rows.readLevels(50, 200, buffer.position(4));

                byte[] found = new byte[length];
                assertThat(buffer.position()).isEqualTo(4 + length);
                assertThat(buffer.limit()).isEqualTo(length + 9);
                buffer.get(4, found);
                assertThat(found).containsExactly(expected);
                assertThatThrownBy(() -> rows.readLevels(0, 1, buffer)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> rows.readLevels(299, 2, buffer.clear()))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            ByteBuffer held = ByteBuffer.allocate(9);
            new HeldRows(3, 1, 0, 0.2f, 1, 0, 0, 0, 0, 0, 0.4f).readLevels(0, 1, held);
            assertThat(held.array()).containsExactly(0, 51, -1, 0, 0, 0, 0, 0, 102);
            assertThat(held.hasRemaining()).isFalse();
        }
    }

    @Test
    void threads_read_the_same_rows() throws IOException {
        build(new Noise(300, false));

        try (Tiles tiles = Tiles.open(target)) {
            PixelRows rows = tiles.at(16);
            List<Integer> hashes = IntStream.range(0, 64)
                    .parallel()
                    .mapToObj(i -> {
                        float[] block = new float[150 * rows.columns()];
                        rows.read(100 + i % 2, 150, block);
                        return Arrays.hashCode(block);
                    })
                    .toList();

            assertThat(hashes.stream().distinct()).hasSize(2);
        }
    }

    @Test
    void unusable_images_are_skipped_and_named() throws IOException {
        Noise source = new Noise(400, true);

        TileReport report = build(source);

        assertThat(report.rows()).isEqualTo(300);
        assertThat(report.skipped()).hasSize(33); // 300 usable ones end at image 332
        assertThat(report.skipped().get(1)).hasToString("image 13 must be readable, but is not");
        try (Tiles tiles = Tiles.open(target)) {
            assertThat(tiles.sourceIndex(2)).isEqualTo(2);
            assertThat(tiles.sourceIndex(3)).isEqualTo(4);
            assertThat(tiles.sourceIndex(299)).isEqualTo(332);
        }
    }

    @Test
    void all_usable_images_are_taken_where_no_number_is_asked_for() throws IOException {
        TileSettings all = new TileSettings(Framing.SQUASH, 16, 3, 0);

        TileReport report = TileBuild.run(new Noise(150, true), all, target, rows -> {});

        assertThat(report.rows()).isEqualTo(135);
        assertThat(report.skipped()).hasSize(15);
        try (Tiles tiles = Tiles.open(target)) {
            assertThat(tiles.rows()).isEqualTo(135);
            assertThat(tiles.sourceIndex(134)).isEqualTo(149);
            tiles.verify();
        }
    }

    @Test
    void an_interrupted_build_is_resumed() throws IOException {
        Noise first = new Noise(400, true);
        assertThatThrownBy(() -> TileBuild.run(first, SETTINGS, target, rows -> {
                    if (rows >= 256) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");
        assertThat(target).doesNotExist();
        Noise second = new Noise(400, true);

        TileReport resumed = build(second);

        assertThat(resumed.resumed()).isEqualTo(256);
        assertThat(second.reads.get()).isLessThanOrEqualTo(400 - 256);
        byte[] interrupted = Files.readAllBytes(target);
        Files.delete(target);
        assertThat(build(new Noise(400, true))).isEqualTo(new TileReport(300, 0, resumed.skipped()));
        assertThat(interrupted).isEqualTo(Files.readAllBytes(target));
    }

    @Test
    void blocks_that_were_damaged_meanwhile_are_made_again() throws IOException {
        build(new Noise(300, false));
        byte[] complete = Files.readAllBytes(target);
        Path part = folder.resolve("images.tiles.part");
        Files.delete(target);
        assertThatThrownBy(() -> TileBuild.run(new Noise(300, false), SETTINGS, target, rows -> {
                    if (rows == 300) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");
        flip(part, new TileLayout(300, 16, 3).offset(2, 130));

        TileReport report = build(new Noise(300, false));

        assertThat(report.resumed()).isEqualTo(128);
        assertThat(Files.readAllBytes(target)).isEqualTo(complete);
    }

    @Test
    void a_finished_file_is_not_built_again() throws IOException {
        TileReport first = build(new Noise(400, true));
        Noise source = new Noise(400, true);

        TileReport second = build(source);

        assertThat(second).isEqualTo(new TileReport(300, 300, first.skipped()));
        assertThat(source.reads.get()).isEqualTo(33);
        assertThatThrownBy(() -> build(new Noise(500, true)))
                .isInstanceOf(IOException.class)
                .hasMessage(target + " must not exist or hold the same images, but holds others");
    }

    @Test
    void a_wrong_checksum_is_refused_naming_file_and_block() throws IOException {
        build(new Noise(300, false));
        flip(target, new TileLayout(300, 16, 3).offset(2, 130)); // side 8

        try (Tiles tiles = Tiles.open(target)) {
            PixelRows rows = tiles.at(8);
            float[] block = new float[300 * rows.columns()];
            rows.read(0, 128, block);
            tiles.at(16).read(0, 200, new float[200 * 768]);
            assertThatThrownBy(() -> rows.read(100, 29, block))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(target + ": block 1 of side 8 must have checksum ");
            assertThatThrownBy(tiles::verify).isInstanceOf(IOException.class).hasMessageContaining("block 1 of side 8");
        }
    }

    @Test
    void damaged_headers_records_and_lengths_are_refused() throws IOException {
        build(new Noise(300, false));
        byte[] good = Files.readAllBytes(target);

        flip(target, 17);
        assertThatThrownBy(() -> Tiles.open(target)).hasMessageContaining("the header must have checksum");
        Files.write(target, good);
        flip(target, new TileLayout(300, 16, 3).recordOffset(2) + 5);
        assertThatThrownBy(() -> Tiles.open(target))
                .hasMessage(target + ": the record of block 2 must be intact, but is not");
        Files.write(target, Arrays.copyOf(good, good.length - 1));
        assertThatThrownBy(() -> Tiles.open(target))
                .hasMessage("%s must have %d bytes, but had %d".formatted(target, good.length, good.length - 1));
        Files.writeString(target, "no tiles");
        assertThatThrownBy(() -> Tiles.open(target))
                .hasMessage(target + " must be a tile file, but does not begin like one");
    }

    @Test
    void too_few_images_leave_nothing() {
        assertThatThrownBy(() -> build(new Noise(299, false)))
                .isInstanceOf(IOException.class)
                .hasMessage("noise must have at least 300 images, but has 299");
        assertThatThrownBy(() -> build(new Noise(300, true)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("noise must have at least 300 usable images, but had 270; 30 were skipped")
                .hasMessageContaining("image 3 must be readable");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void constant_tiny_and_coloured_images_are_refused_by_name() throws IOException {
        TileSettings grey = new TileSettings(Framing.SQUASH, 4, 1, 0);
        Raster constant = Raster.of(5, 5, 1, new byte[25]);
        Raster tiny = Raster.of(3, 9, 1, new byte[27]);
        Raster coloured = Raster.of(5, 5, 3, new byte[75]);

        assertThatThrownBy(() -> grey.prepare("a.png", constant))
                .isInstanceOf(UnusableImageException.class)
                .hasMessage("a.png must show something, but all its pixels are equal");
        assertThatThrownBy(() -> grey.prepare("b.png", tiny))
                .hasMessage("b.png must have at least 4x4 pixels, but was 3x9 image of 1 channels");
        assertThatThrownBy(() -> grey.prepare("c.png", coloured)).hasMessage("c.png must be grey, but has 3 channels");
        byte[] values = new byte[25];
        values[24] = 9;
        assertThat(new TileSettings(Framing.SQUASH, 5, 3, 0)
                        .prepare("d.png", Raster.of(5, 5, 1, values))
                        .value(4, 4, 2))
                .isEqualTo(9);
    }

    @Test
    void a_full_disk_leaves_nothing() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "needs a device that is always full");
        Path part = folder.resolve("images.tiles.part");
        Files.createSymbolicLink(part, full);

        assertThatThrownBy(() -> build(new Noise(300, false)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(target + ": No space left on device")
                .hasMessageEndingWith("; nothing was kept");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void more_than_fits_on_the_disk_is_refused_at_once() {
        TileSettings huge = new TileSettings(Framing.SQUASH, 16384, 3, 1_000_000);

        assertThatThrownBy(() -> TileBuild.run(new Noise(1_000_000, false), huge, target, rows -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk must have ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void two_builds_of_one_file_do_not_meet() throws IOException {
        Path part = folder.resolve("images.tiles.part");
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThatThrownBy(() -> build(new Noise(300, false)))
                    .isInstanceOf(IOException.class)
                    .hasMessage(part + " must not be in use, but another build writes it");
        }
        assertThat(build(new Noise(300, false)).rows()).isEqualTo(300);
    }

    @Test
    void rows_and_sides_that_are_not_there_are_refused() throws IOException {
        build(new Noise(300, false));

        try (Tiles tiles = Tiles.open(target)) {
            PixelRows rows = tiles.at(4);
            float[] row = new float[48];
            assertThatThrownBy(() -> rows.read(300, 1, row)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> rows.read(-1, 1, row)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> rows.read(0, 2, row)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> tiles.sourceIndex(300)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tiles.at(5))
                    .withMessage("side must be one of [16, 8, 4], but was 5");
        }
    }

    private static void flip(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, offset);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), offset);
        }
    }
}
