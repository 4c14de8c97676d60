package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {
    @Test
    void header_names_the_suite_the_papers_the_machine_and_the_seeds() {
        String text = ConsoleReport.render(ClaimTables.sample());

        assertThat(text).startsWith("ConvexGAN 0.1.0 · claims of HC, PD, DG, OP · JDK 17.0.15 · 2 cores · seed ");
    }

    @Test
    void decided_claim_is_a_row_with_its_figures() {
        String text = ConsoleReport.render(ClaimTables.sample());

        assertThat(text)
                .containsPattern("(?m)^ claim +statement +verdict +checks +gap +residual +kills$")
                .containsPattern("(?m)^ HC-L3\\.1 +game \\(3\\) = min Rg .* HOLDS +1,235 +8\\.1e-15 +0 +1/1$");
    }

    @Test
    void refuted_claim_shows_its_counterexample_and_an_amended_one_its_correction() {
        String text = ConsoleReport.render(ClaimTables.sample());

        assertThat(text)
                .contains("  x=(0,1,2,3) beta=1 w=(-1,3,0,4): rows say 1, truth is 2\n")
                .containsPattern("(?m)^ +G\\* = L·diag");
    }

    @Test
    void claims_that_were_not_decided_are_counted_per_paper() throws IOException {
        String text = ConsoleReport.render(ClaimTables.sampleBefore("OP-A.1"));

        assertThat(text)
                .containsPattern("(?m)^ reference only +\\d+ +\\(.*PD \\d+.*\\)$")
                .containsPattern("(?m)^ not implemented +1 +\\(OP 1\\)$")
                .containsPattern("(?m)^ filtered out +\\d+ +\\(HC \\d+.*\\)$");
    }

    @Test
    void totals_add_up_the_whole_registry() {
        String text = ConsoleReport.render(ClaimTables.sample());

        assertThat(text)
                .containsPattern("(?m)^" + Claims.load().all().size() + " claims: 1 hold, 1 amended, 1 refuted, ")
                .endsWith(" 4,937 checks, 2,400 answers certified, in 10.0 s\n"
                        + " 3 of 3 mutants rejected for the intended reason, 1 of 1 golden vectors as stored\n");
    }

    @Test
    void study_that_exceeded_its_budget_is_named() {
        String text = ConsoleReport.render(
                ClaimTables.table(List.of(ClaimTables.RUN, ClaimTables.study("HC-Fig4", Outcome.FAILED, 3))));

        assertThat(text)
                .contains(" HC-Fig4: expected CONSISTENT, reached UNDECIDABLE\n")
                .contains("   runs stay close: 17 of 20 runs, at least 18 must\n");
    }

    @Test
    void deviating_claim_is_named_with_all_that_is_wrong() {
        String text = ConsoleReport.render(ClaimTables.deviating());

        assertThat(text)
                .contains(" claims not as the registry expects:\n")
                .contains(" HC-C3.2: expected HOLDS, reached REFUTED\n")
                .contains("   mutant missing-<transpose> survives GAP; rejected by SHAPE: G G' | G'G\n")
                .contains("   vector hc-c32-<tie> (positive) does not come out as stored\n");
    }

    @Test
    void claim_without_a_mutant_is_named() {
        ClaimTable table = ClaimTables.table(
                List.of(ClaimTables.RUN, ClaimTables.property("HC-L3.1", Role.AS_PRINTED, Outcome.PASSED, null)));

        String text = ConsoleReport.render(table);

        assertThat(text)
                .contains(
                        " HC-L3.1: HOLDS as expected, but its evidence is incomplete\n   no mutant was tried on it\n");
    }

    @Test
    void filtered_claims_are_named_with_what_is_expected_of_them() {
        ClaimTable table = ClaimTables.table(List.of(ClaimTables.RUN));

        String text = ConsoleReport.render(table);

        for (ClaimRow row : table.rows()) {
            if (row.verdict() == ClaimVerdict.FILTERED) {
                assertThat(text).contains(row.claim().id() + " " + row.claim().expected());
            }
        }
        assertThat(text)
                .contains("filtered out, so that nothing confirms what is expected:")
                .doesNotContain("statement");
    }

    @Test
    void no_line_exceeds_100_columns_even_if_every_claim_is_decided_at_length() {
        List<LedgerEntry> entries = new ArrayList<>(List.of(ClaimTables.RUN));
        for (Claim claim : Claims.load().all()) {
            entries.add(ClaimTables.property(
                    claim.id(),
                    Role.REFUTES,
                    Outcome.FALSIFIED,
                    new Counterexample("x=" + "1,".repeat(200), "line\nbreak")));
        }

        String text = ConsoleReport.render(ClaimTables.table(entries));

        assertThat(text.lines())
                .hasSizeGreaterThan(208)
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR"})
    void text_does_not_depend_on_the_locale(String tag) {
        String expected = ConsoleReport.render(ClaimTables.deviating());
        Locale before = Locale.getDefault();

        String actual;
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            actual = ConsoleReport.render(ClaimTables.deviating());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(actual).isEqualTo(expected);
    }
}
