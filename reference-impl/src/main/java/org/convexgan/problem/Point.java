package org.convexgan.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;

/**
 * Named tensors: the variables of a primal or a dual program.
 *
 * @param entries tensors by wire name
 */
public record Point(Map<String, Tensor> entries) {
    /** The point without variables: the dual of a problem whose bound needs none. */
    public static final Point EMPTY = new Point(Map.of());

    public Point {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Returns a point with one variable. */
    public static Point of(String name, Tensor value) {
        return new Point(Map.of(name, value));
    }

    /** Returns a point with two variables. */
    public static Point of(String name, Tensor value, String name2, Tensor value2) {
        Map<String, Tensor> entries = new LinkedHashMap<>();
        entries.put(name, value);
        entries.put(name2, value2);
        return new Point(entries);
    }

    /** Returns this point with one more variable. */
    public Point with(String name, Tensor value) {
        Map<String, Tensor> more = new LinkedHashMap<>(entries);
        more.put(name, value);
        return new Point(more);
    }

    /** Tells whether there are no variables. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Returns a matrix variable.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Matrix matrix(String name) {
        return get(name, Matrix.class);
    }

    /**
     * Returns a vector variable.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Vector vector(String name) {
        return get(name, Vector.class);
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double scalar(String name) {
        return get(name, Scalar.class).value();
    }

    private <T extends Tensor> T get(String name, Class<T> type) {
        Tensor value = entries.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("point must have a %s %s, but had %s"
                    .formatted(type.getSimpleName().toLowerCase(java.util.Locale.ROOT), name, entries.keySet()));
        }
        return type.cast(value);
    }

    /** Returns the first way in which this point does not have exactly the given fields, or an empty list. */
    public List<String> mismatches(List<Field> fields) {
        List<String> missing = fields.stream()
                .filter(field -> !entries.containsKey(field.name()) || !field.admits(entries.get(field.name())))
                .map(field -> "%s must have shape %s, but had %s"
                        .formatted(
                                field.name(),
                                field.shape(),
                                entries.containsKey(field.name())
                                        ? entries.get(field.name()).shape()
                                        : "no such field"))
                .toList();
        List<String> names = fields.stream().map(Field::name).toList();
        List<String> unknown = entries.keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> "fields must be %s, but had %s".formatted(names, name))
                .toList();
        return missing.isEmpty() ? unknown : missing;
    }
}
