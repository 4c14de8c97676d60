package org.convexgan.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.convexgan.golden.ExactArray;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;

/**
 * What all optima of a problem share, although the optima differ: {@code G} is unique only up to an orthogonal factor, its Gram matrix is unique.
 *
 * <p>A quantity is a variable ({@code w}), or a function of a product of variables and data: {@code gram(ZW)} is {@code (ZW)ᵀ(ZW)}, {@code
 * column-sums(G)} is {@code Gᵀ1}, and {@code set(vertices)} the rows of a matrix in any order.
 */
public final class UniqueQuantity {
    private static final Pattern FUNCTION = Pattern.compile("(gram|column-sums|set)\\((\\w+)\\)");

    private final Tensor value;
    private final boolean rowsInAnyOrder;

    private UniqueQuantity(Tensor value, boolean rowsInAnyOrder) {
        this.value = value;
        this.rowsInAnyOrder = rowsInAnyOrder;
    }

    /**
     * Evaluates a quantity at a point.
     *
     * @param quantity e.g. {@code "gram(G)"}
     * @throws IllegalArgumentException if the problem and the point have no such quantity
     */
    public static UniqueQuantity evaluate(String quantity, Problem problem, Point primal) {
        Matcher function = FUNCTION.matcher(quantity);
        if (!function.matches()) {
            return new UniqueQuantity(variable(quantity, primal), false);
        }
        Matrix argument = product(function.group(2), problem, primal);
        return switch (function.group(1)) {
            case "gram" -> new UniqueQuantity(argument.gram(), false);
            case "column-sums" -> new UniqueQuantity(argument.columnSums(), false);
            default -> new UniqueQuantity(argument, true);
        };
    }

    private static Tensor variable(String name, Point primal) {
        Tensor tensor = primal.entries().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("quantity must be a function of %s, but was %s"
                    .formatted(primal.entries().keySet(), name));
        }
        return tensor;
    }

    /** Reads {@code "ZW"} as a product of one-letter symbols, unless a variable has the whole name. */
    private static Matrix product(String name, Problem problem, Point primal) {
        if (primal.entries().containsKey(name)) {
            return primal.matrix(name);
        }
        return name.chars()
                .mapToObj(symbol -> factor(String.valueOf((char) symbol), problem, primal))
                .reduce(Matrix::times)
                .orElseThrow();
    }

    private static Matrix factor(String symbol, Problem problem, Point primal) {
        return problem.input(symbol)
                .filter(Matrix.class::isInstance)
                .map(Matrix.class::cast)
                .orElseGet(() -> (Matrix) variable(symbol, primal));
    }

    /** Returns the largest difference of an entry from the expected array, infinite if the shapes differ. */
    public double distance(ExactArray expected) {
        if (!expected.shape().equals(value.shape())) {
            return Double.POSITIVE_INFINITY;
        }
        double[] exact =
                expected.data().stream().mapToDouble(Number::doubleValue).toArray();
        if (rowsInAnyOrder) {
            Matrix found = (Matrix) value;
            return Math.max(
                    farthestRow(found, Matrix.of(found.rows(), found.columns(), exact)),
                    farthestRow(Matrix.of(found.rows(), found.columns(), exact), found));
        }
        double[] entries = value.toArray();
        return IntStream.range(0, exact.length)
                .mapToDouble(i -> Math.abs(entries[i] - exact[i]))
                .max()
                .orElse(0);
    }

    private static double farthestRow(Matrix from, Matrix to) {
        List<Vector> targets = IntStream.range(0, to.rows()).mapToObj(to::row).toList();
        return IntStream.range(0, from.rows())
                .mapToDouble(i -> targets.stream()
                        .mapToDouble(target -> from.row(i).minus(target).maxAbs())
                        .min()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }
}
