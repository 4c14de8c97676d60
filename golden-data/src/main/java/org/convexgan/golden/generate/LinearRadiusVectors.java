package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;

/** Vectors of OP-A.2: spectral radii within and beyond the hidden condition μ ≤ 2. */
@AutoService(VectorSource.class)
public final class LinearRadiusVectors implements VectorSource {

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "OP-A.2", "linear-gda", "Lemma A.2; trajectories ours", "ours", LinearRadiusVectors.class);
        draft.tag("mu-beyond-two", "trusts the bound 1 - eta*alpha^2 also for mu > 2", "the radius is larger");
        draft.tag("bound-for-radius", "returns the bound instead of the radius", "the radius is smaller");
        draft.tag(
                "smallest-singular-value",
                "looks at the smallest singular value only",
                "beyond 4*eta*s^2 = mu the largest one is slow");
        draft.tag("real-part", "returns the real part of a complex pair", "the modulus is larger");
        draft.tag("first-power", "uses s for s^2", "the block is another one");
        draft.tag("alternating-for-gd", "computes gd as alternating", "the discriminator lags, for mu = 1 it does not");
        draft.tag("gd-for-alternating", "computes alternating as gd", "the discriminator forgets its start");
        draft.tag("damped-radius", "takes |1 - eta*mu*s^2| for the radius of gd", "gd knows no mu");
        draft.tag("decay-in-gd", "keeps (1-mu)*d in gd", "the discriminator is not the residual before");
        draft.tag("claims-infeasible", "declares a recurrence infeasible", "the status is wrong");
        draft.tag("no-radius", "returns the state alone", "a field is missing");
        LinearGda narrow = LinearGda.of("1", "1", "0.09", "1", "0", 5);
        LinearGda two = LinearGda.of("1 2", "0.5", "0.02", "1 -1", "0 0.5", 3);
        LinearGda beyond = LinearGda.of("1", "2.01", "0.01", "1", "0", 4);
        LinearGda spiral = LinearGda.of("1 2", "0.5", "0.125", "1 1", "0 0", 4);
        accept(draft, "nine-tenths", "eigenvalues 9/10 and 1/10", narrow);
        accept(draft, "two-values", "singular values 1 and 2; the smaller one decides", two);
        accept(
                draft,
                "largest-decides",
                "s = 2 spirals with |lambda|^2 = 3/4, s = 1 is a double eigenvalue 3/4",
                spiral,
                "smallest-singular-value");
        accept(draft, "mu-201", "mu = 2.01: radius 0.99995 > 0.99", beyond, "mu-beyond-two");
        accept(draft, "mu-25", "mu = 2.5: radius 1.49", LinearGda.of("1", "2.5", "0.01", "1", "0", 4), "mu-beyond-two");
        accept(draft, "alternating", "the discriminator first", narrow.with("alternating"));
        accept(draft, "gd", "optimal discriminators: radius 1 - eta*s^2", narrow.with("gd"));
        orders(draft);
        accept(
                draft,
                "zero",
                "a singular value 0: the residual stays",
                LinearGda.of("0 1", "1", "0.25", "1 1", "0 0", 3));
        radius(draft, "bound-for-radius", "1 - eta*alpha^2 = 0.91 for 0.9", narrow, "0.91");
        radius(draft, "smallest-singular-value", "3/4 for sqrt(3)/2", spiral, "0.75");
        radius(
                draft,
                "real-part",
                "1 - mu/2 = 3/4 for sqrt(3)/2",
                LinearGda.of("2", "0.5", "0.125", "1", "0", 2),
                "0.75");
        radius(draft, "mu-beyond-two", "0.99 for 0.99995", beyond, "0.99");
        draft.rejected(
                "op-a2-first-power",
                "eta*s for eta*s^2",
                LinearGda.of("2", "1", "0.03125", "1", "1", 3),
                Candidate.of(LinearGda.of("1", "1", "0.0625", "1", "1", 3).answer()),
                Check.PRIMAL_FEASIBILITY,
                "first-power");
        draft.rejected(
                "op-a2-infeasible",
                "a recurrence always has an end",
                narrow,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "op-a2-shape",
                "r and d without the radius",
                narrow,
                Candidate.of(new Point().vector("r", narrow.r()).vector("d", narrow.d())),
                Check.SHAPE,
                "no-radius");
        return draft;
    }

    /** Adds the orders in which mu tells one from another. */
    private static void orders(VectorDraft draft) {
        LinearGda half = LinearGda.of("1 2", "0.5", "0.125", "1 1", "1 -1", 2);
        LinearGda descent = half.with("gd");
        LinearGda alternating = half.with("alternating");
        accept(
                draft,
                "gd-half-mu",
                "r = (7/8)^t and 2^-t, d is the residual before, radius 7/8",
                descent,
                "alternating-for-gd",
                "damped-radius",
                "decay-in-gd");
        accept(
                draft,
                "gd-large-mu",
                "the same steps whatever mu",
                LinearGda.of("0.5 2", "3", "0.25", "2 1", "-1 2", 3).with("gd"),
                "alternating-for-gd");
        accept(
                draft,
                "alternating-half-mu",
                "s = 1: a real pair, which decides; s = 2: a complex one",
                alternating,
                "gd-for-alternating");
        accept(
                draft,
                "alternating-large-mu",
                "mu = 3/2: the old discriminator counts with a minus sign",
                LinearGda.of("0.5 2", "1.5", "0.0625", "2 1", "-1 2", 3).with("alternating"),
                "gd-for-alternating");
        wrong(draft, "alternating-for-gd", "the states of alternating steps", descent, alternating.answer());
        wrong(draft, "gd-for-alternating", "the states of descent", alternating, descent.answer());
        radius(draft, "damped-radius", "1 - 1/16 for 1 - 1/8", descent, "0.9375");
        wrong(
                draft,
                "decay-in-gd",
                "d' = d/2 + r: 13/8 and 3/4 for 7/8 and 1/2",
                descent,
                new Point()
                        .vector("r", descent.r())
                        .vector("d", RationalMatrix.vector("1.625 0.75"))
                        .number("radius", Rational.parse("0.875")));
    }

    private static void accept(VectorDraft draft, String id, String comment, LinearGda instance, String... tags) {
        draft.accepted("op-a2-" + id, comment, instance, Candidate.of(instance.answer()), tags);
    }

    private static void radius(VectorDraft draft, String tag, String comment, LinearGda instance, String wrong) {
        wrong(draft, tag, comment, instance, instance.answer(Rational.parse(wrong)));
    }

    private static void wrong(VectorDraft draft, String tag, String comment, LinearGda instance, Point answer) {
        draft.rejected("op-a2-" + tag, comment, instance, Candidate.of(answer), Check.PRIMAL_FEASIBILITY, tag);
    }
}
