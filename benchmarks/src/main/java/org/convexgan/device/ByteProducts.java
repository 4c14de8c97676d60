package org.convexgan.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.dnnl.global.dnnl;

/**
 * Products of matrices of 8-bit integers with sums of 32 bits, by oneDNN: {@code C = (A − a)(B − b)}, A of unsigned bytes, B of signed ones.
 *
 * <p>They are exact. Older processors add two products in 16 bits: where these might not fit, B is multiplied as the sum of its {@link ByteHalves}, in
 * twice the time. {@link #areExact} tries it. Several threads may multiply at once.
 */
final class ByteProducts {
    /** What unsigned bytes are about that stand for −128 to 127. */
    static final int ZERO = 128;

    private static final int LARGEST = 255;

    private static final IntBuffer NOTHING_ADDED = buffer(Integer.BYTES).asIntBuffer();

    private static final ThreadLocal<ByteHalves> HALVES = ThreadLocal.withInitial(ByteHalves::new);

    private ByteProducts() {}

    /** What this processor can do, found out when it is first asked. */
    private static final class Processor {
        static final boolean IS_EXACT = areExact(ByteProducts::multiplyOnce);
    }

    @FunctionalInterface
    private interface Multiplication {
        void multiply(Factor left, Factor right, int m, int k, int n, boolean isAdded, IntBuffer product);
    }

    /**
     * A matrix in direct memory, from the position on.
     *
     * @param stride from one row to the next
     * @param isTransposed whether the matrix is what the rows are the columns of
     * @param zero the byte that stands for 0
     * @param largest no byte is larger in size, unsigned on the left of a product and signed on the right
     */
    record Factor(ByteBuffer entries, int stride, boolean isTransposed, int zero, int largest) {
        /** Describes bytes that are the entries, row-major. */
        static Factor of(ByteBuffer entries, int stride) {
            return new Factor(entries, stride, false, 0, LARGEST);
        }

        /** Describes signed bytes that stand for 0 to 255. */
        static Factor levels(ByteBuffer entries, int stride) {
            return new Factor(entries, stride, false, -ZERO, ZERO);
        }

        /** Describes signed bytes that are digits. */
        static Factor digits(ByteBuffer entries, int stride, Digits kind) {
            return new Factor(entries, stride, false, 0, kind.largest(1));
        }

        /** Describes unsigned bytes that stand for digits. */
        static Factor unsignedDigits(ByteBuffer entries, int stride, Digits kind) {
            return new Factor(entries, stride, false, kind.zero(), kind.zero() + kind.largest(1));
        }

        Factor transposed() {
            return new Factor(entries, stride, !isTransposed, zero, largest);
        }

        private byte order() {
            return (byte) (isTransposed ? 'T' : 'N');
        }
    }

    /** Returns direct memory. */
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * Multiplies.
     *
     * @param left A, {@code m×k}
     * @param right B, {@code k×n}
     * @param product C, {@code m×n}, row-major, from the position of direct memory on
     */
    static void multiply(Factor left, Factor right, int m, int k, int n, IntBuffer product) {
        multiply(left, right, m, k, n, false, product);
    }

    /**
     * Multiplies, and may add what is there.
     *
     * @param isAdded whether the product is that and what it was before
     */
    static void multiply(Factor left, Factor right, int m, int k, int n, boolean isAdded, IntBuffer product) {
        if (Processor.IS_EXACT || fit(left, right)) {
            multiplyOnce(left, right, m, k, n, isAdded, product);
        } else {
            multiplyHalves(left, right, m, k, n, isAdded, product);
        }
    }

    /** Returns whether any two products of entries fit into 16 bits together. */
    static boolean fit(Factor left, Factor right) {
        return 2 * left.largest() * right.largest() <= Short.MAX_VALUE;
    }

    /** Multiplies as {@link #multiply} does where two products might not fit into 16 bits. */
    static void multiplyHalves(Factor left, Factor right, int m, int k, int n, boolean isAdded, IntBuffer product) {
        ByteHalves.Pair halves = right.isTransposed()
                ? HALVES.get().of(right, n, k)
                : HALVES.get().of(right, k, n);
        multiplyOnce(left, halves.floors(), m, k, n, isAdded, product);
        multiplyOnce(left, halves.ceilings(), m, k, n, true, product);
    }

    private static void multiplyOnce(
            Factor left, Factor right, int m, int k, int n, boolean isAdded, IntBuffer product) {
        int status = dnnl.dnnl_gemm_u8s8s32(
                left.order(),
                right.order(),
                (byte) 'F',
                m,
                n,
                k,
                1,
                left.entries(),
                left.stride(),
                (byte) left.zero(),
                right.entries(),
                right.stride(),
                (byte) right.zero(),
                isAdded ? 1 : 0,
                product,
                n,
                NOTHING_ADDED);
        if (status != dnnl.dnnl_success) {
            throw new IllegalStateException(
                    "8-bit product of %d×%d and %d×%d failed with status %d".formatted(m, k, k, n, status));
        }
    }

    /** Returns the digits whose products with 8 bits cost this processor least. */
    static Digits digits() {
        return Processor.IS_EXACT ? Digits.OF_8_BITS : Digits.OF_7_BITS;
    }

    /** Returns whether the largest products are multiplied, summed up and added without an error. */
    static boolean areExact() {
        return areExact(ByteProducts::multiply);
    }

    private static boolean areExact(Multiplication multiplication) {
        return Stream.of(1, 5)
                .allMatch(m -> areExact(multiplication, m, 0, 127, 0)
                        && areExact(multiplication, m, 0, 127, -ZERO)
                        && areExact(multiplication, m, ZERO, 127, -ZERO)
                        && areExact(multiplication, m, 0, -ZERO, 0));
    }

    private static boolean areExact(Multiplication multiplication, int m, int a, int entry, int b) {
        int k = 131;
        int n = 67;
        byte[] same = new byte[k * Math.max(m, n)];
        Arrays.fill(same, (byte) 255);
        ByteBuffer left = buffer(m * k).put(same, 0, m * k).rewind();
        Arrays.fill(same, (byte) entry);
        ByteBuffer right = buffer(k * n).put(same, 0, k * n).rewind();
        IntBuffer product = buffer(Integer.BYTES * m * n).asIntBuffer();
        int before = (1 << 30) + 1;
        int expected = before + (255 - a) * (entry - b) * k;
        return Stream.of(false, true).allMatch(isTransposed -> {
            IntStream.range(0, m * n).forEach(i -> product.put(i, before));
            multiplication.multiply(
                    new Factor(left, isTransposed ? m : k, isTransposed, a, LARGEST),
                    new Factor(right, isTransposed ? k : n, isTransposed, b, ZERO),
                    m,
                    k,
                    n,
                    true,
                    product);
            return IntStream.range(0, m * n).allMatch(i -> product.get(i) == expected);
        });
    }
}
