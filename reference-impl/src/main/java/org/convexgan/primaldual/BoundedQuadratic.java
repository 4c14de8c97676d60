package org.convexgan.primaldual;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * {@code max −‖x − c‖²/2} s.t. {@code copies} times {@code x_i ≤ bound_i}, {@code |x_i| ≤ box}: with one copy the multiplier of each bound is unique, with more only the
 * sum of its copies is.
 *
 * <pre>{@code
 * x* = min(bound, c),  Σ_copies λ* = (c − bound)₊   if |c|, |bound| ≤ box               (ours)
 * }</pre>
 *
 * @param c k entries
 * @param bound k entries
 * @param box finite and {@code > 0}
 * @param copies of every constraint, {@code ≥ 1}; multipliers are ordered copy by copy
 */
public record BoundedQuadratic(Vector c, Vector bound, double box, int copies) implements Lagrangian {
    public BoundedQuadratic {
        Require.that(
                bound.size() == c.size(), "bound", "have %d entries (size of c)".formatted(c.size()), bound.size());
        Require.positive("box", box);
        Require.atLeast("copies", copies, 1);
    }

    @Override
    public Vector maximizer(Vector lambda) {
        return project(c.minus(total(lambda)));
    }

    @Override
    public Vector ascent(Vector x, Vector lambda) {
        return c.minus(x).minus(total(lambda));
    }

    @Override
    public Vector constraints(Vector x) {
        return Vector.of(IntStream.range(0, copies * c.size())
                .mapToDouble(k -> bound.get(k % c.size()) - x.get(k % c.size()))
                .toArray());
    }

    @Override
    public Vector project(Vector x) {
        return x.map(entry -> Math.max(-box, Math.min(box, entry)));
    }

    @Override
    public double objective(Vector x) {
        Vector distance = x.minus(c);
        return -distance.dot(distance) / 2;
    }

    /** Returns the sum of the multipliers of each bound. */
    public Vector total(Vector lambda) {
        int k = c.size();
        return Vector.of(IntStream.range(0, k)
                .mapToDouble(i -> IntStream.range(0, copies)
                        .mapToDouble(copy -> lambda.get(copy * k + i))
                        .sum())
                .toArray());
    }
}
