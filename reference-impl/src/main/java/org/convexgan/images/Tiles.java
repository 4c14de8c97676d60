package org.convexgan.images;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.convexgan.certificate.Require;

/**
 * A file of 8-bit images of equal size, at one side and its halves, read in blocks. {@link TileBuild} writes it.
 *
 * <p>The pixels of a smaller side are the exact means of the boxes of the largest one, rounded once. Therefore the
 * mean of the four pixels of one side and the pixel of the next smaller one differ by at most 1/255.
 *
 * <p>Each block of rows has a checksum that is compared when the block is first read, and those of the next blocks while
 * that is in use. The file is read by position and
 * not mapped: mapped pages would count as memory of the process and grow with the number of images, and a file that
 * shrinks would end it.
 */
public final class Tiles implements Closeable {
    private static final float[] INTENSITY = new float[256];

    static {
        for (int value = 0; value < INTENSITY.length; value++) {
            INTENSITY[value] = value / 255f;
        }
    }

    private final Path path;
    private final TileFile file;
    private final TileHeader header;
    private final TileLayout layout;
    private final List<BlockRecord> records;
    /** For each block the regions whose checksum was compared, as bits. */
    private final AtomicIntegerArray verified;

    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "tiles ahead");
        thread.setDaemon(true);
        return thread;
    });
    private final BlocksAhead ahead;

    private Tiles(Path path, TileFile file, TileHeader header, List<BlockRecord> records) {
        this.path = path;
        this.file = file;
        this.header = header;
        this.layout = header.layout();
        this.records = records;
        this.verified = new AtomicIntegerArray(records.size());
        this.ahead = new BlocksAhead(layout.regions(), records.size(), this::verify, reader);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read, is not a complete tile file or has a damaged table of checksums;
     *     the message names it
     */
    public static Tiles open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + " must be an existing tile file");
        }
        TileFile file = TileFile.open(path, StandardOpenOption.READ);
        try {
            TileHeader header = file.header();
            if (header.rows() == 0) {
                throw new IOException(path + " must be complete, but its build was interrupted");
            }
            return new Tiles(path, file, header, records(path, file, header));
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private static List<BlockRecord> records(Path path, TileFile file, TileHeader header) throws IOException {
        TileLayout layout = header.layout();
        long size = layout.offset(layout.regions() - 1, header.rows());
        if (file.channel().size() < size) {
            throw new IOException("%s must have %d bytes, but had %d"
                    .formatted(path, size, file.channel().size()));
        }
        List<BlockRecord> records = new ArrayList<>();
        for (int block = 0; block < layout.blocks(header.rows()); block++) {
            BlockRecord record = file.record(layout, block);
            if (record == null || record.rows() != layout.rowsOf(block, header.rows())) {
                throw new IOException("%s: the record of block %d must be intact, but is not".formatted(path, block));
            }
            records.add(record);
        }
        return records;
    }

    /** Returns the number of images. */
    public int rows() {
        return header.rows();
    }

    /** Returns 1 (grey) or 3 (red, green, blue). */
    public int channels() {
        return layout.channels();
    }

    /** Returns the sides, the largest first. */
    public List<Integer> sides() {
        return layout.sides();
    }

    /** Returns the SHA-256 of what the images were made from: source, framing, side, channels; not of the pixels. */
    public String identity() {
        return header.identity();
    }

    /**
     * Returns the images at one side. Reading throws {@link UncheckedIOException}, whose message names the file and
     * the block, where a checksum is wrong.
     *
     * @throws IllegalArgumentException if the file does not hold this side
     */
    public PixelRows at(int side) {
        int region = 1 + sides().indexOf(side);
        Require.that(region > 0, "side", "be one of " + sides(), side);
        return new Rows(region, side);
    }

    /**
     * Returns which image of the source a row shows.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws IOException if the file cannot be read or is damaged there
     */
    public int sourceIndex(int row) throws IOException {
        Objects.checkIndex(row, rows());
        verify(0, row / TileLayout.BLOCK_ROWS);
        byte[] bytes = new byte[Integer.BYTES];
        file.read(layout.offset(0, row), bytes, bytes.length);
        return ByteBuffer.wrap(bytes).getInt();
    }

    /**
     * Compares all checksums.
     *
     * @throws IOException if the file cannot be read or one is wrong; the message names the block
     */
    public void verify() throws IOException {
        for (int block = 0; block < records.size(); block++) {
            for (int region = 0; region < layout.regions(); region++) {
                verify(region, block);
            }
        }
    }

    private void verify(int region, int block) throws IOException {
        if (isVerified(region, block)) {
            return;
        }
        BlockRecord record = records.get(block);
        int found = file.sum(layout, region, block, record.rows());
        int expected = record.sums().get(region);
        if (found != expected) {
            throw new IOException("%s: block %d of %s must have checksum %08x, but had %08x"
                    .formatted(path, block, layout.nameOf(region), expected, found));
        }
        verified.accumulateAndGet(block, 1 << region, (before, added) -> before | added);
    }

    private boolean isVerified(int region, int block) {
        return (verified.get(block) & 1 << region) != 0;
    }

    private void verify(int region, long first, int count) throws IOException {
        for (long block = first / TileLayout.BLOCK_ROWS; block * TileLayout.BLOCK_ROWS < first + count; block++) {
            if (block > 0 && isVerified(region, (int) block - 1)) { // read one after the other
                ahead.after(region, (int) block);
            }
            verify(region, (int) block);
        }
    }

    private void read(int region, long first, int count, float[] target) throws IOException {
        verify(region, first, count);
        int length = count * layout.rowBytes(region);
        long offset = layout.offset(region, first);
        byte[] chunk = new byte[Math.min(TileFile.CHUNK, length)];
        for (int done = 0; done < length; done += chunk.length) {
            int part = Math.min(chunk.length, length - done);
            file.read(offset + done, chunk, part);
            for (int i = 0; i < part; i++) {
                target[done + i] = INTENSITY[chunk[i] & 0xff];
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.shutdownNow();
        file.close();
    }

    private final class Rows implements PixelRows {
        private final int region;
        private final int side;

        private Rows(int region, int side) {
            this.region = region;
            this.side = side;
        }

        @Override
        public long rows() {
            return header.rows();
        }

        @Override
        public int side() {
            return side;
        }

        @Override
        public int channels() {
            return layout.channels();
        }

        @Override
        public Optional<PixelRows> halved() {
            return side % 2 == 0 && sides().contains(side / 2) ? Optional.of(at(side / 2)) : Optional.empty();
        }

        @Override
        public void read(long first, int count, float[] target) {
            Objects.checkFromIndexSize(first, count, rows());
            Objects.checkFromIndexSize(0L, (long) count * columns(), target.length);
            try {
                Tiles.this.read(region, first, count, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public void readLevels(long first, int count, byte[] target) {
            Objects.checkFromIndexSize(first, count, rows());
            Objects.checkFromIndexSize(0L, (long) count * columns(), target.length);
            try {
                verify(region, first, count);
                file.read(layout.offset(region, first), target, count * columns());
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public void readLevels(long first, int count, ByteBuffer target) {
            Objects.checkFromIndexSize(first, count, rows());
            Objects.checkFromIndexSize(0L, (long) count * columns(), target.remaining());
            int limit = target.limit();
            try {
                verify(region, first, count);
                file.read(layout.offset(region, first), target.limit(target.position() + count * columns()));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            } finally {
                target.limit(limit);
            }
        }
    }
}
