package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.UnaryOperator;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of PD-T2: iterates of both drivers and both forms of the GAN on a finite alphabet. */
@AutoService(VectorSource.class)
public final class FiniteGanTrajectoryVectors implements VectorSource {

    private static FiniteGanTrajectory golden(SaddleRule rule, int steps) {
        return FiniteGanTrajectory.of("0.75 0.25", "0.25 0.75", "0.5 0.5", "0.05", rule, steps);
    }

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "PD-T2",
                "finite-gan-trajectory",
                "(9), (14)-(16); instance ours",
                "ours",
                FiniteGanTrajectoryVectors.class);
        draft.tag("no-log-2", "uses log(1 - D) for log(2(1 - D))", "the generated probabilities grow without end");
        draft.tag(
                "non-saturating",
                "adds a log(2D) for subtracting a log(2(1 - D))",
                "has the same limit: only single steps see it");
        draft.tag("negative-probability", "omits the projection of the probabilities", "a probability is negative");
        draft.tag("normalised", "normalises the probabilities after each step", "another algorithm");
        draft.tag("ascending-generator", "adds the step to the probabilities", "the generator moves the wrong way");
        draft.tag("swapped-discriminator", "uses D = pg/(pd + pg)", "the discriminator takes fakes for data");
        SubgradientDraft.tagConfusions(draft, "generator", "D");
        draft.tag("unclipped", "omits the projection of D", "D leaves [eps, 1 - eps]");
        draft.tag("step-not-projected", "projects maximizers, but no steps of D", "D leaves [eps, 1 - eps]");
        draft.tag("claims-infeasible", "declares a trajectory infeasible", "the status is wrong");
        draft.tag("no-discriminator", "returns pg alone", "a field is missing");

        SaddleRule dual = SaddleRule.of("dual", "fresh", "1", "10", 1);
        SaddleRule both = SaddleRule.of("primal-dual", "fresh", "1", "10", 1);
        SubgradientDraft cases = new SubgradientDraft(draft, "pd-t2-", golden(dual, 0));
        accept(cases, "dual-fresh", dual);
        accept(cases, "dual-stale", dual.otherForm());
        accept(cases, "both-fresh", both);
        accept(cases, "both-stale", both.otherForm());
        draft.positive(
                "pd-t2-missing-symbol",
                "a symbol that is not generated yet: D is clipped",
                FiniteGanTrajectory.of("0.5 0.5", "0 1", "0.5 0.5", "0.125", dual, 4),
                "unclipped");
        draft.positive(
                "pd-t2-saddle",
                "pg = pd and D = 1/2 stay where they are",
                FiniteGanTrajectory.of("0.75 0.25", "0.75 0.25", "0.5 0.5", "0.05", both, 5),
                "normalised");
        cases.rejectConfusions("D", dual, both);
        rejectFirstSteps(draft, dual);
        clipSteps(draft, SaddleRule.of("primal-dual", "fresh", "0.4375", "1", 0));
        return draft;
    }

    /** Adds a primal-dual driven D that goes from 1/2 to 15/16 and 1/16, outside [1/8, 7/8], and between the ends after that. */
    private static void clipSteps(VectorDraft draft, SaddleRule both) {
        for (SaddleRule rule : List.of(both, both.otherForm())) {
            String id = "pd-t2-both-" + rule.form();
            FiniteGanTrajectory first = FiniteGanTrajectory.of("0.5 0.5", "0 1", "0.5 0.5", "0.125", rule, 1);
            new SubgradientDraft(draft, id, first)
                    .accept(
                            "-clipped",
                            "step 7/16: D is clipped at both ends",
                            rule,
                            new int[] {1, 3},
                            "step-not-projected");
            draft.rejected(
                    id + "-unclipped",
                    "D = (15/16, 1/16) where eps = 1/8",
                    first,
                    Candidate.of(first.hardlyClipped().end()),
                    Check.PRIMAL_FEASIBILITY,
                    "step-not-projected");
        }
    }

    private static void rejectFirstSteps(VectorDraft draft, SaddleRule dual) {
        FiniteGanTrajectory one = golden(dual, 1);
        BigFraction tenth = new BigFraction(1, 10);
        UnaryOperator<Interval> constraint =
                d -> Exponential.log(Interval.of(1).minus(d).times(BigFraction.TWO));
        rejectStep(
                draft,
                "no-log-2",
                one,
                "0.75 0.25",
                d -> Exponential.log(Interval.of(1).minus(d)));
        rejectStep(
                draft,
                "non-saturating",
                one,
                "0.75 0.25",
                d -> Exponential.log(d.times(BigFraction.TWO)).times(BigFraction.MINUS_ONE));
        rejectStep(
                draft,
                "ascending-generator",
                one,
                "0.75 0.25",
                d -> constraint.apply(d).times(BigFraction.MINUS_ONE));
        rejectStep(draft, "swapped-discriminator", one, "0.25 0.75", constraint);
        FiniteGanTrajectory small = FiniteGanTrajectory.of(
                "0.25 0.75",
                "1 0.75",
                "0.5 0.5",
                "0.05",
                new SaddleRule("dual", "fresh", new BigFraction(5), new BigFraction(2), 1),
                1);
        // D = (1/5, 1/2), so that 1 - 5/2 log(8/5) < 0
        draft.rejected(
                "pd-t2-negative",
                "1 - (5/2) log(8/5) = -0.175 without the projection",
                small,
                Candidate.of(small.point(
                        RationalMatrix.vector("0.25 0.5"),
                        RationalMatrix.column(
                                2,
                                i -> i == 1
                                        ? Rational.parse("0.75")
                                        : Interval.of(1)
                                                .minus(constraint
                                                        .apply(Interval.of(new BigFraction(1, 5)))
                                                        .times(new BigFraction(5, 2)))
                                                .rounded()))),
                Check.PRIMAL_FEASIBILITY,
                "negative-probability");
        draft.rejected(
                "pd-t2-normalised",
                "the state of one step, divided by its sum",
                one,
                Candidate.of(one.point(RationalMatrix.vector("0.75 0.25"), normalised(one))),
                Check.PRIMAL_FEASIBILITY,
                "normalised");
        FiniteGanTrajectory clipped = FiniteGanTrajectory.of("0.5 0.5", "0 0.5", "0.5 0.5", "0.125", dual, 1);
        draft.rejected(
                "pd-t2-unclipped",
                "D = 1 where eps = 1/8",
                clipped,
                Candidate.of(clipped.point(
                        RationalMatrix.vector("1 0.5"),
                        RationalMatrix.column(
                                2,
                                i -> i == 1
                                        ? Rational.parse("0.5")
                                        : constraint
                                                .apply(Interval.of(new BigFraction(7, 8)))
                                                .times(tenth.negate())
                                                .rounded()))),
                Check.PRIMAL_FEASIBILITY,
                "unclipped");
        draft.rejected(
                "pd-t2-infeasible",
                "a recurrence always has an end",
                one,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "pd-t2-shape",
                "pg without D",
                one,
                Candidate.vector("pg", RationalMatrix.vector("0.25 0.75")),
                Check.SHAPE,
                "no-discriminator");
    }

    private static RationalMatrix normalised(FiniteGanTrajectory instance) {
        RationalMatrix pg = SaddleRule.State.rounded(instance.state().lambda());
        BigFraction sum = pg.at(0).add(pg.at(1));
        return RationalMatrix.column(2, i -> Interval.of(pg.at(i).divide(sum)).rounded());
    }

    /** Adds a wrong first step {@code pg0 − wrong(D)/10} from {@code pg0 = (1/4, 3/4)}. */
    private static void rejectStep(
            VectorDraft draft,
            String tag,
            FiniteGanTrajectory one,
            String discriminator,
            UnaryOperator<Interval> wrong) {
        RationalMatrix d = RationalMatrix.vector(discriminator);
        RationalMatrix pg = RationalMatrix.column(
                2,
                i -> Interval.of(one.pg0().at(i))
                        .minus(wrong.apply(Interval.of(d.at(i)))
                                .times(one.rule().step(0)))
                        .positivePart()
                        .rounded());
        draft.rejected(
                "pd-t2-" + tag,
                "the first step, wrong",
                one,
                Candidate.of(one.point(d, pg)),
                Check.PRIMAL_FEASIBILITY,
                tag);
    }

    private static void accept(SubgradientDraft cases, String id, SaddleRule rule) {
        cases.accept(
                id,
                "pd = (3/4, 1/4), pg0 = (1/4, 3/4), step 1/(t + 10)",
                rule,
                new int[] {1, 2, 3, 12},
                "no-log-2",
                "non-saturating",
                "wrong-form");
    }
}
