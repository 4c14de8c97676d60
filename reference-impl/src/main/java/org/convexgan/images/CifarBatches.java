package org.convexgan.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The images of CIFAR-10 in its binary version: batches of records of a label, then 32×32 values of red, of green and
 * of blue.
 */
final class CifarBatches implements ImageSource {
    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int RECORD = 1 + 3 * PLANE;
    private static final int CLASSES = 10;

    private final Path path;
    private final List<Batch> batches = new ArrayList<>();
    private final int size;

    private record Batch(Path path, FileChannel channel, int first, int images) {}

    /** Opens one batch, or the batches of a folder that are named {@code data_batch_*.bin}, sorted. */
    CifarBatches(Path path) throws IOException {
        this.path = path;
        int images = 0;
        for (Path file : Files.isDirectory(path) ? batchesIn(path) : List.of(path)) {
            long length = Files.size(file);
            if (length == 0 || length % RECORD != 0 || length / RECORD > Integer.MAX_VALUE - images) {
                close();
                throw new IOException(
                        "%s must have records of %d bytes, but has %d bytes".formatted(file, RECORD, length));
            }
            batches.add(new Batch(file, FileChannel.open(file), images, (int) (length / RECORD)));
            images += (int) (length / RECORD);
        }
        size = images;
    }

    static List<Path> batchesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "data_batch_*.bin")) {
            all.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public int size() {
        return size;
    }

    private Batch batchOf(int index) {
        Objects.checkIndex(index, size);
        return batches.stream()
                .filter(batch -> index < batch.first + batch.images)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String nameOf(int index) {
        Batch batch = batchOf(index);
        return "%s#%05d".formatted(batch.path.getFileName(), index - batch.first);
    }

    @Override
    public Raster read(int index) throws IOException {
        Batch batch = batchOf(index);
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        long start = (long) (index - batch.first) * RECORD;
        while (record.hasRemaining()) {
            if (batch.channel.read(record, start + record.position()) < 0) {
                throw new IOException(batch.path + " must not shrink while it is read, but did");
            }
        }
        int label = record.get(0) & 0xff;
        if (label >= CLASSES) {
            throw new UnusableImageException(nameOf(index), "must have a label below 10, but has " + label);
        }
        byte[] values = new byte[3 * PLANE];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.get(1 + i % 3 * PLANE + i / 3);
        }
        return Raster.of(SIDE, SIDE, 3, values);
    }

    @Override
    public String fingerprint() {
        StringBuilder text = new StringBuilder("cifar-10");
        for (Batch batch : batches) {
            text.append(' ').append(batch.path.getFileName()).append(' ').append(batch.images);
            text.append(' ').append(batch.path.toFile().lastModified());
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        for (Batch batch : batches) {
            batch.channel.close();
        }
    }
}
