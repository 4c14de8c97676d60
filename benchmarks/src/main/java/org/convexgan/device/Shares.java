package org.convexgan.device;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nd4j.linalg.api.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The shares of a pass, each run by a thread of its own. A thread takes every so many tiles, whatever the others do: sums have the same order in every
 * run with as many threads.
 */
final class Shares<S extends Share> implements AutoCloseable {
    private final List<S> all = new ArrayList<>();
    private final ExecutorService pool;

    /** Prepares as many shares as there are threads. */
    Shares(int threads, Supplier<S> share) {
        pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(
                    () -> {
                        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
                        work.run();
                    },
                    "tiles");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < threads; i++) {
                all.add(share.get());
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    List<S> all() {
        return all;
    }

    /**
     * Reads rows and multiplies them; a product itself has one thread.
     *
     * @param rows how many there are
     * @param tileRows how many to take at a time
     */
    void run(long rows, int tileRows) {
        Blas blas = Nd4j.factory().blas();
        int before = blas.getMaxThreads();
        blas.setMaxThreads(1);
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            List<CompletableFuture<Void>> parts = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                S share = all.get(i);
                long start = (long) i * tileRows;
                long step = (long) all.size() * tileRows;
                parts.add(CompletableFuture.runAsync(
                        () -> {
                            for (long first = start; first < rows && !stopped.get(); first += step) {
                                share.take(first, (int) Math.min(tileRows, rows - first));
                            }
                        },
                        pool));
            }
            parts.forEach(part -> part.whenComplete((done, failure) -> stopped.compareAndSet(false, failure != null)));
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            blas.setMaxThreads(before);
        }
    }

    /** Adds up, in place, what the shares have. */
    INDArray sum(Function<S, INDArray> part) {
        INDArray sum = part.apply(all.get(0));
        all.stream().skip(1).forEach(share -> sum.addi(part.apply(share)));
        return sum;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        all.forEach(Share::close);
    }
}
