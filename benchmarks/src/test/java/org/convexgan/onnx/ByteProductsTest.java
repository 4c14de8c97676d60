package org.convexgan.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products against sums of products one by one. */
class ByteProductsTest {
    @Test
    void products_are_exact_for_all_offsets_and_odd_shapes() {
        try (ByteProducts products = new ByteProducts()) {
            assumeThat(products.areExact()).as("exact on this processor").isTrue();
            for (int[] shape : new int[][] {{1, 1, 1}, {3, 130, 7}, {65, 1000, 33}, {130, 5, 200}}) {
                assertIsExact(products, ByteProducts.Offsets.NONE, 0, 0, shape);
                assertIsExact(products, ByteProducts.Offsets.RIGHT, 0, -128, shape);
                assertIsExact(products, ByteProducts.Offsets.BOTH, 128, -128, shape);
            }
        }
    }

    private static void assertIsExact(ByteProducts products, ByteProducts.Offsets offsets, int a, int b, int... shape) {
        int m = shape[0];
        int k = shape[1];
        int n = shape[2];
        byte[] left = extremes(m * k, 1);
        byte[] right = extremes(k * n, 2);
        ByteBuffer first =
                ByteProducts.buffer(left.length + 3).position(3).put(left).position(3);
        ByteBuffer second = ByteProducts.buffer(right.length).put(right).rewind();
        IntBuffer product = ByteProducts.buffer(Integer.BYTES * m * n).asIntBuffer();

        products.multiply(offsets, first, second, m, k, n, product);

        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                int expected = 0;
                for (int l = 0; l < k; l++) {
                    expected += ((left[i * k + l] & 0xff) - a) * (right[l * n + j] - b);
                }
                assertThat(product.get(i * n + j)).as("%s %d %d", offsets, i, j).isEqualTo(expected);
            }
        }
    }

    /** Bytes of which half are the largest or smallest ones. */
    private static byte[] extremes(int count, int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                bytes[i] = (byte) (random.nextBoolean() ? 127 : 128);
            }
        }
        return bytes;
    }
}
