package org.convexgan.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.CriticOnLine;

/** Distributions on a line with a discriminator. */
public final class Critics {
    private Critics() {}

    /** Distributions in general. */
    public record Line(CriticOnLine problem) implements Instance {
        @Override
        public String regime() {
            return problem.loss().name();
        }
    }

    /**
     * The toy of Claim 1: the data at 1, the samples at 0, and the nodes {@code −δ, 0, δ, 1 − δ, 1, 1 + δ} of the printed discriminator.
     *
     * @param problem the data
     * @param delta {@code δ}, between 0 and 1/2
     */
    public record Toy(CriticOnLine problem, double delta) implements Instance {
        @Override
        public String regime() {
            return delta > 0.25 ? "wide plateaus" : "narrow plateaus";
        }

        /** Returns the printed discriminator: 0 on {@code |x| ≤ δ}, 1 on {@code |x − 1| ≤ δ}. */
        public Vector printed() {
            return Vector.of(0, 0, 0, 1, 1, 1);
        }

        /** Returns the slopes of a discriminator at the samples, left and right. */
        public Vector slopesAtSamples(Vector d) {
            return Vector.of((d.get(1) - d.get(0)) / delta, (d.get(2) - d.get(1)) / delta);
        }

        /** Returns the toy with another Lipschitz constant. */
        public CriticOnLine withLipschitz(double lipschitz) {
            return new CriticOnLine(problem.loss(), problem.nodes(), problem.pd(), problem.pg(), lipschitz);
        }
    }

    /** Returns distributions of both losses on two to seven nodes, some of them without mass. */
    public static Arbitrary<Line> lines() {
        return Numbers.integers(2, 7)
                .flatMap(n -> Combinators.combine(
                                Arbitraries.of(AdversarialLoss.values()),
                                Numbers.integers(1, 8).list().ofSize(n),
                                places(n),
                                places(n),
                                Numbers.integers(1, 8))
                        .as((loss, gaps, data, samples, k) -> new Line(
                                new CriticOnLine(loss, nodes(gaps), masses(n, data), masses(n, samples), k / 4.0))));
    }

    private static Arbitrary<List<Integer>> places(int n) {
        return Numbers.integers(0, n - 1).list().ofSize(4);
    }

    private static Vector nodes(List<Integer> gaps) {
        double[] nodes = new double[gaps.size()];
        double place = -2;
        for (int i = 0; i < nodes.length; i++) {
            place += gaps.get(i) / 4.0;
            nodes[i] = place;
        }
        return Vector.of(nodes);
    }

    private static Vector masses(int n, List<Integer> places) {
        double[] masses = new double[n];
        places.forEach(place -> masses[place] += 0.25);
        return Vector.of(masses);
    }

    /** Returns toys for the GAN. */
    public static Arbitrary<Toy> ganToys() {
        return toys(AdversarialLoss.GAN);
    }

    /** Returns toys for the WGAN. */
    public static Arbitrary<Toy> wganToys() {
        return toys(AdversarialLoss.WGAN);
    }

    private static Arbitrary<Toy> toys(AdversarialLoss loss) {
        return Numbers.integers(1, 255).map(k -> k / 512.0).map(delta -> {
            Vector nodes = Vector.of(-delta, 0, delta, 1 - delta, 1, 1 + delta);
            return new Toy(
                    new CriticOnLine(loss, nodes, Vector.of(0, 0, 0, 0, 1, 0), Vector.of(0, 1, 0, 0, 0, 0), 1), delta);
        });
    }
}
