package org.convexgan.images;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tile file: decodes, frames and reduces images, several at once, and writes them block by block.
 *
 * <p>The file is made under the name {@code <target>.part} and moved to its own name when it is complete. A build that
 * was interrupted is resumed by the next one with the same source and settings: blocks whose checksums are right are
 * kept. If writing fails, as on a full disk, nothing is left.
 */
public final class TileBuild {
    private static final int NAMED_IMAGES = 3;

    private final ImageSource source;
    private final TileSettings settings;
    private final TileLayout layout;
    private final TileHeader unfinished;
    private final Candidates candidates;
    private final List<SkippedImage> skipped = new ArrayList<>();
    private int rows;
    private int next;

    private TileBuild(ImageSource source, TileSettings settings, int capacity) {
        this.source = source;
        this.settings = settings;
        layout = new TileLayout(capacity, settings.side(), settings.channels());
        candidates = new Candidates(source, settings, layout.sides());
        unfinished = new TileHeader(layout, 0, TileHeader.digest(source.fingerprint() + '\n' + settings));
    }

    /**
     * Builds a file, or the rest of it; if it exists already and was made from the same, nothing is done.
     *
     * @param target the file; {@code <target>.part} is used meanwhile
     * @param progress told the number of rows after each block
     * @throws TooFewImagesException if too few images can be used; then nothing is kept
     * @throws IOException if there are too few images, the source cannot be read, the target holds
     *     something else, another build of it is running, or there is no room; the message names the file
     */
    public static TileReport run(ImageSource source, TileSettings settings, Path target, IntConsumer progress)
            throws IOException {
        int capacity = settings.count() == 0 ? source.size() : settings.count();
        if (source.size() < Math.max(1, capacity)) {
            throw new IOException("%s must have at least %d images, but has %d"
                    .formatted(source.name(), Math.max(1, capacity), source.size()));
        }
        TileBuild build = new TileBuild(source, settings, capacity);
        return Files.exists(target) ? build.existing(target) : build.write(target, progress);
    }

    /** Returns the file in which a build of {@code target} keeps what is done until it is complete. */
    public static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private TileReport existing(Path target) throws IOException {
        try (Tiles tiles = Tiles.open(target)) {
            if (!tiles.identity().equals(unfinished.identity())) {
                throw new IOException(target + " must not exist or hold the same images, but holds others");
            }
            BitSet used = new BitSet();
            for (int row = 0; row < tiles.rows(); row++) {
                used.set(tiles.sourceIndex(row));
            }
            explainGaps(used, settings.count() == 0 ? source.size() : used.length());
            return report(tiles.rows(), tiles.rows());
        }
    }

    private TileReport report(int all, int before) {
        List<SkippedImage> images = new ArrayList<>(source.leftOut());
        images.addAll(skipped);
        return new TileReport(all, before, images);
    }

    private TileReport write(Path target, IntConsumer progress) throws IOException {
        Path part = unfinished(target);
        int resumed;
        try (TileFile file = open(part)) {
            if (Files.exists(target)) {
                throw new IOException(target + " must not exist, but another build has just made it");
            }
            requireRoom(target, part);
            resume(file);
            resumed = rows;
            while (rows < layout.capacity() && next < source.size()) {
                writeBlock(file);
                progress.accept(rows);
            }
            requireEnough(target);
            put(file, 0, new TileHeader(layout, rows, unfinished.identity()).encoded());
            file.channel().force(true);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE); // under the lock, or the next build could take it for its own
        } catch (Unwritable e) {
            Files.deleteIfExists(part);
            throw new IOException(target + ": " + e.getMessage() + "; nothing was kept", e);
        } catch (TooFewImagesException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return report(rows, resumed);
    }

    private static TileFile open(Path part) throws IOException {
        TileFile file =
                TileFile.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (file.channel().tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // held by this process: refused like one that another process holds
        }
        file.close();
        throw new IOException(part + " must not be in use, but another build writes it");
    }

    private void requireRoom(Path target, Path part) throws IOException {
        long needed = layout.size() - Files.size(part);
        long usable = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
        if (usable < needed) {
            throw new Unwritable("the disk must have %d bytes left, but has %d".formatted(needed, usable), null);
        }
    }

