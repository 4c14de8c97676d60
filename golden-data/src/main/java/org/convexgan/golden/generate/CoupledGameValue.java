package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code max c'(r − q) − β(‖r‖ + ‖q‖)} over all patterns of {@code [X; ZW]}, with {@code Ar >= 0}, {@code Aq >= 0} and {@code ‖r‖ + ‖q‖ <= 1}.
 *
 * <p>For each of the {@code 2^(n+1)} patterns and signs the exact projection {@code ρ = ±c + A'α} proves {@code ‖ρ‖} from both sides: it is a feasible
 * direction, and {@code α} bounds all of them. The optimum is {@code (max ‖ρ‖ − β)_+}.
 */
record CoupledGameValue(RationalMatrix x, RationalMatrix z, RationalMatrix w, BigFraction beta)
        implements ExactProblem {
    static CoupledGameValue of(RationalMatrix x, RationalMatrix z, RationalMatrix w, String beta) {
        return new CoupledGameValue(x, z, w, Rational.parse(beta));
    }

    /** Returns the game over given samples: {@code Z = I}. */
    static CoupledGameValue of(RationalMatrix x, RationalMatrix g, String beta) {
        return of(x, RationalMatrix.identity(g.rows()), g, beta);
    }

    @Override
    public String name() {
        return "coupled-game-value";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).matrix("Z", z).matrix("W", w).number("beta", beta);
    }

    private int samples() {
        return x.rows() + z.rows();
    }

    private static boolean active(int pattern, int i, int n) {
        return (pattern >> (n - 1 - i) & 1) == 1;
    }

    /** A pattern as a number, the sign of its contrast, and what the projection leaves. */
    record Ray(int pattern, int sign, ConeProjection projection) {
        BigFraction square() {
            return projection.residual().squaredNorm();
        }
    }

    private RationalMatrix contrast(int pattern) {
        RationalMatrix g = z.times(w);
        return RationalMatrix.column(x.columns(), j -> {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < samples(); i++) {
                if (active(pattern, i, samples())) {
                    sum = i < x.rows() ? sum.add(x.at(i, j)) : sum.subtract(g.at(i - x.rows(), j));
                }
            }
            return sum;
        });
    }

    private RationalMatrix cone(int pattern) {
        RationalMatrix g = z.times(w);
        return RationalMatrix.of(samples(), x.columns(), (i, j) -> {
            BigFraction entry = i < x.rows() ? x.at(i, j) : g.at(i - x.rows(), j);
            return active(pattern, i, samples()) ? entry : entry.negate();
        });
    }

    /** Returns the rays of all patterns, for each first that of c, then that of −c. */
    private List<Ray> rays() {
        List<Ray> rays = new ArrayList<>();
        for (int pattern = 0; pattern < 1 << samples(); pattern++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                RationalMatrix c = contrast(pattern).times(new BigFraction(sign));
                rays.add(new Ray(pattern, sign, ConeProjection.of(c, cone(pattern))));
            }
        }
        return rays;
    }

    /** Returns the first of the steepest rays. */
    private Ray steepest() {
        return rays().stream()
                .reduce((a, b) -> b.square().compareTo(a.square()) > 0 ? b : a)
                .orElseThrow();
    }

    @Override
    public Proved prove() {
        Interval h = Interval.sqrt(steepest().square());
        Interval value = h.minus(Interval.of(beta)).positivePart();
        ProofException.require(objective(optimum()).minus(value).abs().atMost(SoftMean.ROUNDING), "attainment", value);
        Interval margin = Interval.of(beta).minus(h); // roots are known to 45 digits: its sign is certain
        return Proved.optimal(value).given("h(G) <= beta", h.exact() ? margin.lower() : margin.rounded());
    }

    /** Returns an optimal point with 17 digits. */
    Point optimum() {
        Ray best = steepest();
        boolean ascends = best.square().compareTo(beta.multiply(beta)) > 0;
        RationalMatrix unit = DiscriminatorSupremum.unit(best.projection().residual());
        RationalMatrix ray = ascends ? unit : RationalMatrix.zero(x.columns(), 1);
        return point(best.pattern(), best.sign(), ray);
    }

    /** Returns the point with a ray for one sign, and none for the other. */
    Point point(int pattern, int sign, RationalMatrix ray) {
        RationalMatrix nothing = RationalMatrix.zero(x.columns(), 1);
        return new Point()
                .vector(
                        "pattern",
                        RationalMatrix.column(samples(), i -> new BigFraction(active(pattern, i, samples()) ? 1 : 0)))
                .vector("r", sign > 0 ? ray : nothing)
                .vector("q", sign > 0 ? nothing : ray);
    }

    /** Returns the optimal multipliers with 17 digits. */
    RationalMatrix multipliers() {
        List<Ray> rays = rays();
        return RationalMatrix.of(
                rays.size(),
                samples(),
                (k, i) -> Interval.of(rays.get(k).projection().multipliers().at(i))
                        .rounded());
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("pattern", List.of(samples()), "r", List.of(x.columns()), "q", List.of(x.columns()));
    }

    private int pattern(Point primal) {
        int pattern = 0;
        for (int i = 0; i < samples(); i++) {
            pattern = 2 * pattern + (primal.get("pattern").at(i).compareTo(BigFraction.ONE_HALF) > 0 ? 1 : 0);
        }
        return pattern;
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        int pattern = pattern(primal);
        for (int i = 0; i < samples(); i++) {
            BigFraction bit = new BigFraction(active(pattern, i, samples()) ? 1 : 0);
            if (primal.get("pattern").at(i).subtract(bit).abs().compareTo(slack) > 0) {
                return false;
            }
        }
        return inside(pattern, primal.get("r"), slack)
                && inside(pattern, primal.get("q"), slack)
                && mass(primal).atMost(slack.add(1));
    }

    private boolean inside(int pattern, RationalMatrix ray, BigFraction slack) {
        RationalMatrix product = cone(pattern).times(ray);
        for (int i = 0; i < samples(); i++) {
            if (product.at(i).add(slack).signum() < 0) {
                return false;
            }
        }
        return true;
    }

    private static Interval mass(Point primal) {
        return Interval.sqrt(primal.get("r").squaredNorm())
                .plus(Interval.sqrt(primal.get("q").squaredNorm()));
    }

    @Override
    public BigFraction scale() {
        return cone(0).maxAbs().multiply(x.columns());
    }

    @Override
    public Interval objective(Point primal) {
        BigFraction payoff = contrast(pattern(primal)).inner(primal.get("r").minus(primal.get("q")));
        return Interval.of(payoff).minus(mass(primal).times(beta));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix alpha = dual.get("alpha");
        for (int k = 0; k < alpha.rows(); k++) {
            for (int i = 0; i < alpha.columns(); i++) {
                if (alpha.at(k, i).add(slack).signum() < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix alpha = dual.get("alpha");
        BigFraction square = BigFraction.ZERO;
        for (int k = 0; k < alpha.rows(); k++) {
            RationalMatrix c = contrast(k / 2).times(new BigFraction(k % 2 == 0 ? 1 : -1));
            RationalMatrix rest =
                    c.plus(cone(k / 2).transpose().times(alpha.row(k).transpose()));
            square = Interval.max(square, rest.squaredNorm());
        }
        return Interval.sqrt(square).minus(Interval.of(beta)).positivePart();
    }
}
