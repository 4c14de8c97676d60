package org.convexgan.problem;

import java.util.List;
import org.convexgan.linalg.Tensor;

/**
 * Name and shape of one part of a primal or dual point.
 *
 * @param name wire name, e.g. {@code "G"}
 * @param shape empty for a number, {@code [n]} for a vector, {@code [rows, columns]} for a matrix; {@link #ANY} leaves a dimension open
 */
public record Field(String name, List<Integer> shape) {
    /** A dimension that the answer chooses. */
    public static final int ANY = -1;

    public Field {
        shape = List.copyOf(shape);
    }

    /** Returns a matrix field. */
    public static Field matrix(String name, int rows, int columns) {
        return new Field(name, List.of(rows, columns));
    }

    /** Returns a vector field. */
    public static Field vector(String name, int size) {
        return new Field(name, List.of(size));
    }

    /** Returns a field for a number. */
    public static Field scalar(String name) {
        return new Field(name, List.of());
    }

    /** Tells whether a tensor has this shape. */
    public boolean admits(Tensor tensor) {
        if (tensor.shape().size() != shape.size()) {
            return false;
        }
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis) != ANY && !shape.get(axis).equals(tensor.shape().get(axis))) {
                return false;
            }
        }
        return true;
    }
}