    /** Goes on after the last of the leading blocks that are intact, or begins. */
    private void resume(TileFile file) throws IOException {
        if (!isOurs(file)) {
            file.channel().truncate(0);
            put(file, 0, unfinished.encoded());
            return;
        }
        BitSet used = new BitSet();
        for (int block = 0; block < layout.blocks(layout.capacity()); block++) {
            BlockRecord record = file.record(layout, block);
            if (record == null || !isIntact(file, block, record)) {
                break;
            }
            byte[] index = new byte[record.rows() * Integer.BYTES];
            file.read(layout.offset(0, rows), index, index.length);
            IntBuffer indices = ByteBuffer.wrap(index).asIntBuffer();
            while (indices.hasRemaining()) {
                used.set(indices.get());
            }
            rows += record.rows();
            next = record.next();
        }
        explainGaps(used, next);
    }

    private boolean isOurs(TileFile file) throws IOException {
        try {
            return file.header().equals(unfinished);
        } catch (IOException notTiles) {
            return false;
        }
    }

    private boolean isIntact(TileFile file, int block, BlockRecord record) throws IOException {
        if (record.rows() != layout.rowsOf(block, layout.capacity())) {
            return false;
        }
        for (int region = 0; region < layout.regions(); region++) {
            long end = layout.offset(region, (long) block * TileLayout.BLOCK_ROWS + record.rows());
            if (end > file.channel().size()
                    || file.sum(layout, region, block, record.rows())
                            != record.sums().get(region)) {
                return false;
            }
        }
        return true;
    }

    /** Finds out again why images before a position are not among the rows. */
    private void explainGaps(BitSet used, int end) throws IOException {
        for (int index = used.nextClearBit(0); index < end; index = used.nextClearBit(index + 1)) {
            SkippedImage reason = candidates.read(index).skipped();
            skipped.add(reason == null ? new SkippedImage(source.nameOf(index), "could not be used before") : reason);
        }
    }

    private void writeBlock(TileFile file) throws IOException {
        int block = rows / TileLayout.BLOCK_ROWS;
        List<Candidates.Candidate> images = usable(layout.rowsOf(block, layout.capacity()));
        if (images.isEmpty()) {
            return;
        }
        List<Integer> sums = new ArrayList<>();
        for (int region = 0; region < layout.regions(); region++) {
            ByteBuffer bytes = ByteBuffer.allocate(images.size() * layout.rowBytes(region));
            for (Candidates.Candidate image : images) {
                bytes.put(image.bytes(region));
            }
            sums.add(BlockRecord.sum(bytes.array(), 0, bytes.position()));
            put(file, layout.offset(region, rows), bytes.flip());
        }
        put(file, layout.recordOffset(block), new BlockRecord(next, images.size(), sums).encoded());
        rows += images.size();
    }

    private List<Candidates.Candidate> usable(int wanted) throws IOException {
        List<Candidates.Candidate> images = new ArrayList<>();
        while (images.size() < wanted && next < source.size()) {
            int end = Math.min(source.size(), next + wanted - images.size());
            for (Candidates.Candidate image : candidates.read(next, end)) {
                if (image.skipped() == null) {
                    images.add(image);
                } else {
                    skipped.add(image.skipped());
                }
            }
            next = end;
        }
        return images;
    }

    private void requireEnough(Path target) throws TooFewImagesException {
        if (rows < Math.max(1, settings.count())) {
            String named = skipped.stream()
                    .limit(NAMED_IMAGES)
                    .map(Object::toString)
                    .toList()
                    .toString();
            throw new TooFewImagesException(
                    "%s: %s must have at least %d usable images, but had %d; %d were skipped, e.g. %s; nothing was kept"
                            .formatted(
                                    target, source.name(), Math.max(1, settings.count()), rows, skipped.size(), named),
                    rows);
        }
    }

    private static void put(TileFile file, long offset, ByteBuffer bytes) throws IOException {
        try {
            file.write(offset, bytes);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new Unwritable(e.getMessage(), e);
        }
    }

    private static final class Unwritable extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unwritable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
