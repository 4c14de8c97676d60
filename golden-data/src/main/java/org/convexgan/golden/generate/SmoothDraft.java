package org.convexgan.golden.generate;

import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** The cases that the vectors on bent mappings share. */
final class SmoothDraft {
    private SmoothDraft() {}

    /** One output, two parameters, from 0. */
    static SmoothGda line() {
        return instance(
                RationalMatrix.rows("1 0.5"), RationalMatrix.rows("0.5 1"), "0.0625", "1.5", "0 0", "0", "1", "0.0625");
    }

    /** Two outputs, three parameters, a discriminator that is not 0. */
    static SmoothGda plane() {
        return instance(
                RationalMatrix.rows("1 0 0.5", "0 1.25 -0.5"),
                RationalMatrix.rows("0.5 0.5 0", "0 0.5 0.5"),
                "0.03125",
                "1 -2",
                "0 0 0",
                "0.5 0.25",
                "0.5",
                "0.03125");
    }

    /** One output, three parameters, not from 0. */
    static SmoothGda far() {
        return instance(
                RationalMatrix.rows("1 -1 0.5"),
                RationalMatrix.rows("1 0.5 0"),
                "0.03125",
                "-3",
                "1 0 -1",
                "1",
                "0.75",
                "0.03125");
    }

    /** Two outputs, two parameters. */
    static SmoothGda wide() {
        return instance(
                RationalMatrix.rows("1.5 0.25", "-0.25 1"),
                RationalMatrix.rows("0.5 0", "0.25 0.5"),
                "0.0625",
                "2 1",
                "0.5 0.5",
                "0 0",
                "1",
                "0.03125");
    }

    private static SmoothGda instance(
            RationalMatrix j0,
            RationalMatrix b,
            String eps,
            String y,
            String theta0,
            String d0,
            String mu,
            String eta) {
        return new SmoothGda(
                j0,
                b,
                Rational.parse(eps),
                RationalMatrix.vector(y),
                RationalMatrix.vector(theta0),
                RationalMatrix.vector(d0),
                Rational.parse(mu),
                Rational.parse(eta),
                3);
    }

    static VectorDraft of(String claim, String prefix, SmoothGda first, SmoothGda second, Class<?> generator) {
        VectorDraft draft =
                new VectorDraft(claim, "smooth-gda", "eqs. (12), (25)-(28); instances ours", "ours", generator);
        draft.tag("linearized", "forgets the bend of the mapping", "the discriminator sees another residual");
        draft.tag(
                "constant-jacobian",
                "keeps the Jacobian of the linear part",
                "the parameters move along another direction");
        draft.tag("one-step-short", "does one step less", "the state is the one before");
        draft.tag("halved-ascent", "uses mu/2", "the discriminator lags");
        draft.tag("other-sign", "ascends in the parameters", "the parameters move away");
        draft.tag("claims-infeasible", "declares a recurrence infeasible", "the status is wrong");
        draft.tag("no-discriminator", "returns theta alone", "a field is missing");
        for (int steps : new int[] {0, 1, 2, 4}) {
            accept(draft, prefix + "-first-" + steps, first.after(steps));
            accept(draft, prefix + "-second-" + steps, second.after(steps));
        }
        accept(draft, prefix + "-linear", second.withEps("0"));
        reject(
                draft,
                prefix,
                "linearized",
                "eps = 0 for the bend",
                second,
                second.withEps("0").answer());
        reject(draft, prefix, "constant-jacobian", "J(theta) taken as J0", second, second.answerWithoutBend());
        reject(
                draft,
                prefix,
                "one-step-short",
                "two steps of three",
                first,
                first.after(2).answer());
        String half = first.mu().divide(2).doubleValue() + "";
        String eta = first.eta().doubleValue() + "";
        reject(
                draft,
                prefix,
                "halved-ascent",
                "mu/2",
                first,
                first.withSteps(half, eta).answer());
        reject(
                draft,
                prefix,
                "other-sign",
                "-eta",
                first,
                first.withSteps(first.mu().doubleValue() + "", "-" + eta).answer());
        draft.rejected(
                prefix + "-infeasible",
                "a recurrence always has an end",
                first,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                prefix + "-shape",
                "theta without d",
                first.after(0),
                Candidate.vector("theta", first.theta0()),
                Check.SHAPE,
                "no-discriminator");
        return draft;
    }

    private static void accept(VectorDraft draft, String id, SmoothGda instance) {
        draft.accepted(id, "%d steps".formatted(instance.steps()), instance, Candidate.of(instance.answer()));
    }

    private static void reject(
            VectorDraft draft, String prefix, String tag, String comment, SmoothGda instance, Point wrong) {
        draft.rejected(prefix + "-" + tag, comment, instance, Candidate.of(wrong), Check.PRIMAL_FEASIBILITY, tag);
    }
}
