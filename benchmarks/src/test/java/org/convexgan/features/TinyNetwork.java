package org.convexgan.features;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An ONNX model of one operator, written as the protocol buffers of its specification, opset 13. */
final class TinyNetwork {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FLOAT = 1;

    private TinyNetwork() {}

    /**
     * Returns the bytes of a model.
     *
     * @param operator of the only node, {@code "GlobalAveragePool"} for example
     * @param type number of the type of the input's elements, 1 for f32
     * @param input shape; −1 where it is open
     * @param rank of the output, every dimension open
     */
    static byte[] bytes(String operator, int type, long[] input, int rank) {
        long[] output = new long[rank];
        Arrays.fill(output, -1);
        byte[] node = join(text(1, "x"), text(2, "y"), text(4, operator));
        byte[] graph = join(
                field(1, node),
                text(2, "tiny"),
                field(11, value("x", type, input)),
                field(12, value("y", FLOAT, output)));
        return join(number(1, 8), field(7, graph), field(8, number(2, 13)));
    }

    private static byte[] value(String name, int type, long[] shape) {
        byte[] dimensions = {};
        for (long size : shape) {
            dimensions = join(dimensions, field(1, size < 0 ? text(2, "open" + dimensions.length) : number(1, size)));
        }
        byte[] tensor = join(number(1, type), field(2, dimensions));
        return join(text(1, name), field(2, field(1, tensor)));
    }

    private static byte[] text(int field, String text) {
        return field(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int field, byte[] content) {
        return join(varint((long) field << 3 | BYTES), varint(content.length), content);
    }

    private static byte[] number(int field, long value) {
        return join(varint((long) field << 3 | VARINT), varint(value));
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        while (rest > 127) {
            bytes.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
