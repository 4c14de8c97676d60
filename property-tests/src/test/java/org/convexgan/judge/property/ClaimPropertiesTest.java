package org.convexgan.judge.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.convexgan.golden.Check;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Point;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;

/** The kit itself, tested on broken properties: each way in which a claim can be badly checked must turn the build red. */
class ClaimPropertiesTest {

    @Test
    void a_search_that_finds_a_counterexample_succeeds_and_records_it_shrunk() {
        KitRun outcome = KitRun.of(FindsCounterexample.class);

        assertThat(outcome.failures()).isEmpty();
        LedgerEntry.PropertyRun search =
                outcome.entries(LedgerEntry.PropertyRun.class).findFirst().orElseThrow();
        assertThat(search.outcome()).isEqualTo(LedgerEntry.Outcome.FALSIFIED);
        assertThat(search.counterexample().instance()).isEqualTo("mean-matching X=1x1 [(1)] rows=3 beta=1.0");
        assertThat(search.counterexample().finding()).isEqualTo("rows = 3");
    }

    @Test
    void a_search_that_finds_nothing_fails() {
        KitRun outcome = KitRun.of(FindsNothing.class);

        assertThat(outcome.failures())
                .singleElement()
                .asString()
                .contains("HC-T2.1.lin: the search found no counterexample in 9 instances");
    }

    @Test
    void a_search_that_crashes_is_no_refutation() {
        KitRun outcome = KitRun.of(CrashesWhileSearching.class);

        assertThat(outcome.failures()).singleElement().asString().contains("crash");
        assertThat(outcome.entries(LedgerEntry.PropertyRun.class))
                .singleElement()
                .extracting(LedgerEntry.PropertyRun::outcome)
                .isEqualTo(LedgerEntry.Outcome.FAILED);
    }

    @Test
    void a_regime_that_is_never_met_fails() {
        KitRun outcome = KitRun.of(MissesRegime.class);

        assertThat(outcome.failures())
                .singleElement()
                .asString()
                .contains("regime 'never' must be met in at least 5 % of the checks");
    }

    @Test
    void a_surviving_mutant_fails() {
        KitRun outcome = KitRun.of(LetsMutantSurvive.class);

        assertThat(outcome.failures())
                .singleElement()
                .asString()
                .contains("HC-T2.1.lin: mutant RIGHT")
                .contains("must be rejected by gap, but was rejected by []");
    }

    @Test
    void a_crash_is_no_kill() {
        KitRun outcome = KitRun.of(TakesCrashForKill.class);

        assertThat(outcome.failures())
                .singleElement()
                .asString()
                .contains("was rejected by []")
                .contains("crashes");
    }

    @Test
    void a_mutant_killed_for_another_reason_is_not_killed() {
        KitRun outcome = KitRun.of(KillsForAnotherReason.class);

        assertThat(outcome.failures())
                .singleElement()
                .asString()
                .contains("must be rejected by gap, but was rejected by [primal-feasibility]");
    }

    @Test
    void a_claim_without_mutants_fails() {
        KitRun outcome = KitRun.of(HasNoMutant.class);

        assertThat(outcome.failures()).singleElement().asString().contains("HC-T2.1.lin must have a mutant");
    }

    private record Sample(MeanMatching problem) implements Instance {
        @Override
        public String regime() {
            return "some";
        }
    }

    private enum Subject implements Mutant<MeanMatching> {
        ZERO(Check.PRIMAL_FEASIBILITY) {
            @Override
            public Answer solve(MeanMatching problem) {
                return Answer.optimal(Point.of("G", Matrix.zeros(problem.rows(), 1)));
            }
        },
        ZERO_MEANT_FOR_GAP(Check.GAP) {
            @Override
            public Answer solve(MeanMatching problem) {
                return ZERO.solve(problem);
            }
        },
        RIGHT(Check.GAP) {
            @Override
            public Answer solve(MeanMatching problem) {
                return new ReferenceImplementation().solve(problem);
            }
        },
        CRASHING(Check.GAP) {
            @Override
            public Answer solve(MeanMatching problem) {
                throw new IllegalStateException("crash");
            }
        };

        private final Check intended;

        Subject(Check intended) {
            this.intended = intended;
        }

        @Override
        public String fault() {
            return "for the test of the kit";
        }

        @Override
        public Check intended() {
            return intended;
        }
    }

    /** Nine instances: X = (4), beta = 1, rows 1 to 9, and the subjects of a test. */
    abstract static class Base extends ClaimProperties<MeanMatching> {
        private final List<Subject> subjects;

        Base(Subject... subjects) {
            this.subjects = List.of(subjects);
        }

        @Override
        protected List<? extends Mutant<MeanMatching>> mutants() {
            return subjects;
        }

        @Provide
        Arbitrary<Sample> samples() {
            return Arbitraries.integers()
                    .between(1, 9)
                    .map(rows -> new Sample(new MeanMatching(Matrix.of(1, 1, 4), rows, 1)));
        }
    }

    @Decides("HC-T2.1.lin")
    static class FindsCounterexample extends Base {
        FindsCounterexample() {
            super(Subject.ZERO);
        }

        @Refutes
        void rows_are_few(@ForAll("small") Sample in) {
            refuteIf(in.problem().rows() > 2, "rows = %d", in.problem().rows());
        }

        @Provide
        Arbitrary<Sample> small() {
            return Arbitraries.integers()
                    .between(1, 9)
                    .map(rows -> new Sample(new MeanMatching(Matrix.of(1, 1, 1), rows, 1)));
        }

        @Supports
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class FindsNothing extends Base {
        FindsNothing() {
            super(Subject.ZERO);
        }

        @Refutes
        void rows_are_few(@ForAll("samples") Sample in) {
            refuteIf(in.problem().rows() > 9, "rows = %d", in.problem().rows());
        }

        @Supports
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class CrashesWhileSearching extends ClaimProperties<MeanMatching> {
        @Override
        protected List<? extends Mutant<MeanMatching>> mutants() {
            return List.of(Subject.ZERO);
        }

        @Refutes
        void rows_are_few(@ForAll("samples") Sample in) {
            throw new IllegalStateException("crash");
        }

        @Provide
        Arbitrary<Sample> samples() {
            return Arbitraries.just(new Sample(new MeanMatching(Matrix.of(1, 1, 4), 1, 1)));
        }

        @Override
        void every_mutant_is_killed_for_the_intended_reason() {
            assertThat(mutants()).isNotEmpty();
        }
    }

    @Decides(
            value = "HC-T2.1.lin",
            regimes = {"some", "never"})
    static class MissesRegime extends Base {
        MissesRegime() {
            super(Subject.ZERO);
        }

        @AsPrinted
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class LetsMutantSurvive extends Base {
        LetsMutantSurvive() {
            super(Subject.RIGHT);
        }

        @AsPrinted
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class TakesCrashForKill extends Base {
        TakesCrashForKill() {
            super(Subject.CRASHING);
        }

        @AsPrinted
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class KillsForAnotherReason extends Base {
        KillsForAnotherReason() {
            super(Subject.ZERO_MEANT_FOR_GAP);
        }

        @AsPrinted
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }

    @Decides("HC-T2.1.lin")
    static class HasNoMutant extends Base {
        @AsPrinted
        void answers_are_certified(@ForAll("samples") Sample in) {
            certified(in.problem());
        }
    }
}
