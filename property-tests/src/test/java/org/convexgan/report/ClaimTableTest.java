package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.Role;
import org.convexgan.ledger.LedgerEntry.VectorRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTableTest {
    static Stream<LedgerEntry> entries_of_an_unknown_claim() {
        return Stream.of(
                ClaimTables.property("HC-0", Role.AS_PRINTED, Outcome.PASSED, null),
                new MutantRun("HC-0", "m", "f", "GAP", List.of(), null, null, 0),
                new VectorRun("HC-0", "v", "positive", List.of(), null, true, null, null));
    }

    @ParameterizedTest
    @MethodSource("entries_of_an_unknown_claim")
    void ledger_with_an_unknown_claim_is_refused(LedgerEntry entry) {
        List<LedgerEntry> ledger = List.of(ClaimTables.RUN, entry);

        assertThatThrownBy(() -> ClaimTables.table(ledger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claim must be in the registry, but was HC-0");
    }

    @Test
    void ledger_without_a_run_line_is_refused() {
        assertThatThrownBy(() -> ClaimTables.table(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run line");
    }

    @Test
    void claim_that_only_studies_speak_for_is_consistent_while_they_keep_their_budgets() {
        assertThat(verdict(ClaimTables.study("OP-LIN", Outcome.PASSED, 1))).isEqualTo(ClaimVerdict.CONSISTENT);
        assertThat(verdict(
                        ClaimTables.study("OP-LIN", Outcome.PASSED, 1), ClaimTables.study("OP-LIN", Outcome.FAILED, 3)))
                .isEqualTo(ClaimVerdict.UNDECIDABLE);
    }

    @Test
    void deterministic_core_outranks_studies_that_keep_their_budgets() {
        LedgerEntry study = ClaimTables.study("OP-LIN", Outcome.PASSED, 1);
        LedgerEntry printed = ClaimTables.property("OP-LIN", Role.AS_PRINTED, Outcome.PASSED, null);
        LedgerEntry amended = ClaimTables.property("OP-LIN", Role.AMENDED, Outcome.PASSED, null);
        LedgerEntry search = ClaimTables.property("OP-LIN", Role.REFUTES, Outcome.FALSIFIED, null);

        assertThat(verdict(study, printed)).isEqualTo(ClaimVerdict.HOLDS);
        assertThat(verdict(study, amended, search)).isEqualTo(ClaimVerdict.AMENDED);
        assertThat(verdict(study, search)).isEqualTo(ClaimVerdict.REFUTED);
        assertThat(verdict(ClaimTables.study("OP-LIN", Outcome.FAILED, 3), printed))
                .isEqualTo(ClaimVerdict.UNDECIDABLE);
    }

    @Test
    void claim_with_nothing_but_supporting_facts_is_undecidable_and_says_what_is_open() {
        ClaimRow row = row(ClaimTables.property("OP-T2.1", Role.SUPPORTS, Outcome.PASSED, null));

        assertThat(row.verdict()).isEqualTo(ClaimVerdict.UNDECIDABLE);
        assertThat(row.explanation()).singleElement().asString().startsWith("C is not stated");
    }

    @Test
    void published_number_stays_reference_only_whatever_a_study_beside_it_finds() {
        assertThat(verdict(ClaimTables.study("DG-SENS", Outcome.PASSED, 1))).isEqualTo(ClaimVerdict.REFERENCE_ONLY);
    }

    @Test
    void consistent_claim_says_how_many_runs_did_what_it_claims() {
        ClaimRow row = row(ClaimTables.study("OP-LIN", Outcome.PASSED, 1));

        assertThat(row.explanation()).containsExactly("runs stay close: 19 of 20 runs, at least 18 must");
    }

    private static ClaimVerdict verdict(LedgerEntry... entries) {
        return row(entries).verdict();
    }

    private static ClaimRow row(LedgerEntry... entries) {
        return ClaimTables.table(Stream.concat(Stream.of(ClaimTables.RUN), Stream.of(entries))
                        .toList())
                .rows()
                .stream()
                .filter(row -> !row.properties().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void totals_count_each_claim_once() {
        ClaimTable table = ClaimTables.deviating();

        assertThat(table.totals().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Claims.load().all().size());
        assertThat(List.copyOf(table.totals().keySet())).isSorted();
        assertThat(table.mutants()).isEqualTo(4);
        assertThat(table.killed()).isEqualTo(3);
        assertThat(table.vectors()).isEqualTo(2);
        assertThat(table.vectorsPassed()).isEqualTo(1);
    }
}
