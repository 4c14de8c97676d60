package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.junit.jupiter.api.Test;

class TimingHarnessTest {

    /** Returns the tables of two subjects of whose times the harness has given shares. */
    private static List<TimingTable> tables(double slow, double fast) {
        List<LedgerEntry> ledger = TimingLedgers.of(1).curve("slow", 1e-3, 1).curve("fast", 1e-6, 1).entries().stream()
                .map(entry ->
                        entry instanceof TimingRun run ? with(run, run.subject().equals("slow") ? slow : fast) : entry)
                .toList();
        return new TimingTables(Timings.of(ledger).suites().get(0)).tables();
    }

    private static TimingRun with(TimingRun run, double share) {
        return new TimingRun(
                run.suite(),
                run.row(),
                run.parameters(),
                run.subject(),
                run.round(),
                run.verdict(),
                run.reason(),
                run.seconds(),
                run.calibration(),
                run.load(),
                run.megahertz(),
                Map.of("harness/time", share));
    }

    private static TimingTable harness(List<TimingTable> tables) {
        return tables.stream()
                .filter(table -> table.title().equals("Harness"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_case_above_one_percent_is_listed() {
        TimingTable table = harness(tables(1e-4, 0.02));

        assertThat(table.notes()).singleElement().asString().contains("above 1 % (4 of 8 cases)");
        assertThat(table.rows())
                .hasSize(4)
                .allSatisfy(row ->
                        assertThat(row).extracting(TimingTable.Cell::text).endsWith("fast", "2.00 %"));
    }

    @Test
    void the_largest_share_is_stated_where_none_is_above() {
        TimingTable table = harness(tables(1e-4, 0.005));

        assertThat(table.notes()).singleElement().asString().contains("(0 of 8 cases)");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0))
                .extracting(TimingTable.Cell::text)
                .containsExactly("case, d = 16", "fast", "0.500 %");
    }

    @Test
    void shares_are_no_other_quantity() {
        assertThat(tables(1e-4, 0.02)).extracting(TimingTable::title).doesNotContain("Other quantities");
    }
}
