package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit rule, the file of known failures, and the scores. */
class OutcomeTest {
    private static final String VECTOR = "hc-t21-quad-diag321-beta2";

    private static AnswerRun run(String item, String verdict, String status, boolean free) {
        ObjectNode reply =
                status.isEmpty() ? null : JsonNodeFactory.instance.objectNode().put("status", status);
        return new AnswerRun(
                item,
                "vector",
                "HC-T2.1.quad",
                "covariance-matching",
                "0",
                JsonNodeFactory.instance.objectNode(),
                1e-9,
                1e-9,
                reply,
                null,
                verdict,
                null,
                "",
                null,
                free,
                0);
    }

    private static List<LedgerEntry> ledger(AnswerRun... runs) {
        List<LedgerEntry> ledger = new ArrayList<>(List.of(runs));
        ledger.add(new LedgerEntry.End(runs.length));
        return ledger;
    }

    private static boolean ok(KnownFailures known, boolean complete, String... verdicts) {
        AnswerRun[] runs = new AnswerRun[verdicts.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(i == 0 ? VECTOR : VECTOR + i, verdicts[i], "", false);
        }
        return Outcome.of(ledger(runs), known, complete).ok();
    }

    @Test
    void a_run_is_ok_without_anything_wrong() {
        assertThat(ok(KnownFailures.NONE, false, "PASS", "NOT_APPLICABLE", "UNDECIDABLE", "UNSUPPORTED", "NOT_RUN"))
                .isTrue();
        assertThat(ok(KnownFailures.NONE, true, "PASS", "UNSUPPORTED")).isTrue();
        for (String wrong : List.of("FAIL", "ERROR", "FLAKY", "SUITE_FAULT")) {
            assertThat(ok(KnownFailures.NONE, false, "PASS", wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void a_complete_run_refuses_what_was_not_run() {
        assertThat(ok(KnownFailures.NONE, true, "PASS", "NOT_RUN")).isFalse();
    }

    @Test
    void a_complete_run_refuses_what_a_filter_left_out() {
        List<LedgerEntry> ledger = ledger(run(VECTOR, "PASS", "optimal", false));
        ledger.add(
                0,
                new LedgerEntry.SubjectRun(
                        "mine",
                        "1",
                        "java",
                        "java",
                        "Mine",
                        List.of(),
                        true,
                        "1",
                        10,
                        0,
                        new LedgerEntry.Filter(List.of(), List.of(), List.of(VECTOR)),
                        Map.of("HC-E17", 7, "HC-T2.1.lin", 30),
                        Map.of(),
                        "cpu",
                        "unknown"));

        Outcome outcome = Outcome.of(ledger, KnownFailures.NONE, false);

        assertThat(outcome.ok()).isTrue();
        assertThat(outcome.verdicts()).isEqualTo(Map.of("PASS", 1L, Outcome.FILTERED, 37L));
        assertThat(Outcome.of(ledger, KnownFailures.NONE, true).ok()).isFalse();
    }

    @Test
    void a_run_that_judged_nothing_or_was_interrupted_is_not_ok() {
        List<LedgerEntry> interrupted = List.of(run(VECTOR, "PASS", "optimal", false));

        assertThat(ok(KnownFailures.NONE, false, "UNSUPPORTED")).isFalse();
        assertThat(ok(KnownFailures.NONE, false, "UNDECIDABLE")).isFalse();
        assertThat(ok(KnownFailures.NONE, false)).isFalse();
        assertThat(Outcome.of(interrupted, KnownFailures.NONE, false).ok()).isFalse();
        assertThat(Outcome.of(interrupted, KnownFailures.NONE, false).ended()).isFalse();
        assertThat(Outcome.of(List.of(), KnownFailures.NONE, false).ok()).isFalse();
    }

    @Test
    void known_failures_do_not_fail_a_run_but_suite_faults_do() {
        KnownFailures known = new KnownFailures(Map.of(VECTOR, "issue 7"));
        KnownFailures claim = new KnownFailures(Map.of("HC-T2.1.quad", "issue 7"));

        assertThat(ok(known, false, "FAIL", "PASS")).isTrue();
        assertThat(ok(known, false, "ERROR")).isTrue();
        assertThat(ok(known, false, "FLAKY")).isTrue();
        assertThat(ok(known, false, "SUITE_FAULT")).isFalse();
        assertThat(ok(known, false, "FAIL", "FAIL")).isFalse();
        assertThat(ok(claim, false, "FAIL", "FAIL", "PASS")).isTrue();
        Outcome twin = Outcome.of(ledger(run(VECTOR + ".twin", "FAIL", "optimal", false)), known, false);
        assertThat(twin.ok()).isTrue();
        assertThat(twin.known()).hasSize(1);
        assertThat(twin.failures()).isEmpty();
        assertThat(twin.verdicts()).isEqualTo(Map.of("FAIL", 1L));
    }

    @Test
    void unexpected_passes_fail_a_run_and_stale_ids_are_reported() {
        KnownFailures known = new KnownFailures(Map.of(VECTOR, "issue 7", "HC-T9.9", "issue 8"));

        Outcome outcome = Outcome.of(ledger(run(VECTOR, "PASS", "optimal", false)), known, false);

        assertThat(outcome.ok()).isFalse();
        assertThat(outcome.unexpectedPasses()).containsExactly(VECTOR);
        assertThat(outcome.stale()).containsExactly("HC-T9.9");
        assertThat(ok(new KnownFailures(Map.of("HC-T9.9", "8")), false, "PASS")).isTrue();
        assertThat(ok(known, false, "NOT_RUN", "PASS")).isTrue();
        assertThat(ok(known, false, "UNDECIDABLE", "PASS")).isTrue();
    }

    @Test
    void known_failures_are_read_from_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("known.txt");
        Files.writeString(
                file,
                "# ours\n\nHC-T2.1.quad  https://issues/7#comment-1  # soon\r\n\t" + VECTOR + "\tdivides by n_r\n");

        assertThat(KnownFailures.read(file).reasons())
                .isEqualTo(Map.of("HC-T2.1.quad", "https://issues/7#comment-1", VECTOR, "divides by n_r"));
    }

    @Test
    void a_malformed_file_is_refused_naming_file_and_line(@TempDir Path folder) {
        assertThatThrownBy(() -> KnownFailures.parse("known.txt", List.of("# a", "HC-T2.1.quad # why not")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("known.txt line 2 must be an id and a reason, but was 'HC-T2.1.quad'");
        assertThatThrownBy(() -> KnownFailures.parse("known.txt", List.of("a 1", "a 2")))
                .hasMessage("known.txt line 2 must name a new id, but a is repeated");
        assertThatThrownBy(() -> KnownFailures.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void wrong_answer_to_a_free_instance_counts_and_a_right_one_does_not() {
        List<LedgerEntry> ledger = ledger(
                run("a", "PASS", "optimal", false),
                run("b", "PASS", "infeasible", true),
                run("c", "FAIL", "optimal", true),
                run("d", "ERROR", "", true),
                run("e", "FLAKY", "optimal", true),
                run("f", "NOT_RUN", "", true),
                run("g", "UNSUPPORTED", "", true));

        Scores.Score total = Scores.of(ledger).total();

        assertThat(total).isEqualTo(new Scores.Score(4, 3, 1, 0, 1, 1, 1, 0, 0, 6, 0, 0));
        assertThat(total.claimedRate()).hasValue(0.75);
        assertThat(total.verifiedRate()).hasValue(0.25);
    }

    @Test
    void scores_count_what_is_neither_free_nor_too_close() {
        List<LedgerEntry> ledger = ledger(
                run("a", "PASS", "optimal", false),
                run("b", "PASS", "infeasible", false),
                run("c", "PASS", "feasible", false),
                run("d", "FAIL", "optimal", false),
                run("e", "ERROR", "", false),
                run("f", "FLAKY", "optimal", false),
                run("g", "UNSUPPORTED", "", false),
                run("h", "NOT_RUN", "", false),
                run("i", "NOT_APPLICABLE", "optimal", false),
                run("j", "PASS", "optimal", true),
                run("k", "UNDECIDABLE", "optimal", false));

        Scores scores = Scores.of(ledger);

        assertThat(scores.total()).isEqualTo(new Scores.Score(8, 4, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(scores.byClaim()).isEqualTo(Map.of("HC-T2.1.quad", scores.total()));
        assertThat(scores.byProblem()).isEqualTo(Map.of("covariance-matching", scores.total()));
        assertThat(scores.total().claimedRate()).hasValue(0.5);
        assertThat(scores.total().verifiedRate()).hasValue(0.25);
        assertThat(Scores.of(List.of()).total().verifiedRate()).isEmpty();
    }
}
