package org.convexgan.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Products of matrices of 8-bit integers with sums of 32 bits, by ONNX Runtime: {@code C = (A − a)(B − b)}.
 *
 * <p>They are exact wherever the processor's own instructions for them are: {@link #areExact} finds out. Several threads may multiply at once; each product
 * has one thread.
 */
public final class ByteProducts implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OnnxTensor[] unsignedZeros;
    private final OnnxTensor[] signedZeros;

    /**
     * What is subtracted from the entries of both matrices.
     *
     * <p>Signed bytes about −128 stand for 0 to 255, unsigned bytes about 128 for −128 to 127.
     */
    public enum Offsets {
        /** {@code a = 0, b = 0}: pixels times signed integers. */
        NONE(0, 0),
        /** {@code a = 0, b = −128}: pixels times pixels. */
        RIGHT(0, -128),
        /** {@code a = 128, b = −128}: signed integers times pixels. */
        BOTH(128, -128);

        private final int left;
        private final int right;

        Offsets(int left, int right) {
            this.left = left;
            this.right = right;
        }
    }

    /**
     * Loads the runtime.
     *
     * @throws IllegalStateException if it cannot be loaded on this machine
     */
    public ByteProducts() {
        try {
            environment = RuntimeEnvironment.get();
            byte[] model = new OneNodeModel("MatMulInteger")
                    .input("A", OneNodeModel.UINT8, -1, -1)
                    .input("B", OneNodeModel.INT8, -1, -1)
                    .input("a", OneNodeModel.UINT8)
                    .input("b", OneNodeModel.INT8)
                    .output("C", OneNodeModel.INT32, -1, -1);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                session = environment.createSession(model, options);
            }
            unsignedZeros = new OnnxTensor[] {scalar(0, OnnxJavaType.UINT8), scalar(128, OnnxJavaType.UINT8)};
            signedZeros = new OnnxTensor[] {scalar(0, OnnxJavaType.INT8), scalar(-128, OnnxJavaType.INT8)};
        } catch (OrtException | LinkageError e) {
            throw new IllegalStateException("the runtime of 8-bit products cannot be loaded: " + e, e);
        }
    }

    private OnnxTensor scalar(int value, OnnxJavaType type) throws OrtException {
        ByteBuffer one = buffer(1).put(0, (byte) value);
        return OnnxTensor.createTensor(environment, one, new long[] {}, type);
    }

    /** Returns direct memory. */
    public static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * Multiplies row-major matrices.
     *
     * @param left A, {@code m×k} unsigned bytes from the position of direct memory on
     * @param right B, {@code k×n} signed bytes from the position of direct memory on
     * @param product C, {@code m×n}, from the position of direct memory on
     */
    public void multiply(Offsets offsets, ByteBuffer left, ByteBuffer right, int m, int k, int n, IntBuffer product) {
        try (OnnxTensor a = bytes(left, m, k, OnnxJavaType.UINT8);
                OnnxTensor b = bytes(right, k, n, OnnxJavaType.INT8);
                OnnxTensor c =
                        OnnxTensor.createTensor(environment, product.slice().limit(m * n), new long[] {m, n})) {
            OnnxTensor za = unsignedZeros[offsets.left == 0 ? 0 : 1];
            OnnxTensor zb = signedZeros[offsets.right == 0 ? 0 : 1];
            session.run(Map.of("A", a, "B", b, "a", za, "b", zb), Map.of("C", c))
                    .close();
        } catch (OrtException e) {
            throw new IllegalStateException("8-bit product of %d×%d and %d×%d failed".formatted(m, k, k, n), e);
        }
    }

    /** Returns whether the largest products are multiplied and summed up without an error: older processors add two of them in 16 bits. */
    public boolean areExact() {
        return Stream.of(Offsets.values())
                .allMatch(offsets ->
                        areExact(offsets, 1, 127) && areExact(offsets, 5, 127) && areExact(offsets, 5, -128));
    }

    private boolean areExact(Offsets offsets, int m, int entry) {
        int k = 131;
        int n = 67;
        byte[] same = new byte[k * Math.max(m, n)];
        Arrays.fill(same, (byte) 255);
        ByteBuffer left = buffer(m * k).put(same, 0, m * k).rewind();
        Arrays.fill(same, (byte) entry);
        ByteBuffer right = buffer(k * n).put(same, 0, k * n).rewind();
        IntBuffer product = buffer(Integer.BYTES * m * n).asIntBuffer();
        multiply(offsets, left, right, m, k, n, product);
        int expected = (255 - offsets.left) * (entry - offsets.right) * k;
        return IntStream.range(0, m * n).allMatch(i -> product.get(i) == expected);
    }

    private OnnxTensor bytes(ByteBuffer entries, int rows, int columns, OnnxJavaType type) throws OrtException {
        return OnnxTensor.createTensor(
                environment, entries.slice().limit(rows * columns), new long[] {rows, columns}, type);
    }

    @Override
    public void close() {
        for (OnnxTensor tensor : unsignedZeros) {
            tensor.close();
        }
        for (OnnxTensor tensor : signedZeros) {
            tensor.close();
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the runtime of 8-bit products cannot be closed", e);
        }
    }
}
