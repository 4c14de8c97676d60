package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖w − target‖² s.t. T(w) <= β}.
 *
 * <p>T is invariant under permutations of w and equals the rows of HC (7) for sorted w, so the feasible set is the union of all
 * permutations of {@code P ∩ {w sorted}}. By the rearrangement inequality the best permutation of a sorted y has the order of the target:
 * the optimum is the distance of the sorted target to a polytope, found by solving the Karush-Kuhn-Tucker system exactly.
 */
record OneDimensionalReluTarget(RationalMatrix x, BigFraction beta, RationalMatrix target) implements ExactProblem {
    static OneDimensionalReluTarget of(String x, String beta, String target) {
        return new OneDimensionalReluTarget(
                RationalMatrix.vector(x), Rational.parse(beta), RationalMatrix.vector(target));
    }

    @Override
    public String name() {
        return "one-dimensional-relu-target";
    }

    @Override
    public Point input() {
        return new Point().vector("x", x).number("beta", beta).vector("target", target);
    }

    @Override
    public Proved prove() {
        RationalMatrix w = nearest();
        ProofException.require(OneDimensional.truth(x, w).compareTo(beta) <= 0, "T(w) <= beta", w);
        Proved proved = Proved.optimal(w.minus(target).squaredNorm());
        boolean symmetric = OneDimensional.entries(target).stream().distinct().count() == 1;
        return proved.given("target invariant under permutations", new BigFraction(symmetric ? 0 : -1));
    }

    /** Returns the optimum: the nearest sorted point, put into the order of the target. */
    RationalMatrix nearest() {
        List<Inequality> constraints = rows();
        for (int i = 1; i < x.rows(); i++) {
            int upper = i;
            RationalMatrix descent =
                    RationalMatrix.column(x.rows(), k -> new BigFraction(k == upper - 1 ? 1 : k == upper ? -1 : 0));
            constraints.add(new Inequality(descent, BigFraction.ZERO));
        }
        RationalMatrix y = project(OneDimensional.sorted(target), constraints);
        List<Integer> order = IntStream.range(0, x.rows())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> target.at(i)))
                .toList();
        return RationalMatrix.column(x.rows(), i -> y.at(order.indexOf(i)));
    }

    /** Returns what the printed convex program gives: the nearest point of the polytope of rows (7), sorted or not. */
    RationalMatrix nearestByRows() {
        return project(target, rows());
    }

    /** {@code a'w <= b}. */
    private record Inequality(RationalMatrix a, BigFraction b) {}

    private List<Inequality> rows() {
        RationalMatrix data = OneDimensional.sorted(x);
        List<Inequality> result = new ArrayList<>();
        for (RationalMatrix row : OneDimensional.polytopeRows(x.rows())) { // row'(x − w) <= β
            result.add(new Inequality(row.times(BigFraction.MINUS_ONE), beta.subtract(row.inner(data))));
        }
        return result;
    }

    /** Returns the point of {@code {w : a'w <= b}} nearest to c, by trying active sets until one satisfies all KKT conditions. */
    private static RationalMatrix project(RationalMatrix c, List<Inequality> constraints) {
        for (int size = 0; size <= c.rows(); size++) {
            for (int[] chosen : Subsets.of(constraints.size(), size)) {
                List<Inequality> active =
                        IntStream.of(chosen).mapToObj(constraints::get).toList();
                Optional<RationalMatrix> w = stationary(c, active);
                if (w.isPresent()
                        && constraints.stream()
                                .allMatch(k -> k.a().inner(w.get()).compareTo(k.b()) <= 0)) {
                    return w.get();
                }
            }
        }
        throw new IllegalStateException("a nearest point must exist for " + c);
    }

    /** Returns {@code w = c − A'λ} with {@code Aw = b}, if A has independent rows and {@code λ >= 0}. */
    private static Optional<RationalMatrix> stationary(RationalMatrix c, List<Inequality> active) {
        if (active.isEmpty()) {
            return Optional.of(c);
        }
        RationalMatrix a = RationalMatrix.of(
                active.size(), c.rows(), (i, j) -> active.get(i).a().at(j));
        RationalMatrix excess = a.times(c)
                .minus(RationalMatrix.column(active.size(), i -> active.get(i).b()));
        return a.transpose()
                .gram()
                .solve(excess)
                .filter(lambda -> OneDimensional.entries(lambda).stream().allMatch(v -> v.signum() >= 0))
                .map(lambda -> c.minus(a.transpose().times(lambda)));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("w", List.of(x.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return OneDimensional.truth(x, primal.get("w")).compareTo(beta.add(slack)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return x.maxAbs();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("w").minus(target).squaredNorm());
    }
}
