package org.convexgan.arbitraries;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;

/** Finite alphabets whose ratios {@code p_g/p_d = q²} are chosen, so that every maximizer of Table 1 is known, the root of the Hellinger row too. */
public final class Divergences {
    private static final double FAR = 1024;
    private static final List<Double> NEAR = List.of(0.5, 0.75, 1.5);

    private Divergences() {}

    /**
     * An instance of a row of Table 1.
     *
     * @param problem the data
     * @param roots {@code q} of each symbol, chosen
     */
    public record Alphabet(DivergenceDual problem, List<Double> roots) implements Instance {
        public Alphabet {
            roots = List.copyOf(roots);
        }

        @Override
        public String regime() {
            if (isBalanced()) {
                return "p_g = p_d";
            }
            return roots.stream().anyMatch(q -> q >= FAR || q <= 1 / FAR) ? "far apart" : "close";
        }

        /** Tells whether {@code p_g = p_d}. */
        public boolean isBalanced() {
            return roots.stream().allMatch(q -> q == 1);
        }

        /** Returns the maximizer, of which {@code ofRoot} tells each entry. */
        public Vector maximizer(DoubleUnaryOperator ofRoot) {
            return Vector.of(roots.stream().mapToDouble(ofRoot::applyAsDouble).toArray());
        }

        /** Returns {@code Σ p_d·h(q)}. */
        public double divergence(DoubleUnaryOperator h) {
            return IntStream.range(0, roots.size())
                    .mapToDouble(i -> problem.pd().get(i) * h.applyAsDouble(roots.get(i)))
                    .sum();
        }

        /** Returns the instance with other generator weights. */
        public DivergenceDual withGenerated(Vector pg) {
            return new DivergenceDual(problem.row(), problem.pd(), pg, problem.eps());
        }
    }

    /** Returns instances of all rows. */
    public static Arbitrary<Alphabet> rows() {
        return Arbitraries.of(DivergenceRow.values()).flatMap(Divergences::of);
    }

    /** Returns instances of one row, with one to five symbols; weights need not sum to 1. */
    public static Arbitrary<Alphabet> of(DivergenceRow row) {
        return Numbers.integers(1, 5)
                .flatMap(n -> Combinators.combine(
                                roots().flatMap(root -> root.list().ofSize(n)),
                                Numbers.integers(1, 40).list().ofSize(n),
                                Numbers.integers(1, 20))
                        .as((roots, data, eps) -> alphabet(row, roots, data, eps / 20.0)));
    }

    /** Returns starts of a training with a row on three symbols: at the data, near it, and with one symbol that is hardly generated. */
    public static Arbitrary<Alphabet> starts(DivergenceRow row) {
        Arbitrary<List<Double>> roots =
                Arbitraries.of(List.of(List.of(1.0, 1.0, 1.0), NEAR, List.of(1 / FAR, 1.0, 1.25)));
        return Combinators.combine(roots, Arbitraries.of(0.1, 1.0)).as((q, eps) -> start(row, q, eps));
    }

    /** Returns one of these starts, near the data. */
    public static Alphabet start(DivergenceRow row) {
        return start(row, NEAR, 0.1);
    }

    private static Alphabet start(DivergenceRow row, List<Double> roots, double eps) {
        return alphabet(row, roots, List.of(16, 14, 10), eps);
    }

    private static Alphabet alphabet(DivergenceRow row, List<Double> roots, List<Integer> data, double eps) {
        Vector pd = Vector.of(data.stream().mapToDouble(k -> k / 40.0).toArray());
        double[] pg = new double[roots.size()];
        for (int i = 0; i < pg.length; i++) {
            pg[i] = pd.get(i) * roots.get(i) * roots.get(i);
        }
        return new Alphabet(new DivergenceDual(row, pd, Vector.of(pg), eps), roots);
    }

    /** Returns, equally likely, where the roots of an alphabet come from: 1 alone, quotients of small integers, or powers of two up to {@code 2^±20} too. */
    private static Arbitrary<Arbitrary<Double>> roots() {
        Arbitrary<Double> close = Combinators.combine(Numbers.integers(1, 8), Numbers.integers(1, 8))
                .as((a, b) -> (double) a / b);
        Arbitrary<Double> far = Numbers.integers(-20, 20).map(k -> Math.scalb(1.0, k));
        return Arbitraries.of(List.of(Arbitraries.just(1.0), close, far));
    }
}
