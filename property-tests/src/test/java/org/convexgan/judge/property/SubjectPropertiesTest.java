package org.convexgan.judge.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.convexgan.golden.Check;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Studies, on claims whose subject maps a seed to a number that should be at most 2. */
@DisabledIfSystemProperty(
        named = "study.size",
        matches = "(?!1$).+",
        disabledReason = "counts the runs of studies of size 1")
class SubjectPropertiesTest {
    @Test
    void study_within_its_budget_passes_and_records_what_failed() {
        KitRun run = KitRun.of(KeepsBudget.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.entries(LedgerEntry.PropertyRun.class)).singleElement().satisfies(study -> {
            assertThat(study.role()).isEqualTo(LedgerEntry.Role.STUDIES);
            assertThat(study.outcome()).isEqualTo(LedgerEntry.Outcome.PASSED);
            assertThat(study.checks()).isEqualTo(10);
            assertThat(study.regimes()).containsEntry("odd", 5).containsEntry("even", 5);
            assertThat(study.budget()).isEqualTo(new LedgerEntry.Budget(1, 2, 5, 500));
        });
    }

    @Test
    void study_beyond_its_budget_fails() {
        KitRun run = KitRun.of(ExceedsBudget.class);

        assertThat(run.failures()).singleElement().asString().contains("HC-Fig4: at most 2 runs may fail, but 3 did");
        assertThat(run.entries(LedgerEntry.PropertyRun.class))
                .singleElement()
                .extracting(LedgerEntry.PropertyRun::outcome)
                .isEqualTo(LedgerEntry.Outcome.FAILED);
    }

    @Test
    void crash_of_a_run_is_no_failure_that_a_budget_covers() {
        KitRun run = KitRun.of(Crashes.class);

        assertThat(run.failures()).singleElement().asString().contains("crash");
        assertThat(run.entries(LedgerEntry.PropertyRun.class))
                .singleElement()
                .extracting(LedgerEntry.PropertyRun::outcome)
                .isEqualTo(LedgerEntry.Outcome.FAILED);
    }

    @Test
    void mutant_that_a_study_tolerates_survives() {
        KitRun run = KitRun.of(ToleratesMutant.class);

        assertThat(run.failures())
                .singleElement()
                .asString()
                .contains("mutant FAILS_TWICE", "must be rejected by value, but was rejected by []");
    }

    @Test
    void mutant_that_exceeds_the_budget_is_killed_by_the_run_that_does_so() {
        KitRun run = KitRun.of(KeepsBudget.class);

        assertThat(run.entries(LedgerEntry.MutantRun.class)).singleElement().satisfies(mutant -> {
            assertThat(mutant.killed()).isTrue();
            assertThat(mutant.instance()).isEqualTo("3");
        });
    }

    @Test
    void figures_are_recorded_once_under_the_claim() {
        KitRun run = KitRun.of(KeepsBudget.class);

        assertThat(run.entries(LedgerEntry.FigureRun.class)).singleElement().satisfies(drawn -> {
            assertThat(drawn.claim()).isEqualTo("HC-Fig4");
            assertThat(drawn.figure()).isEqualTo(KeepsBudget.FIGURE);
        });
    }

    @Test
    void number_of_seeds_is_bounded() {
        assertThatThrownBy(() -> SubjectProperties.seeds(1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("study.size must keep a study within 1000 runs, but was 1");
        assertThatThrownBy(() -> SubjectProperties.seeds(0)).hasMessageStartingWith("runs must");
    }

    private enum Wrong implements WrongSubject<LongUnaryOperator> {
        ALWAYS_FAILS(seed -> 9),
        FAILS_TWICE(seed -> seed <= 2 ? 9 : 0);

        private final LongUnaryOperator subject;

        Wrong(LongUnaryOperator subject) {
            this.subject = subject;
        }

        @Override
        public String fault() {
            return "for the test of the kit";
        }

        @Override
        public Check intended() {
            return Check.VALUE;
        }

        @Override
        public LongUnaryOperator subject() {
            return subject;
        }
    }

    /** Ten runs, of which two may fail. */
    abstract static class Base extends SubjectProperties<LongUnaryOperator> {
        private final Wrong mutant;

        Base(LongUnaryOperator reference, Wrong mutant) {
            super(reference);
            this.mutant = mutant;
        }

        @Override
        protected List<? extends WrongSubject<LongUnaryOperator>> mutants() {
            return List.of(mutant);
        }

        @Studies(measuredRuns = 500, measuredFailures = 5)
        void number_is_at_most_two(@ForAll("runs") long seed) {
            long number = subject().applyAsLong(seed);
            meet(seed % 2 == 0 ? "even" : "odd");

            require(Check.VALUE, number <= 2, "%d", number);
        }

        @Provide
        Arbitrary<Long> runs() {
            return seeds(10);
        }
    }

    @Decides(
            value = "HC-Fig4",
            regimes = {"even", "odd"})
    static class KeepsBudget extends Base {
        static final Figure FIGURE = new Figure(
                "numbers",
                Figure.Axis.linear("seed"),
                Figure.Axis.linear("number"),
                false,
                List.of(new Figure.Series("runs", Figure.Style.POINTS, List.of(1.0), List.of(9.0))),
                "one point");

        KeepsBudget() {
            super(seed -> seed == 7 ? 9 : 0, Wrong.ALWAYS_FAILS);
        }

        @Override
        protected List<Figure> figures() {
            return List.of(FIGURE);
        }
    }

    @Decides("HC-Fig4")
    static class ExceedsBudget extends Base {
        ExceedsBudget() {
            super(seed -> seed > 7 ? 9 : 0, Wrong.ALWAYS_FAILS);
        }
    }

    @Decides("HC-Fig4")
    static class Crashes extends Base {
        Crashes() {
            super(
                    seed -> {
                        throw new IllegalStateException("crash");
                    },
                    Wrong.ALWAYS_FAILS);
        }
    }

    @Decides("HC-Fig4")
    static class ToleratesMutant extends Base {
        ToleratesMutant() {
            super(seed -> 0, Wrong.FAILS_TWICE);
        }
    }
}
