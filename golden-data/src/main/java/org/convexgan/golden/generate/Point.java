package org.convexgan.golden.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hipparchus.fraction.BigFraction;

/** Named arrays and scalars in exact arithmetic, with their form on the wire. */
final class Point {
    private final Map<String, RationalMatrix> arrays = new LinkedHashMap<>();
    private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    private final List<Consumer<ObjectNode>> fields =
            new ArrayList<>(); // written on demand: only decimals have a wire form

    Point matrix(String name, RationalMatrix value) {
        return put(name, value, List.of(value.rows(), value.columns()));
    }

    Point vector(String name, RationalMatrix value) {
        return put(name, value, List.of(value.rows()));
    }

    Point number(String name, BigFraction value) {
        RationalMatrix entry = RationalMatrix.of(1, 1, (i, j) -> value);
        arrays.put(name, entry);
        shapes.put(name, List.of());
        fields.add(json -> json.put(name, entry.decimal(0, 0)));
        return this;
    }

    Point integer(String name, int value) {
        fields.add(json -> json.put(name, value));
        return this;
    }

    Point text(String name, String value) {
        fields.add(json -> json.put(name, value));
        return this;
    }

    private Point put(String name, RationalMatrix value, List<Integer> shape) {
        arrays.put(name, value);
        shapes.put(name, shape);
        fields.add(json -> write(json.putObject(name), value, shape));
        return this;
    }

    private static void write(ObjectNode array, RationalMatrix value, List<Integer> shape) {
        ArrayNode sides = array.putArray("shape");
        shape.forEach(sides::add);
        ArrayNode data = array.putArray("data");
        for (int i = 0; i < value.rows(); i++) {
            for (int j = 0; j < value.columns(); j++) {
                data.add(value.decimal(i, j));
            }
        }
    }

    RationalMatrix get(String name) {
        RationalMatrix value = arrays.get(name);
        if (value == null) {
            throw new IllegalArgumentException("name must be one of " + arrays.keySet() + ", but was " + name);
        }
        return value;
    }

    Map<String, List<Integer>> shapes() {
        return Map.copyOf(shapes);
    }

    /** Returns the form on the wire; fails if an entry has no finite decimal. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> field.accept(json));
        return json;
    }

    @Override
    public String toString() {
        return arrays.toString();
    }
}
