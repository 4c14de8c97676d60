package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.Role;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void each_claim_is_a_row_of_eight_cells_under_its_paper() {
        String text = MarkdownReport.render(ClaimTables.deviating());

        assertThat(text).contains("\n## HC\n", "\n## PD\n", "\n## DG\n", "\n## OP\n");
        assertThat(text.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| Claim")))
                .hasSameSizeAs(Claims.load().all())
                .allSatisfy(line -> assertThat(
                                Pattern.compile("(?<!\\\\)\\|").matcher(line).results())
                        .as(line)
                        .hasSize(9));
    }

    @Test
    void row_has_verdict_figures_and_seed() throws IOException {
        String text = MarkdownReport.render(ClaimTables.sampleBefore("OP-A.1"));

        assertThat(text)
                .contains("| HC-T2.1.quad | eq. 4: thresholded spectrum is optimal | Δ AMENDED "
                        + "| 2,468 | 8.1e-15 | 0 | 1/1 | -4711 |\n")
                .contains("| ○ NOT IMPLEMENTED | - | - | - | - | - |\n");
    }

    @Test
    void refuted_and_amended_claims_follow_with_counterexample_and_correction() {
        String text = MarkdownReport.render(ClaimTables.sample());

        assertThat(text)
                .containsPattern("(?m)^\\*\\*HC-T2\\.2\\.beta\\*\\* REFUTED \\(Theorem 2\\.2")
                .contains("- Counterexample: x=(0,1,2,3) beta=1 w=(-1,3,0,4)\n- What fails: rows say 1, truth is 2\n")
                .contains("- Erratum: G\\* = L·diag");
    }

    @Test
    void consistent_and_undecidable_claims_follow_with_their_counts_or_what_is_open() {
        String text = MarkdownReport.render(ClaimTables.table(List.of(
                ClaimTables.RUN,
                ClaimTables.study("OP-LIN", Outcome.PASSED, 1),
                ClaimTables.property("OP-T2.1", Role.SUPPORTS, Outcome.PASSED, null))));

        assertThat(text)
                .contains("\n## Consistent and undecidable\n")
                .contains("**OP-LIN** CONSISTENT", "- runs stay close: 19 of 20 runs, at least 18 must\n")
                .containsPattern("(?m)^- C is not stated");
    }

    @Test
    void markup_in_texts_is_escaped() {
        String text = MarkdownReport.render(ClaimTables.deviating());

        assertThat(text)
                .contains("x=\\[\\[1\\|2\\]\\] \\& \"G\"=\\<script\\>")
                .contains("gap \\*0.5\\* \\> 1e-9 in row\\_1");
    }

    @Test
    void deviation_is_marked_in_its_row() {
        String text = MarkdownReport.render(ClaimTables.deviating());

        assertThat(text).containsPattern("(?m)^\\| HC-C3\\.2 \\|.*\\| ✗ REFUTED \\(expected HOLDS\\) \\|");
    }

    @Test
    void equal_tables_give_equal_text() {
        assertThat(MarkdownReport.render(ClaimTables.deviating()))
                .isEqualTo(MarkdownReport.render(ClaimTables.deviating()));
    }
}
