package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of PD-A1: target and gradient of the modified generator loss. */
@AutoService(VectorSource.class)
public final class KernelTargetVectors implements VectorSource {
    private static final BigFraction ONE = BigFraction.ONE;

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-A1",
                "kernel-target-gradient",
                "Algorithm 1, eqs. (11)-(13); square in (13) forced",
                "reconstructed from OCR",
                KernelTargetVectors.class);
        draft.tag("twice-variance", "kernel exp(-|v|^2/(2 s^2))", "another bandwidth");
        draft.tag("through-target", "differentiates through the target", "the gradient is 0");
        draft.tag("plus-sign", "target p + a f1, and its gradient", "moves away from the data");
        draft.tag("half-square", "gradient of half the square", "half the gradient");
        draft.tag("sum-for-mean", "sums over samples and data", "too long a gradient");
        draft.tag("missing-square", "reports the distance for its square", "the claimed value is not the loss");
        draft.tag("no-log-two", "f1 = log(1 - D)", "another target");
        draft.tag("one-target", "one target for two points", "the shape is wrong");
        draft.tag("claims-infeasible", "says that no gradient exists", "the status is wrong");
        draft.tag("cancels", "the terms of an entry cancel", "rounding is relative to the terms");
        KernelTargetGradient plane = new KernelTargetGradient(
                RationalMatrix.rows("0.5 0.25", "-1 0.75", "0 -0.5"),
                RationalMatrix.rows("1 0.5", "-0.5 -0.25"),
                RationalMatrix.vector("0.75 0.125"),
                Rational.parse("0.5"),
                Rational.parse("0.75"));
        KernelTargetGradient pair = KernelTargetGradient.line("0", "1", "0.75", "1", "1");
        KernelTargetGradient half = KernelTargetGradient.line("0 0.25", "1 -1", "0.5 0.5", "2", "0.5");
        KernelTargetGradient symmetric = KernelTargetGradient.line("0", "1 -1", "0.875 0.875", "0.25", "1");
        accept(draft, "plane", "three samples, two points", plane, "half-square", "sum-for-mean");
        accept(draft, "pair", "gradient -4 log 2/e", pair, "plus-sign", "twice-variance");
        accept(draft, "half", "D = 1/2: exactly no gradient", half, "through-target");
        accept(draft, "symmetric", "pulled equally to both sides", symmetric, "cancels");
        BigFraction wide = Rational.parse("0.7071067811865476");
        reject(draft, "twice-variance", "s too large by 2^(1/2)", pair, widened(pair, wide));
        reject(draft, "through-target", "zero gradient", plane, plane.answer(ONE, BigFraction.ZERO));
        reject(draft, "plus-sign", "p + a f1", plane, plane.answer(ONE.negate(), ONE.negate()));
        reject(draft, "half-square", "half of it", plane, plane.answer(ONE, new BigFraction(1, 2)));
        reject(draft, "sum-for-mean", "six times as much", plane, plane.answer(ONE, new BigFraction(6)));
        reject(
                draft,
                "no-log-two",
                "target moved by log(1/4), twice log(1/2)",
                pair,
                pair.answer(BigFraction.TWO, BigFraction.TWO));
        return draft.rejected(
                        "pd-a1-missing-square",
                        "log 2 for its square",
                        pair,
                        Candidate.of(pair.optimum()).value(Rational.parse("0.69314718055994531")),
                        Check.VALUE,
                        "missing-square")
                .rejected(
                        "pd-a1-one-target",
                        "one entry for two",
                        half,
                        Candidate.of(new Point()
                                .vector("target", RationalMatrix.vector("0.5"))
                                .matrix("gradient", RationalMatrix.zero(2, 1))),
                        Check.SHAPE,
                        "one-target")
                .rejected(
                        "pd-a1-infeasible",
                        "D is inside (0, 1)",
                        pair,
                        Candidate.infeasible(),
                        Check.STATUS,
                        "claims-infeasible");
    }

    private static Point widened(KernelTargetGradient right, BigFraction narrower) {
        return new KernelTargetGradient(
                        right.g(), right.x(), right.d(), right.a(), right.s().divide(narrower))
                .optimum();
    }

    private static void accept(
            VectorDraft draft, String id, String comment, KernelTargetGradient instance, String... tags) {
        draft.accepted("pd-a1-" + id, comment, instance, Candidate.of(instance.optimum()), tags);
    }

    private static void reject(
            VectorDraft draft, String tag, String comment, KernelTargetGradient instance, Point point) {
        draft.rejected("pd-a1-" + tag, comment, instance, Candidate.of(point), Check.PRIMAL_FEASIBILITY, tag);
    }
}
