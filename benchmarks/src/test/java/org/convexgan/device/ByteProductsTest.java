package org.convexgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Random;
import org.convexgan.device.ByteProducts.Factor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products against sums of products one by one; skipped where the native library is missing. */
class ByteProductsTest {
    /** Entries before a factor in memory, and after each of its rows. */
    private static final int MARGIN = 3;

    private final Random random = new Random(1);

    @FunctionalInterface
    private interface Multiplication {
        void multiply(Factor left, Factor right, int m, int k, int n, boolean isAdded, IntBuffer product);
    }

    @BeforeAll
    static void library() {
        assumeThat(Device.INTEGER.obstacle()).isEmpty();
    }

    /** Else the engine would not load, and its other tests would be skipped. */
    @Test
    void products_are_found_exact() {
        assertThat(ByteProducts.areExact()).isTrue();
    }

    @Test
    void products_of_all_bytes_are_exact() {
        assertAreExact(ByteProducts::multiply, 0, 255, ByteProducts.ZERO);
    }

    /** Which a processor that adds two products without a loss does not need. */
    @Test
    void products_of_halves_are_exact() {
        assertAreExact(ByteProducts::multiplyHalves, 0, 255, ByteProducts.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Digits.class)
    void products_of_digits_and_bytes_are_exact(Digits kind) {
        int most = kind.largest(1) + kind.zero();

        assertAreExact(ByteProducts::multiply, 1, most, ByteProducts.ZERO);
        assertAreExact(ByteProducts::multiply, 0, 255, kind.largest(1));
    }

    @Test
    void two_products_with_a_digit_of_7_bits_fit_into_16_bits_and_others_may_not() {
        ByteBuffer none = ByteProducts.buffer(0);
        Factor pixels = Factor.of(none, 0);
        Factor signedPixels = Factor.levels(none, 0);

        assertThat(ByteProducts.fit(Factor.unsignedDigits(none, 0, Digits.OF_7_BITS), signedPixels))
                .isTrue();
        assertThat(ByteProducts.fit(pixels, Factor.digits(none, 0, Digits.OF_7_BITS)))
                .isTrue();
        assertThat(ByteProducts.fit(Factor.unsignedDigits(none, 0, Digits.OF_8_BITS), signedPixels))
                .isFalse();
        assertThat(ByteProducts.fit(pixels, Factor.digits(none, 0, Digits.OF_8_BITS)))
                .isFalse();
        assertThat(ByteProducts.fit(pixels, signedPixels)).isFalse();
    }

    /**
     * For all zeros, orders and odd shapes.
     *
     * @param least unsigned byte of the left factor
     * @param most unsigned byte of the left factor
     * @param largest no byte of the right factor is larger in size
     */
    private void assertAreExact(Multiplication multiplication, int least, int most, int largest) {
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 130, 7}, {65, 1000, 33}, {130, 5, 200}}) {
            byte[][] a = extremes(shape[0], shape[1], least, most);
            byte[][] b = extremes(shape[1], shape[2], -largest, Math.min(largest, Byte.MAX_VALUE));
            for (int order = 0; order < 4; order++) {
                for (int[] zeros :
                        new int[][] {{0, 0}, {0, -ByteProducts.ZERO}, {ByteProducts.ZERO, -ByteProducts.ZERO}}) {
                    assertIsExact(
                            multiplication,
                            a,
                            factor(a, (order & 1) != 0, zeros[0], most),
                            b,
                            factor(b, (order & 2) != 0, zeros[1], largest));
                }
            }
        }
    }

    /** {@code 255·127·65536} is below {@code 2^31} by little, and all but the first 24 of its digits would be lost in f32. */
    @Test
    void sums_are_exact_to_the_last_of_32_bits() {
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

    private static void assertIsExact(
            Multiplication multiplication, byte[][] a, Factor left, byte[][] b, Factor right) {
        int m = a.length;
        int k = b.length;
        int n = b[0].length;
        IntBuffer product = ByteProducts.buffer(Integer.BYTES * m * n).asIntBuffer();

        multiplication.multiply(left, right, m, k, n, false, product);
        multiplication.multiply(left, right, m, k, n, true, product);

        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                int expected = 0;
                for (int l = 0; l < k; l++) {
                    expected += ((a[i][l] & 0xff) - left.zero()) * (b[l][j] - right.zero());
                }
                assertThat(product.get(i * n + j))
                        .as("%d %d of %d×%d×%d", i, j, m, k, n)
                        .isEqualTo(2 * expected);
            }
        }
    }

    private static Factor factor(byte[][] matrix, boolean isTransposed, int zero, int largest) {
        int rows = isTransposed ? matrix[0].length : matrix.length;
        int stride = (isTransposed ? matrix.length : matrix[0].length) + MARGIN;
        ByteBuffer entries = ByteProducts.buffer(MARGIN + rows * stride);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                entries.put(MARGIN + (isTransposed ? j * stride + i : i * stride + j), matrix[i][j]);
            }
        }
        return new Factor(entries.position(MARGIN), stride, isTransposed, zero, largest);
    }

    /** Bytes of which half are the least, the largest or 127. */
    private byte[][] extremes(int rows, int columns, int least, int most) {
        byte[][] bytes = new byte[rows][columns];
        for (byte[] row : bytes) {
            for (int i = 0; i < columns; i++) {
                int[] few = {least, most, Math.min(127, most)};
                row[i] = (byte) (random.nextBoolean() ? random.nextInt(least, most + 1) : few[random.nextInt(3)]);
            }
        }
        return bytes;
    }
}
