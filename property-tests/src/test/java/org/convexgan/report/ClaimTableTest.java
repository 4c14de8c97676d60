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
