package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min C/2 ‖w + s‖² + 1/N Σ log(1 + e^−ξ_i)} over {@code ‖s‖ <= r = √(2Δ)}, {@code ξ = ξ0 + A s}, {@code A = [Jx; −Jz]}, {@code ξ0 = (Fx, −Fz)}. For a
 * fixed multiplier of the region Newton's method with 60 digits finds the step, the secant rule on {@code 1/‖s‖} the multiplier; a step inside the
 * region and the multipliers enclose the optimum.
 */
record TrustRegionScore(
        RationalMatrix w,
        RationalMatrix fx,
        RationalMatrix fz,
        RationalMatrix jx,
        RationalMatrix jz,
        BigFraction c,
        BigFraction delta,
        List<Proved.Hypothesis> given)
        implements ExactProblem {
    private static final BigFraction CONVERGED = Rational.of(BigDecimal.ONE.movePointLeft(45));
    private static final BigFraction INWARDS = BigFraction.ONE.subtract(Rational.of(BigDecimal.ONE.movePointLeft(42)));
    private static final int MOST_STEPS = 60;

    /**
     * An optimal step.
     *
     * @param s the step, inside the region
     * @param lambdaT multiplier of the region
     */
    record Step(RationalMatrix s, BigFraction lambdaT) {}

    TrustRegionScore {
        given = List.copyOf(given);
    }

    /** An instance without preconditions. */
    TrustRegionScore(
            RationalMatrix w,
            RationalMatrix fx,
            RationalMatrix fz,
            RationalMatrix jx,
            RationalMatrix jz,
            BigFraction c,
            BigFraction delta) {
        this(w, fx, fz, jx, jz, c, delta, List.of());
    }

    /** Returns this instance with a precondition, whose margin is known to many more than the 17 digits that are kept. */
    TrustRegionScore given(String name, BigFraction margin) {
        BigFraction kept = Interval.of(margin).rounded();
        return new TrustRegionScore(
                w, fx, fz, jx, jz, c, delta, List.of(new Proved.Hypothesis(name, kept.signum() >= 0, kept)));
    }

    /** Returns the problem for {@code F(w, x) = w'x}. */
    static TrustRegionScore ofLinear(LogisticDual discriminator, RationalMatrix w, String delta) {
        return new TrustRegionScore(
                w,
                discriminator.x().times(w),
                discriminator.g().times(w),
                discriminator.x(),
                discriminator.g(),
                discriminator.c(),
                Rational.parse(delta));
    }

    @Override
    public String name() {
        return "trust-region-score";
    }

    @Override
    public Point input() {
        return new Point()
                .vector("w", w)
                .vector("Fx", fx)
                .vector("Fz", fz)
                .matrix("Jx", jx)
                .matrix("Jz", jz)
                .number("C", c)
                .number("delta", delta);
    }

    /** Returns the linear discriminator with the Jacobians as its samples: the loss, the entropy and {@code A} are its own. */
    private LogisticDual linear() {
        return new LogisticDual(jx, jz, c);
    }

    private int samples() {
        return fx.rows() + fz.rows();
    }

    private RationalMatrix start() {
        int n = fx.rows();
        return RationalMatrix.column(
                samples(), i -> i < n ? fx.at(i) : fz.at(i - n).negate());
    }

    private RationalMatrix scores(RationalMatrix s) {
        return start().plus(linear().signed().times(s));
    }

    private Interval radius() {
        return Interval.sqrt(delta.multiply(2));
    }

    /** Returns {@code 1/(1 + e^ξ)} of each score at a step. */
    RationalMatrix multipliers(RationalMatrix s) {
        RationalMatrix scores = scores(s);
        return RationalMatrix.column(samples(), i -> LogisticDual.wrong(scores.at(i)));
    }

    /** Returns {@code v = A'u/N − C w}. */
    RationalMatrix direction(RationalMatrix u) {
        return linear().weights(u).minus(w).times(c);
    }

    @Override
    public Proved prove() {
        Step step = optimum();
        RationalMatrix s = step.s();
        ProofException.require(s.squaredNorm().compareTo(delta.multiply(2)) <= 0, "a step inside the region", s);
        Interval bound = bound(multipliers(s), step.lambdaT());
        Interval objective = objective(s);
        ProofException.require(
                objective.minus(bound).abs().atMost(RegularizedDiscriminator.WIDTH),
                "equal objectives",
                objective.minus(bound));
        return new Proved(new Interval(bound.lower(), objective.upper()), given, List.of());
    }

    /** Returns the optimal step to about 40 digits. */
    Step optimum() {
        RationalMatrix free = minimum(BigFraction.ZERO);
        return free.squaredNorm().compareTo(delta.multiply(2)) <= 0 ? new Step(free, BigFraction.ZERO) : border(free);
    }

    private Step border(RationalMatrix free) {
        BigFraction target = reciprocal(radius());
        BigFraction old = BigFraction.ZERO;
        BigFraction atOld = reciprocalNorm(free).subtract(target);
        BigFraction lambdaT = c;
        for (int k = 0; k < MOST_STEPS; k++) {
            RationalMatrix s = minimum(lambdaT);
            BigFraction at = reciprocalNorm(s).subtract(target);
            BigFraction change = lambdaT.subtract(old);
            if (change.abs().compareTo(CONVERGED) < 0 || at.equals(atOld)) {
                return new Step(s.times(INWARDS), lambdaT);
            }
            BigFraction next =
                    LogisticDual.rounded(lambdaT.subtract(at.multiply(change).divide(at.subtract(atOld))));
            old = lambdaT;
            atOld = at;
            lambdaT = next;
        }
        throw new IllegalStateException("the secant rule must converge, but is at " + lambdaT);
    }

    private static BigFraction reciprocalNorm(RationalMatrix s) {
        return reciprocal(Interval.sqrt(s.squaredNorm()));
    }

    private static BigFraction reciprocal(Interval x) {
        return LogisticDual.rounded(x.middle().reciprocal());
    }

    /** Returns the step for a given multiplier of the region. */
    RationalMatrix minimum(BigFraction lambdaT) {
        RationalMatrix s = RationalMatrix.zero(w.rows(), 1);
        for (int k = 0; k < MOST_STEPS; k++) {
            RationalMatrix now = s;
            RationalMatrix u = multipliers(now);
            RationalMatrix gradient = now.times(c.add(lambdaT)).minus(direction(u));
            RationalMatrix change = hessian(u, lambdaT).solve(gradient).orElseThrow();
            s = RationalMatrix.column(
                    w.rows(), i -> LogisticDual.rounded(now.at(i).subtract(change.at(i))));
            if (change.maxAbs().compareTo(CONVERGED) < 0) {
                return s;
            }
        }
        throw new IllegalStateException("Newton's method must converge, but is at " + s);
    }

    private RationalMatrix hessian(RationalMatrix u, BigFraction lambdaT) {
        RationalMatrix a = linear().signed();
        return RationalMatrix.of(w.rows(), w.rows(), (i, j) -> {
            BigFraction curvature = IntStream.range(0, samples())
                    .mapToObj(k -> u.at(k)
                            .multiply(BigFraction.ONE.subtract(u.at(k)))
                            .multiply(a.at(k, i).multiply(a.at(k, j))))
                    .reduce(BigFraction.ZERO, BigFraction::add)
                    .divide(samples());
            return LogisticDual.rounded(i == j ? curvature.add(c).add(lambdaT) : curvature);
        });
    }

    /** Returns the optimal answer with 17 digits. */
    Candidate answer() {
        Step step = optimum();
        return point(step.s()).dual(dual(multipliers(step.s()), step.lambdaT()));
    }

    /** Returns a step with 17 digits. */
    static Candidate point(RationalMatrix s) {
        return Candidate.vector(
                "s", RationalMatrix.column(s.rows(), i -> Interval.of(s.at(i)).rounded()));
    }

    /** Returns a dual point with 17 digits. */
    Point dual(RationalMatrix u, BigFraction lambdaT) {
        RationalMatrix lambda = RationalMatrix.column(
                samples(), i -> Interval.of(u.at(i).divide(samples())).rounded());
        int n = fx.rows();
        return new Point()
                .vector("lambdaX", RationalMatrix.column(n, lambda::at))
                .vector("lambdaZ", RationalMatrix.column(fz.rows(), i -> lambda.at(n + i)))
                .number("lambdaT", Interval.of(lambdaT).rounded());
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("s", List.of(w.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return Interval.sqrt(primal.get("s").squaredNorm()).minus(radius()).atMost(slack);
    }

    @Override
    public BigFraction scale() {
        return radius().upper();
    }

    @Override
    public Interval objective(Point primal) {
        return objective(primal.get("s"));
    }

    Interval objective(RationalMatrix s) {
        RationalMatrix scores = scores(s);
        Interval losses = IntStream.range(0, samples())
                .mapToObj(i -> linear().loss(Interval.of(scores.at(i))))
                .reduce(Interval.of(0), Interval::plus);
        return losses.times(new BigFraction(1, samples()))
                .plus(Interval.of(w.plus(s).squaredNorm().multiply(c).divide(2)));
    }

    private RationalMatrix scaled(Point dual) {
        int n = fx.rows();
        return RationalMatrix.column(
                samples(),
                i -> (i < n ? dual.get("lambdaX").at(i) : dual.get("lambdaZ").at(i - n)).multiply(samples()));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix u = scaled(dual);
        return dual.get("lambdaT").at(0).compareTo(slack.negate()) >= 0
                && IntStream.range(0, samples())
                        .mapToObj(u::at)
                        .allMatch(entry -> entry.compareTo(slack.negate()) >= 0 && entry.compareTo(slack.add(1)) <= 0);
    }

    @Override
    public Interval bound(Point dual) {
        return bound(scaled(dual), dual.get("lambdaT").at(0));
    }

    private Interval bound(RationalMatrix scaled, BigFraction lambdaT) {
        RationalMatrix u = RationalMatrix.column(
                samples(), i -> Interval.max(BigFraction.ZERO, Interval.min(BigFraction.ONE, scaled.at(i))));
        Interval entropy = IntStream.range(0, samples())
                .mapToObj(i -> linear().concaveConjugate(u.at(i)))
                .reduce(Interval.of(0), Interval::plus);
        BigFraction exact = w.squaredNorm()
                .multiply(c)
                .divide(2)
                .subtract(direction(u).squaredNorm().divide(c.add(lambdaT).multiply(2)))
                .subtract(u.inner(start()).divide(samples()))
                .subtract(lambdaT.multiply(delta));
        return entropy.times(new BigFraction(1, samples())).plus(Interval.of(exact));
    }
}
