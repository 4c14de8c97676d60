package org.convexgan.golden.generate;

import java.util.Locale;
import org.convexgan.golden.Check;
import org.convexgan.golden.generate.GdaTrajectory.Fault;
import org.hipparchus.fraction.BigFraction;

/** The vector file of a claim about gradient descent-ascent in the making, and the instances that several claims share. */
final class GdaDraft {
    private final VectorDraft draft;
    private final String prefix;

    GdaDraft(String claim, String locator, Class<?> generator) {
        draft = new VectorDraft(claim, "gda-trajectory", locator, "ours", generator);
        prefix = claim.toLowerCase(Locale.ROOT).replace(".", "") + "-";
    }

    VectorDraft finished() {
        return draft;
    }

    GdaDraft tag(String name, String fault, String effect) {
        draft.tag(name, fault, effect);
        return this;
    }

    /** Adds a trajectory with its rounded end, which must be accepted. */
    void accept(String id, String comment, GdaTrajectory instance, String... tags) {
        draft.accepted(
                prefix + id,
                comment,
                instance,
                Candidate.of(instance.run(Fault.NONE).point()),
                tags);
    }

    /** Adds what a wrong implementation makes of a trajectory. */
    void reject(String tag, String comment, GdaTrajectory instance, Fault fault) {
        reject(tag, comment, instance, instance.run(fault));
    }

    /** Adds a wrong end of a trajectory. */
    void reject(String tag, String comment, GdaTrajectory instance, GdaTrajectory.States states) {
        draft.rejected(prefix + tag, comment, instance, Candidate.of(states.point()), Check.PRIMAL_FEASIBILITY, tag);
    }

    /** Adds an answer that says infeasible, and one without residuals. */
    void rejectForms(GdaTrajectory instance) {
        draft.rejected(
                prefix + "infeasible",
                "a recurrence always has an end",
                instance,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        GdaTrajectory.States states = instance.run(Fault.NONE);
        draft.rejected(
                prefix + "shape",
                "weights and discriminator alone",
                instance,
                Candidate.of(new Point().matrix("W", states.w()).vector("d", states.d())),
                Check.SHAPE,
                "no-residuals");
    }

    GdaDraft tagForms() {
        return tag("claims-infeasible", "declares a trajectory infeasible", "the status is wrong")
                .tag("no-residuals", "returns the last state alone", "a field is missing");
    }

    /** Returns two outputs, four neurons {@code V = [I, −I]}, two noise vectors. */
    static GdaTrajectory fourNeurons(int steps) {
        return new GdaTrajectory(
                RationalMatrix.rows("1 0 -1 0", "0 1 0 -1"),
                RationalMatrix.rows("1 0", "0 2"),
                RationalMatrix.rows("1 1", "-1 1", "1 -1", "2 1"),
                RationalMatrix.vector("0 0"),
                RationalMatrix.vector("2 0"),
                new BigFraction(1, 2),
                new BigFraction(1, 8),
                steps,
                "simultaneous");
    }

    /** Returns one output and two neurons that see one noise vector each, of opposite sign. */
    static GdaTrajectory twoSamples(int steps) {
        return new GdaTrajectory(
                RationalMatrix.rows("1 -1"),
                RationalMatrix.rows("1", "-1"),
                RationalMatrix.rows("2", "-1"),
                RationalMatrix.vector("0"),
                RationalMatrix.vector("-0.5"),
                new BigFraction(1, 2),
                new BigFraction(1, 4),
                steps,
                "simultaneous");
    }
}
