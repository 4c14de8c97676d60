package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.math.MathContext;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * Vectors of DG-MONO: the discriminator along an ascent of the generator {@code G_i = z_i + θ} with linear features, whose gradient is {@code w Σ λ_z}. An accepted step satisfies {@code
 * g(θ⁺) >= P(θ) + 10⁻⁴ t ‖∇‖²}, which is proved here, as is that a step too long decreases the optimum.
 */
@AutoService(VectorSource.class)
public final class MonotoneStepVectors implements VectorSource {
    private static final RationalMatrix X = RationalMatrix.rows("2 1", "1 2", "2.5 1.5");
    private static final RationalMatrix Z = RationalMatrix.rows("0 -1", "-1 0", "0.5 0.25");
    private static final BigFraction SUFFICIENT = new BigFraction(1, 10_000);

    @Override
    public VectorDraft derive() {
        VectorDraft draft =
                new VectorDraft("DG-MONO", "logistic-dual", "Section 3.1", "ours", MonotoneStepVectors.class);
        draft.tag(
                "stale-discriminator",
                "keeps the weights of the state before",
                "an upper bound in place of the optimum: only the gap sees it");
        draft.tag("fixed-step", "takes a step that is too long", "the optimum is smaller than before");
        draft.tag(
                "one-gradient-step",
                "follows the generator with one gradient step of the discriminator",
                "an upper bound in place of the optimum: only the gap sees it");
        draft.tag("stale-multipliers", "keeps the multipliers of the state before", "the bound is not tight");
        RationalMatrix start = RationalMatrix.zero(2, 1);
        RationalMatrix first = accepted(start, "4");
        RationalMatrix second = accepted(first, "4");
        RationalMatrix far = next(start, "1024");
        BigFraction decrease =
                at(start).bound(multipliers(start)).minus(objective(far)).lower();
        ProofException.require(decrease.signum() > 0, "a step of 1024 to decrease the optimum", decrease);
        accept(draft, "dg-mono-start", "theta = 0", start, "stale-discriminator");
        accept(
                draft,
                "dg-mono-first",
                "after a step of 4 gradients: the optimum has increased",
                first,
                "stale-discriminator");
        accept(draft, "dg-mono-second", "after another one: increased again", second, "stale-discriminator");
        accept(draft, "dg-mono-far", "after a step of 1024 gradients: smaller than at the start", far, "fixed-step");
        draft.rejected(
                "dg-mono-stale",
                "the weights for theta = 0 after the first step",
                at(first),
                Candidate.of(LogisticDual.point(at(start).optimum())),
                Check.GAP,
                "stale-discriminator");
        rejectFollowers(draft, start, first, far);
        return draft;
    }

    private static void rejectFollowers(
            VectorDraft draft, RationalMatrix start, RationalMatrix first, RationalMatrix far) {
        LogisticDual problem = at(first);
        RationalMatrix stale = at(start).optimum();
        RationalMatrix descent =
                problem.weights(problem.multipliers(stale)).minus(stale).times(problem.c());
        draft.rejected(
                "dg-mono-one-gradient-step",
                "a gradient step of length 1 from the weights for theta = 0",
                problem,
                Candidate.of(LogisticDual.point(stale.plus(descent))),
                Check.GAP,
                "one-gradient-step");
        draft.rejected(
                "dg-mono-stale-multipliers",
                "the multipliers for theta = 0 after the first step",
                problem,
                problem.answer().dual(problem.dual(multipliers(start))),
                Check.GAP,
                "stale-multipliers");
        draft.rejected(
                "dg-mono-no-decrease",
                "claims the value at the start for the smaller one after a step of 1024",
                at(far),
                at(far).answer().value(objective(start).rounded()),
                Check.VALUE,
                "fixed-step");
    }

    private static void accept(VectorDraft draft, String id, String comment, RationalMatrix theta, String tag) {
        draft.accepted(id, comment, at(theta), at(theta).answer(), tag);
    }

    private static LogisticDual at(RationalMatrix theta) {
        return LogisticDual.of(
                "0.25", X, RationalMatrix.of(3, 2, (i, j) -> Z.at(i, j).add(theta.at(j))));
    }

    private static RationalMatrix multipliers(RationalMatrix theta) {
        return at(theta).multipliers(at(theta).optimum());
    }

    private static Interval objective(RationalMatrix theta) {
        return at(theta).objective(at(theta).optimum());
    }

    private static RationalMatrix gradient(RationalMatrix theta) {
        RationalMatrix u = multipliers(theta);
        BigFraction sum = u.at(3).add(u.at(4)).add(u.at(5)).divide(6);
        return at(theta).optimum().times(sum);
    }

    private static RationalMatrix next(RationalMatrix theta, String step) {
        RationalMatrix moved = theta.plus(gradient(theta).times(Rational.parse(step)));
        return RationalMatrix.column(2, i -> rounded(moved.at(i)));
    }

    /** Returns the nearest decimal with 6 digits. */
    private static BigFraction rounded(BigFraction value) {
        return Rational.of(Interval.decimal(value, new MathContext(6)));
    }

    private static RationalMatrix accepted(RationalMatrix theta, String step) {
        RationalMatrix next = next(theta, step);
        BigFraction promised =
                gradient(theta).squaredNorm().multiply(Rational.parse(step)).multiply(SUFFICIENT);
        Interval increase = at(next).bound(multipliers(next)).minus(objective(theta));
        ProofException.require(increase.atLeast(promised), "a sufficient increase", increase);
        return next;
    }
}
