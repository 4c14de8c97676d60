package org.convexgan.device;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Products with {@code S = X_cᵀX_c}, {@code X_c = X − 1·μᵀ}, in passes over tiles of consecutive rows; while one is multiplied the next is read.
 *
 * <p>What is subtracted from every row as it is read is at first the mean r of the first tile, so that no product in f32 cancels; what is left of the
 * mean, {@code δ = μ − r}, is taken off the result of the first pass: {@code S = Σ(x − r)(x − r)ᵀ − N·δδᵀ}. From then on it is μ.
 */
final class CentredRows implements AutoCloseable {
    /** Entries of a tile: 16 MiB in f32, so that tile, factor and result share a last-level cache. */
    private static final int TILE_ENTRIES = 1 << 22;

    /** Entries that are converted at a time: 256 KiB, which a core's own cache holds. */
    private static final int STAGING_ENTRIES = 1 << 16;

    private final PixelRows rows;
    private final int columns;
    private final int tileRows;
    private final ExecutorService reader;
    private Vector reference;
    private boolean centred;

    private CentredRows(PixelRows rows) {
        this.rows = rows;
        this.columns = rows.columns();
        this.tileRows = (int) Math.min(rows.rows(), Math.max(1, TILE_ENTRIES / columns));
        this.reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "tile reader");
            thread.setDaemon(true);
            return thread;
        });
        this.reference = Vector.zeros(columns);
    }

    /** Opens data whose mean is to be found. */
    static CentredRows of(PixelRows rows) {
        CentredRows data = new CentredRows(rows);
        data.reference = data.firstMean();
        return data;
    }

    /** Opens data whose mean is known. */
    static CentredRows of(PixelRows rows, Vector mean) {
        CentredRows data = new CentredRows(rows);
        data.reference = mean;
        data.centred = true;
        return data;
    }

    private Vector firstMean() {
        float[] first = new float[tileRows * columns];
        rows.read(0, tileRows, first);
        double[] sums = new double[columns];
        for (int i = 0; i < first.length; i++) {
            sums[i % columns] += first[i];
        }
        for (int j = 0; j < columns; j++) {
            sums[j] /= tileRows;
        }
        return Vector.of(sums);
    }

    /** Returns {@code μ}, known once a product was computed. */
    Vector mean() {
        return reference;
    }

    /** Returns {@code S·Q} for each block Q, products in f32, in one pass. */
    List<Columns> scatter(List<Columns> blocks) {
        List<Columns> images = blocks.stream()
                .map(block -> Columns.of(
                        Columns.allocate(DataType.FLOAT, columns, block.count()).assign(0)))
                .toList();
        try (INDArray sums = Columns.allocate(DataType.FLOAT, columns, 1).assign(0)) {
            forEachTile(DataType.FLOAT, tile -> {
                if (!centred) {
                    accumulate(tile, sums);
                }
                for (int i = 0; i < blocks.size(); i++) {
                    accumulate(tile, blocks.get(i), images.get(i));
                }
            });
            if (!centred) {
                centre(sums, blocks, images);
            }
        }
        return images;
    }

    private void centre(INDArray sums, List<Columns> blocks, List<Columns> images) {
        try (Columns delta = Columns.from(shift(sums))) {
            for (int i = 0; i < blocks.size(); i++) {
                Matrix coefficients = delta.transposeTimes(blocks.get(i));
                images.get(i).subtract(delta, coefficients.times((double) rows.rows()));
            }
        }
    }

    private static void accumulate(INDArray tile, INDArray sums) {
        try (INDArray ones =
                Columns.allocate(tile.dataType(), tile.columns(), 1).assign(1)) {
            Nd4j.gemm(tile, ones, sums, false, false, 1, 1);
        }
    }

    private static void accumulate(INDArray tile, Columns block, Columns images) {
        try (INDArray scores = Columns.allocate(DataType.FLOAT, tile.columns(), block.count())) {
            Nd4j.gemm(tile, block.values(), scores, true, false, 1, 0);
            Nd4j.gemm(tile, scores, images.values(), false, false, 1, 1);
        }
    }

    /** Returns S, products in f64; for data whose mean is to be found. */
    Matrix scatterMatrix() {
        INDArray gram = Columns.allocate(DataType.DOUBLE, columns, columns).assign(0);
        INDArray sums = Columns.allocate(DataType.DOUBLE, columns, 1).assign(0);
        try (gram;
                sums) {
            forEachTile(DataType.DOUBLE, tile -> {
                accumulate(tile, sums);
                Nd4j.gemm(tile, tile, gram, false, true, 1, 1);
            });
            Matrix shift = shift(sums);
            return Columns.matrix(gram).minus(shift.times(shift.transpose()).times((double) rows.rows()));
        }
    }

    /** Returns {@code δ} as one column, and remembers the mean. */
    private Matrix shift(INDArray sums) {
        Matrix shift = Columns.matrix(sums).times(1.0 / rows.rows());
        reference = reference.plus(shift.column(0));
        centred = true;
        return shift;
    }

    private void forEachTile(DataType type, Consumer<INDArray> multiply) {
        float[] staging = new float[Math.max(1, STAGING_ENTRIES / columns) * columns];
        INDArray current = Columns.allocate(type, columns, tileRows);
        INDArray next = Columns.allocate(type, columns, tileRows);
        try {
            Future<Integer> coming = fill(current, 0, staging);
            for (long first = 0; first < rows.rows(); ) {
                int count = await(coming);
                first += count;
                if (first < rows.rows()) {
                    coming = fill(next, first, staging);
                }
                multiply.accept(
                        count == tileRows ? current : current.get(NDArrayIndex.all(), NDArrayIndex.interval(0, count)));
                INDArray used = current;
                current = next;
                next = used;
            }
        } finally {
            current.close();
            next.close();
        }
    }

    private Future<Integer> fill(INDArray tile, long first, float[] staging) {
        int count = (int) Math.min(tileRows, rows.rows() - first);
        double[] shift = reference.toArray();
        return reader.submit(() -> {
            IntConsumer store = store(tile, staging, shift);
            for (int done = 0; done < count; ) {
                int some = Math.min(staging.length / columns, count - done);
                rows.read(first + done, some, staging);
                store.accept(some);
                done += some;
            }
            Nd4j.getAffinityManager().tagLocation(tile, AffinityManager.Location.HOST);
            return count;
        });
    }

    /** Returns what centres that many rows of the staging area and appends them to the tile. */
    private IntConsumer store(INDArray tile, float[] staging, double[] shift) {
        if (tile.dataType() == DataType.FLOAT) {
            FloatBuffer target = tile.data().asNioFloat();
            float[] rounded = new float[columns];
            for (int j = 0; j < columns; j++) {
                rounded[j] = (float) shift[j];
            }
            return count -> store(staging, count, rounded, target);
        }
        DoubleBuffer target = tile.data().asNioDouble();
        return count -> store(staging, count, shift, target);
    }

    private static void store(float[] staging, int count, float[] shift, FloatBuffer tile) {
        for (int row = 0; row < count; row++) {
            int start = row * shift.length;
            for (int j = 0; j < shift.length; j++) {
                staging[start + j] -= shift[j];
            }
        }
        tile.put(staging, 0, count * shift.length);
    }

    private static void store(float[] staging, int count, double[] shift, DoubleBuffer tile) {
        double[] shifted = new double[shift.length];
        for (int row = 0; row < count; row++) {
            int start = row * shift.length;
            for (int j = 0; j < shift.length; j++) {
                shifted[j] = staging[start + j] - shift[j];
            }
            tile.put(shifted);
        }
    }

    private static int await(Future<Integer> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while images were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("images could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
