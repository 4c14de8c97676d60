package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.List;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of PD-T1: exact iterates of both drivers and both forms on a program with a known saddle. */
@AutoService(VectorSource.class)
public final class SaddleTrajectoryVectors implements VectorSource {
    private static final String LAMBDA_0 = "0 3 2";

    private static SaddleTrajectory table(SaddleRule rule, int steps) {
        return SaddleTrajectory.of("2 1 -1", "0.5 0 0", "-1 1 1", LAMBDA_0, rule, steps);
    }

    /** Reaches {@code +box} in each of the first three steps, dual driven since {@code c > box}. */
    private static SaddleTrajectory upper(SaddleRule rule, int steps) {
        return SaddleTrajectory.of("6 1", "3 0", "3 -1", "0 2", rule, steps);
    }

    /** Reaches {@code −box} in each of the first three steps, with a multiplier beyond the box. */
    private static SaddleTrajectory lower(SaddleRule rule, int steps) {
        return SaddleTrajectory.of("0 1", "-3 0", "-3 -1", "6 2", rule, steps);
    }

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-T1", "saddle-trajectory", "(5), (6); instance ours", "ours", SaddleTrajectoryVectors.class);
        draft.tag("negative-multiplier", "omits the projection of the multipliers", "a multiplier is negative");
        draft.tag("ascending-multiplier", "adds the step to the multipliers", "the multipliers move the wrong way");
        draft.tag("constant-step", "uses a for every step", "the steps do not decrease");
        SubgradientDraft.tagConfusions(draft, "multipliers", "x");
        draft.tag("one-step-short", "does one step less", "the state is the one before");
        draft.tag("simplex", "projects the multipliers to the simplex", "the multipliers sum to one");
        draft.tag("average", "returns the average of the iterates", "the claim is about the last one");
        draft.tag("box-dropped", "omits the projection of x", "x leaves the box");
        draft.tag(
                "step-not-projected",
                "projects maximizers, but no steps of x",
                "x leaves the box if primal-dual driven");
        draft.tag("upper-end-dropped", "projects x to x >= -box only", "x leaves the box above");
        draft.tag(
                "capped-multiplier",
                "keeps the multipliers in the box too",
                "a multiplier beyond the box is too small");
        draft.tag("claims-infeasible", "declares a trajectory infeasible", "the status is wrong");
        draft.tag("no-multipliers", "returns x alone", "a field is missing");

