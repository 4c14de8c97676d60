package org.convexgan.features;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An ONNX model of one operator, written as the protocol buffers of its specification: operator set 13, format 8. */
final class OneNodeModel {
    /** Number of the type of 32-bit floating-point elements. */
    static final int FLOAT = 1;

    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FORMAT = 8;
    private static final int OPERATOR_SET = 13;

    private final String operator;
    private final List<byte[]> node = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();

    /** Begins a model of an operator, {@code "GlobalAveragePool"} for example. */
    OneNodeModel(String operator) {
        this.operator = operator;
    }

    /**
     * Adds an input of the operator and of the model.
     *
     * @param type number of the type of its elements
     * @param shape negative where it is open; a scalar has none
     */
    OneNodeModel input(String name, int type, long... shape) {
        node.add(text(1, name));
        inputs.add(field(11, value(name, type, shape)));
        return this;
    }

    /**
     * Returns the bytes of the model.
     *
     * @param name of the output
     * @param type number of the type of its elements
     * @param shape negative where it is open
     */
    byte[] output(String name, int type, long... shape) {
        byte[] written = join(join(node), text(2, name), text(4, operator));
        byte[] graph = join(field(1, written), text(2, "graph"), join(inputs), field(12, value(name, type, shape)));
        return join(number(1, FORMAT), field(7, graph), field(8, number(2, OPERATOR_SET)));
    }

    private static byte[] value(String name, int type, long[] shape) {
        byte[] dimensions = {};
        for (long size : shape) {
            byte[] dimension = size < 0 ? text(2, name + dimensions.length) : number(1, size);
            dimensions = join(dimensions, field(1, dimension));
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

    private static byte[] join(List<byte[]> parts) {
        return join(parts.toArray(byte[][]::new));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
