package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.openblas.global.openblas;

/** A device that is none: work is put off as long as it may be, and memory that was given back, or was never written, is found out. */
final class HostGpu implements Gpu {
    private final AtomicLong free;
    private final DoubleUnaryOperator ofProducts;
    private final DoubleUnaryOperator ofSquares;
    private final Set<HostMemory> open = ConcurrentHashMap.newKeySet();

    HostGpu(long bytes) {
        this(bytes, DoubleUnaryOperator.identity(), DoubleUnaryOperator.identity());
    }

    /**
     * Describes a device.
     *
     * @param ofProducts what becomes of each entry of a product
     * @param ofSquares what becomes of each entry of a sum of squares
     */
    HostGpu(long bytes, DoubleUnaryOperator ofProducts, DoubleUnaryOperator ofSquares) {
        this.free = new AtomicLong(bytes);
        this.ofProducts = ofProducts;
        this.ofSquares = ofSquares;
    }

    @Override
    public long free() {
        return free.get();
    }

    /** Returns how many pieces of memory were not given back. */
    int open() {
        return open.size();
    }

    @Override
    public Memory allocate(long bytes) {
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            throw new IllegalStateException("no room for %d bytes".formatted(bytes));
        }
        HostMemory memory = new HostMemory(this, new double[(int) ((bytes + Double.BYTES - 1) / Double.BYTES)], bytes);
        Arrays.fill(memory.numbers, Double.NaN);
        open.add(memory);
        return memory;
    }

    @Override
    public Queue queue() {
        return new HostQueue();
    }

    private static final class HostMemory implements Memory {
        private final HostGpu gpu;
        private final double[] numbers;
        private final long bytes;
        private byte[] levels = {};

        HostMemory(HostGpu gpu, double[] numbers, long bytes) {
            this.gpu = gpu;
            this.numbers = numbers;
            this.bytes = bytes;
        }

        @Override
        public void close() {
            if (!gpu.open.remove(this)) {
                throw new IllegalStateException("memory was given back twice");
            }
            gpu.free.addAndGet(bytes);
        }
    }

    private static HostMemory opened(Memory memory) {
        HostMemory found = (HostMemory) memory;
        if (!found.gpu.open.contains(found)) {
            throw new IllegalStateException("memory was given back");
        }
        return found;
    }

    private static double[] entries(Memory memory) {
        return opened(memory).numbers;
    }

    private final class HostQueue implements Queue {
        private final List<Runnable> work = new ArrayList<>();
        private ByteBuffer staging = ByteBuffer.allocateDirect(0);

        @Override
        public ByteBuffer staging(int bytes) {
            if (staging.capacity() < bytes) {
                staging = ByteBuffer.allocateDirect(bytes);
            }
            return staging.clear().limit(bytes);
        }

        @Override
        public void upload(ByteBuffer from, Memory to) {
            requireDirect(from.isDirect());
            finish();
            byte[] levels = new byte[from.remaining()];
            from.duplicate().get(levels);
            opened(to).levels = levels;
        }

        @Override
        public void upload(DoubleBuffer from, Memory to) {
            requireDirect(from.isDirect());
            finish();
            from.duplicate().get(entries(to), 0, from.remaining());
        }

        @Override
        public void download(Memory from, DoubleBuffer to) {
            requireDirect(to.isDirect());
            finish();
            to.duplicate().put(entries(from), 0, to.remaining());
        }

        private static void requireDirect(boolean isDirect) {
            if (!isDirect) {
                throw new IllegalArgumentException("buffers must be direct");
            }
        }

        @Override
        public void clear(Memory memory, long count) {
            work.add(() -> Arrays.fill(entries(memory), 0, (int) count, 0));
        }

        @Override
        public void centre(Memory levels, Memory reference, Memory centred, int columns, int rows) {
            work.add(() -> {
                byte[] x = opened(levels).levels;
                double[] r = entries(reference);
                double[] y = entries(centred);
                for (int at = 0; at < rows * columns; at++) {
                    y[at] = (x[at] & 0xff) - r[at % columns];
                }
            });
        }

        @Override
        public void copy(Memory from, long fromNumber, Memory to, long toNumber, long count) {
            work.add(() -> System.arraycopy(entries(from), (int) fromNumber, entries(to), (int) toNumber, (int) count));
        }

        @Override
        public void multiply(Factor a, Factor b, int m, int n, int k, double alpha, double beta, Factor c) {
            work.add(() -> {
                openblas.cblas_dgemm(
                        openblas.CblasColMajor,
                        order(a),
                        order(b),
                        m,
                        n,
                        k,
                        alpha,
                        entries(a.entries()),
                        a.stride(),
                        entries(b.entries()),
                        b.stride(),
                        beta,
                        entries(c.entries()),
                        c.stride());
                change(entries(c.entries()), ofProducts);
            });
        }

        private static void change(double[] entries, DoubleUnaryOperator change) {
            Arrays.setAll(entries, at -> change.applyAsDouble(entries[at]));
        }

        private static int order(Factor factor) {
            return factor.isTransposed() ? openblas.CblasTrans : openblas.CblasNoTrans;
        }

        @Override
        public void addSquare(Factor a, int n, int k, Factor c) {
            work.add(() -> {
                openblas.cblas_dsyrk(
                        openblas.CblasColMajor,
                        openblas.CblasLower,
                        order(a),
                        n,
                        k,
                        1,
                        entries(a.entries()),
                        a.stride(),
                        1,
                        entries(c.entries()),
                        c.stride());
                change(entries(c.entries()), ofSquares);
            });
        }

        @Override
        public void add(double factor, Memory from, Memory to, int count) {
            work.add(() -> {
                for (int at = 0; at < count; at++) {
                    entries(to)[at] += factor * entries(from)[at];
                }
            });
        }

        @Override
        public void scale(double factor, Memory memory, int count) {
            work.add(() -> {
                for (int at = 0; at < count; at++) {
                    entries(memory)[at] *= factor;
                }
            });
        }

        @Override
        public void scaleColumns(Memory from, Memory factors, Memory to, int rows, int columns) {
            work.add(() -> {
                for (int at = 0; at < rows * columns; at++) {
                    entries(to)[at] = entries(from)[at] * entries(factors)[at / rows];
                }
            });
        }

        @Override
        public void round(Memory from, double unit, Memory to, int count) {
            work.add(() -> {
                for (int at = 0; at < count; at++) {
                    entries(to)[at] = unit * Math.rint(entries(from)[at] / unit);
                }
            });
        }

        @Override
        public double norm(Memory memory, int count) {
            return Math.sqrt(
                    Arrays.stream(numbers(memory, count)).map(x -> x * x).sum());
        }

        @Override
        public double largest(Memory memory, int count) {
            return Arrays.stream(numbers(memory, count)).map(Math::abs).max().orElse(0);
        }

        @Override
        public void finish() {
            work.forEach(Runnable::run);
            work.clear();
        }

        @Override
        public void close() {
            if (!work.isEmpty()) {
                throw new IllegalStateException("work was not finished");
            }
        }
    }
}