        SaddleRule dual = SaddleRule.of("dual", "fresh", "1", "2", 1);
        SaddleRule both = SaddleRule.of("primal-dual", "fresh", "1", "2", 1);
        SubgradientDraft cases = new SubgradientDraft(draft, "pd-t1-", table(dual, 0));
        accept(cases, "dual-fresh", dual);
        accept(cases, "dual-stale", dual.otherForm());
        accept(cases, "both-fresh", both);
        accept(cases, "both-stale", both.otherForm());
        draft.positive("pd-t1-start", "no steps: the start", table(dual, 0), "one-step-short");
        draft.positive(
                "pd-t1-cycle",
                "constant step 5/2 beyond the limit 2: x jumps between the ends of the box",
                table(SaddleRule.of("dual", "fresh", "2.5", "1", 0), 12),
                "constant-step",
                "box-dropped");
        cases.reject("constant-step", "step 1/2 for 1/(t + 2)", dual, SaddleRule.of("dual", "fresh", "0.5", "2", 0));
        cases.rejectConfusions("x", dual, both);
        draft.rejected(
                "pd-t1-one-step-short",
                "three steps of four",
                table(both, 4),
                Candidate.of(table(both, 3).end()),
                Check.PRIMAL_FEASIBILITY,
                "one-step-short");
        SaddleRule large = SaddleRule.of("dual", "fresh", "1", "1", 1);
        rejectFirstSteps(draft, large);
        reachBox(draft, large);
        return draft;
    }

    /** Adds trajectories that reach one end of the box, and what comes of them without it. */
    private static void reachBox(VectorDraft draft, SaddleRule dual) {
        SaddleRule both = dual.otherDriver();
        for (SaddleRule rule : List.of(dual, dual.otherForm(), both, both.otherForm())) {
            String id = (rule.driver().equals("dual") ? "dual-" : "both-") + rule.form();
            new SubgradientDraft(draft, "pd-t1-" + id, upper(rule, 0))
                    .accept("-upper", "x at +box", rule, new int[] {1, 3}, "box-dropped", "upper-end-dropped");
            new SubgradientDraft(draft, "pd-t1-" + id, lower(rule, 0))
                    .accept(
                            "-lower",
                            "x at -box, and lambda beyond the box",
                            rule,
                            new int[] {1, 3},
                            "box-dropped",
                            "capped-multiplier");
        }
        rejectUnprojected(draft, "dual-upper", upper(dual, 3), "box-dropped", "upper-end-dropped");
        rejectUnprojected(draft, "dual-lower", lower(dual, 3), "box-dropped");
        rejectUnprojected(draft, "both-upper", upper(both, 3), "step-not-projected", "upper-end-dropped");
        rejectUnprojected(draft, "both-lower", lower(both, 3), "step-not-projected");
        rejectCapped(draft, "dual", lower(dual, 2), answer("-4 0", "3.5 1"));
        rejectCapped(draft, "both", lower(both, 2), answer("-4 -0.5", "3.5 0.75"));
    }

    private static void rejectUnprojected(VectorDraft draft, String id, SaddleTrajectory instance, String... tags) {
        draft.rejected(
                "pd-t1-%s-unprojected".formatted(id),
                "three steps without the end of the box that they reach",
                instance,
                Candidate.of(instance.unbounded().end()),
                Check.PRIMAL_FEASIBILITY,
                tags);
    }

    /** Adds the end of two steps {@code min(4, λ + …)}: the first multiplier goes 6, 4, 7/2 for 6, 5, 9/2. */
    private static void rejectCapped(VectorDraft draft, String id, SaddleTrajectory two, Candidate wrong) {
        draft.rejected(
                "pd-t1-%s-capped".formatted(id),
                "the first multiplier goes 6, 4, 7/2 for 6, 5, 9/2",
                two,
                wrong,
                Check.PRIMAL_FEASIBILITY,
                "capped-multiplier");
    }

    /** Adds wrong answers for one step {@code λ − (bound − x)} from {@code (0, 3, 2)} with {@code x = c − λ = (2, −2, −3)}. */
    private static void rejectFirstSteps(VectorDraft draft, SaddleRule dual) {
        SaddleTrajectory one = table(dual, 1);
        draft.rejected(
                "pd-t1-ascending",
                "lambda + (bound - x)",
                one,
                answer("2 -2 -3", "0 5 5"),
                Check.PRIMAL_FEASIBILITY,
                "ascending-multiplier");
        draft.rejected(
                "pd-t1-negative",
                "(3/2, 1, -1) without the projection",
                one,
                answer("2 -2 -3", "1.5 1 -1"),
                Check.PRIMAL_FEASIBILITY,
                "negative-multiplier");
        draft.rejected(
                "pd-t1-simplex",
                "(3/4, 1/4, 0), nearest to (3/2, 1, 0)",
                one,
                answer("2 -2 -3", "0.75 0.25 0"),
                Check.PRIMAL_FEASIBILITY,
                "simplex");
        draft.rejected(
                "pd-t1-average",
                "the mean of start and end",
                one,
                answer("0.5 -0.5 -1", "0.75 2 1"),
                Check.PRIMAL_FEASIBILITY,
                "average");
        draft.rejected(
                "pd-t1-box",
                "x = c - lambda = -5 outside [-4, 4]",
                SaddleTrajectory.of("1", "0", "0", "6", dual, 1),
                answer("-5", "1"),
                Check.PRIMAL_FEASIBILITY,
                "box-dropped");
        draft.rejected(
                "pd-t1-infeasible",
                "a recurrence always has an end",
                one,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "pd-t1-shape",
                "x without lambda",
                one,
                Candidate.vector("x", RationalMatrix.vector("2 -2 -3")),
                Check.SHAPE,
                "no-multipliers");
    }

    private static Candidate answer(String x, String lambda) {
        return Candidate.of(
                new Point().vector("x", RationalMatrix.vector(x)).vector("lambda", RationalMatrix.vector(lambda)));
    }

    private static void accept(SubgradientDraft cases, String id, SaddleRule rule) {
        cases.accept(
                id,
                "c = (2, 1, -1), bound = (1/2, 0, 0), step 1/(t + 2)",
                rule,
                new int[] {1, 2, 10},
                "negative-multiplier",
                "wrong-form",
                "wrong-driver");
        cases.draft()
                .positive(
                        "pd-t1-" + id + "-tie",
                        "c = bound: the multiplier 0 is degenerate",
                        new SaddleTrajectory(
                                RationalMatrix.vector("1"),
                                RationalMatrix.vector("1"),
                                BigFraction.TWO,
                                RationalMatrix.vector("0"),
                                RationalMatrix.vector("1"),
                                rule,
                                6));
    }
}
