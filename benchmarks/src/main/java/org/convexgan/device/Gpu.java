package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** A device with memory of its own that multiplies matrices of f64. Several threads may use it, each by a queue of its own. */
interface Gpu {
    /** Returns how many bytes can be reserved. */
    long free();

    /**
     * Reserves memory.
     *
     * @throws IllegalStateException if there is not as much
     */
    Memory allocate(long bytes);

    /** Returns a queue, for one thread at a time. */
    Queue queue();

    /** Returns a copy of numbers of f64. */
    default Memory of(double[] numbers) {
        return of(direct(numbers));
    }

    /** Returns a copy of what remains of a direct buffer. */
    default Memory of(DoubleBuffer numbers) {
        Memory memory = allocate(Double.BYTES * (long) numbers.remaining());
        try (Queue queue = queue()) {
            queue.upload(numbers, memory);
        }
        return memory;
    }

    /** Returns a copy on the host that can be uploaded. */
    static DoubleBuffer direct(double[] numbers) {
        return ByteProducts.buffer(Double.BYTES * numbers.length)
                .asDoubleBuffer()
                .put(numbers)
                .flip();
    }

    /** Memory of the device. */
    interface Memory extends AutoCloseable {
        @Override
        void close();
    }

    /** Work that is done in its order while other queues do theirs: nothing of it needs to be done before {@link #finish} or a copy returns. */
    interface Queue extends AutoCloseable {
        /** Returns memory of the host from which uploads are fast, the same one for every question, with anything in it. */
        ByteBuffer staging(int bytes);

        /** Copies what remains of a direct buffer, which may change afterwards. */
        void upload(ByteBuffer from, Memory to);

        /** Copies what remains of a direct buffer, which may change afterwards. */
        void upload(DoubleBuffer from, Memory to);

        /** Fills what remains of a direct buffer. */
        void download(Memory from, DoubleBuffer to);

        /** Returns numbers of f64. */
        default double[] numbers(Memory from, int count) {
            DoubleBuffer buffer = ByteProducts.buffer(Double.BYTES * count).asDoubleBuffer();
            download(from, buffer);
            double[] numbers = new double[count];
            buffer.get(numbers);
            return numbers;
        }

        /** Sets numbers of f64 to 0. */
        void clear(Memory memory, long count);

        /**
         * Writes {@code y_ij = x_ij − r_j}.
         *
         * @param levels x, unsigned bytes, row-major
         * @param reference r, in f64
         * @param centred y, in f64, row-major
         */
        void centre(Memory levels, Memory reference, Memory centred, int columns, int rows);

        /** Copies numbers of f64, each from so many numbers after the beginning. */
        void copy(Memory from, long fromNumber, Memory to, long toNumber, long count);

        /**
         * Writes {@code C = α·A·B + β·C}.
         *
         * @param m rows of C
         * @param n columns of C
         * @param k terms of each sum
         */
        void multiply(Factor a, Factor b, int m, int n, int k, double alpha, double beta, Factor c);

        /** Adds {@code A·Aᵀ}, {@code n×n}, sums of k products, to C, on and below the diagonal. */
        void addSquare(Factor a, int n, int k, Factor c);

        /** Adds multiples of numbers of f64 to others. */
        void add(double factor, Memory from, Memory to, int count);

        /** Multiplies numbers of f64. */
        void scale(double factor, Memory memory, int count);

        /** Writes columns of f64 times a factor each. */
        void scaleColumns(Memory from, Memory factors, Memory to, int rows, int columns);

        /**
         * Rounds numbers of f64 to whole multiples of a unit.
         *
         * @param unit a power of two; numbers are below {@code 2^50} times it
         */
        void round(Memory from, double unit, Memory to, int count);

        /** Returns the Euclidean norm of numbers of f64. */
        double norm(Memory memory, int count);

        /** Returns the largest size of numbers of f64. */
        double largest(Memory memory, int count);

        /** Returns when all is done. */
        void finish();

        @Override
        void close();
    }

    /**
     * A matrix of f64, column-major.
     *
     * @param stride from one column to the next
     * @param isTransposed whether its transpose is meant
     */
    record Factor(Memory entries, int stride, boolean isTransposed) {
        static Factor of(Memory entries, int stride) {
            return new Factor(entries, stride, false);
        }

        Factor transposed() {
            return new Factor(entries, stride, !isTransposed);
        }
    }
}
