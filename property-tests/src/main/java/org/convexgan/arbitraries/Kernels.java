package org.convexgan.arbitraries;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.SoftmaxFeatures;

/** Anchors at chosen distances on the axes through a point, hidden by a rotation: the features follow from the distances alone. */
public final class Kernels {
    private static final double PRINTED_TEMPERATURE = 0.2;
    private static final double FAR = 13;

    private Kernels() {}

    /**
     * Features with known exponents.
     *
     * @param problem the data
     * @param distances {@code ‖x − a_j‖}, chosen
     */
    public record Distances(SoftmaxFeatures problem, Vector distances) implements Instance {
        @Override
        public String regime() {
            double nearest = distances.sorted().get(0);
            if (nearest * nearest / problem.temperature() > 750) {
                return "every kernel underflows";
            }
            return distances.sorted().get(distances.size() - 1) == nearest ? "equal distances" : "near";
        }

        /** Returns {@code 1/Σ_k e^{(r_j² − r_k²)/T}}. */
        public Vector features() {
            return distances.map(r -> 1
                    / distances.stream()
                            .map(other -> Math.exp((r - other) * (r + other) / problem.temperature()))
                            .sum());
        }
    }

    /** Returns features of up to five anchors. */
    public static Arbitrary<Distances> distances() {
        return Combinators.combine(Numbers.integers(1, 5), Numbers.integers(1, 4), Numbers.integers(0, 3))
                .flatAs((k, d, kind) -> Combinators.combine(
                                Numbers.quarters(0, 2).list().ofSize(k).map(Numbers::vector),
                                Numbers.integers(0, d - 1).list().ofSize(k),
                                Numbers.vectors(k, -3, 3),
                                Numbers.vectors(d, -2, 2),
                                Arbitraries.of(PRINTED_TEMPERATURE, 1.0, 4.0),
                                Rotations.seeds())
                        .as((near, axes, w, x, temperature, seed) -> {
                            double farther = kind == 0 ? FAR : 0;
                            Vector r = near.map(entry -> (kind == 1 ? near.get(0) : entry) + farther);
                            double[][] offsets = new double[k][d];
                            IntStream.range(0, k).forEach(j -> offsets[j][axes.get(j)] = r.get(j));
                            Matrix anchors = Matrix.ofRows(offsets)
                                    .times(Rotations.of(d, seed))
                                    .plus(Vector.zeros(k).map(entry -> 1).outer(x));
                            return new Distances(
                                    new SoftmaxFeatures(anchors, x, w, kind == 0 ? PRINTED_TEMPERATURE : temperature),
                                    r);
                        }));
    }
}
