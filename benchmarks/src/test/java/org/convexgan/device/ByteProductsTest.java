package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Random;
import org.convexgan.device.ByteProducts.Factor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products against sums of products one by one; skipped where the native library is missing. */
class ByteProductsTest {
    /** Entries before a factor in memory, and after each of its rows. */
    private static final int MARGIN = 3;

    private final Random random = new Random(1);

    @BeforeAll
    static void library() {
        assumeThat(Device.INTEGER.obstacle()).isEmpty();
    }

    /** Two products of 7 bits fit into 16. */
    @Test
    void products_of_small_entries_are_exact_on_every_processor() {
        assertAreExact(7);
    }

    @Test
    void products_of_all_entries_are_exact_where_the_processor_is() {
        assumeThat(ByteProducts.areExact()).as("exact on this processor").isTrue();

        assertAreExact(8);
    }

    /** For all zeros, orders and odd shapes. */
    private void assertAreExact(int bits) {
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 130, 7}, {65, 1000, 33}, {130, 5, 200}}) {
            for (int order = 0; order < 4; order++) {
                boolean left = (order & 1) != 0;
                boolean right = (order & 2) != 0;
                assertIsExact(bits, left, 0, right, 0, shape);
                assertIsExact(bits, left, 0, right, -ByteProducts.ZERO, shape);
                assertIsExact(bits, left, ByteProducts.ZERO, right, -ByteProducts.ZERO, shape);
            }
        }
    }

    /** {@code 255·127·65536} is below {@code 2^31} by little, and all but the first 24 of its digits would be lost in f32. */
    @Test
    void sums_are_exact_to_the_last_of_32_bits() {
        assumeThat(ByteProducts.areExact()).as("exact on this processor").isTrue();
        int k = (1 << 16) - 1;
        ByteBuffer left = ByteProducts.buffer(k);
        ByteBuffer right = ByteProducts.buffer(k);
        for (int i = 0; i < k; i++) {
            left.put(i, (byte) 255);
            right.put(i, (byte) 127);
        }
        IntBuffer product = ByteProducts.buffer(Integer.BYTES).asIntBuffer();

        ByteProducts.multiply(Factor.of(left, k), Factor.of(right, 1), 1, k, 1, product);

        assertThat(product.get(0)).isEqualTo(255 * 127 * k);
    }

    /** Of one term each: exact on every processor. */
    @Test
    void products_are_added_to_what_is_there_to_the_last_of_32_bits() {
        ByteBuffer left =
                ByteProducts.buffer(3).put(new byte[] {1, 2, (byte) 255}).rewind();
        ByteBuffer right = ByteProducts.buffer(2).put(new byte[] {-3, 127}).rewind();
        IntBuffer sums = ByteProducts.buffer(6 * Integer.BYTES).asIntBuffer();
        int before = Integer.MAX_VALUE - 255 * 127;
        for (int i = 0; i < 6; i++) {
            sums.put(i, before);
        }

        ByteProducts.multiply(Factor.of(left, 1), Factor.of(right, 2), 3, 1, 2, true, sums);

        int[] found = new int[6];
        sums.get(0, found);
        assertThat(found)
                .containsExactly(before - 3, before + 127, before - 6, before + 254, before - 765, Integer.MAX_VALUE);
    }

    private void assertIsExact(
            int bits, boolean isLeftTransposed, int a, boolean isRightTransposed, int b, int... shape) {
        int m = shape[0];
        int k = shape[1];
        int n = shape[2];
        byte[][] left = extremes(m, k, bits);
        byte[][] right = extremes(k, n, bits);
        IntBuffer product = ByteProducts.buffer(Integer.BYTES * m * n).asIntBuffer();

        ByteProducts.multiply(factor(left, isLeftTransposed, a), factor(right, isRightTransposed, b), m, k, n, product);

        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                int expected = 0;
                for (int l = 0; l < k; l++) {
                    expected += ((left[i][l] & 0xff) - a) * (right[l][j] - b);
                }
                assertThat(product.get(i * n + j))
                        .as("%d %d of %d×%d×%d", i, j, m, k, n)
                        .isEqualTo(expected);
            }
        }
    }

    private static Factor factor(byte[][] matrix, boolean isTransposed, int zero) {
        int rows = isTransposed ? matrix[0].length : matrix.length;
        int stride = (isTransposed ? matrix.length : matrix[0].length) + MARGIN;
        ByteBuffer entries = ByteProducts.buffer(MARGIN + rows * stride);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                entries.put(MARGIN + (isTransposed ? j * stride + i : i * stride + j), matrix[i][j]);
            }
        }
        return new Factor(entries.position(MARGIN), stride, isTransposed, zero);
    }

    /** Bytes of some bits, of which half are 0, 127 or 128. */
    private byte[][] extremes(int rows, int columns, int bits) {
        byte[][] bytes = new byte[rows][columns];
        for (byte[] row : bytes) {
            for (int i = 0; i < columns; i++) {
                row[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 127 : 128);
                if (bits < Byte.SIZE) {
                    row[i] &= 0x7f;
                }
            }
        }
        return bytes;
    }
}
