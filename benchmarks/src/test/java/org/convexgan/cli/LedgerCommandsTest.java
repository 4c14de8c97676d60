package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convexgan.cli.Runs.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need only ledgers: compare, report and audit. */
class LedgerCommandsTest {
    @TempDir
    private static Path runs;

    private static Path right;
    private static Path wrong;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() {
        right = runs.resolve("right");
        wrong = runs.resolve("wrong");
        Runs.check("reference", right);
        Runs.check(DoubledMean.class.getName(), wrong);
    }

    @Test
    void comparison_has_all_implementations_in_every_format() {
        Outcome outcome = Outcome.of(
                "compare", Runs.ledger(right).toString(), Runs.ledger(wrong).toString(), "--out", folder.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(ReportFormat.values().length)
                .allMatch(line -> line.startsWith("report: "));
        for (ReportFormat format :
                List.of(ReportFormat.HTML, ReportFormat.MD, ReportFormat.CSV, ReportFormat.TEX, ReportFormat.JUNIT)) {
            assertThat(folder.resolve(format.file())).content().contains("reference", "doubled-mean");
        }
    }

    @Test
    void comparison_writes_only_the_formats_asked_for() {
        Outcome outcome = Outcome.of(
                "compare", Runs.ledger(right).toString(), "--out", folder.toString(), "--format", "csv,badge");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.csv", "badge.json");
    }

    @ParameterizedTest
    @EnumSource
    void report_is_what_check_has_written(ReportFormat format) throws IOException {
        Outcome printed = Outcome.of("report", Runs.ledger(wrong).toString(), "--format", format.toString());
        Path file = folder.resolve("report");
        Outcome written = Outcome.of(
                "report", Runs.ledger(wrong).toString(), "--format", format.toString(), "--out", file.toString());

        String expected = Files.readString(wrong.resolve(format.file()));
        assertThat(printed).isEqualTo(new Outcome(0, expected, ""));
        assertThat(written).isEqualTo(new Outcome(0, "report: %s%n".formatted(file), ""));
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    @Test
    void unknown_format_is_refused() {
        assertRefused(Outcome.of("report", Runs.ledger(right).toString(), "--format", "pdf"), "report", "pdf");
        assertRefused(Outcome.of("compare", Runs.ledger(right).toString(), "--format", "pdf"), "compare", "pdf");
    }

    @Test
    void target_that_cannot_be_written_is_refused() {
        assertRefused(
                Outcome.of("report", Runs.ledger(right).toString(), "--format", "md", "--out", folder.toString()),
                "report",
                "--out must be a file that can be written, but was " + folder);
        assertRefused(
                Outcome.of(
                        "compare",
                        Runs.ledger(right).toString(),
                        "--out",
                        Runs.ledger(right).toString()),
                "compare",
                "--out must be a folder that can be written, but was " + Runs.ledger(right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "audit"})
    void missing_ledger_is_refused(String command) {
        assertRefused(
                Outcome.of(command, folder.resolve("none").toString()),
                command,
                "LEDGER must be an existing file, but was " + folder.resolve("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "audit"})
    void folder_is_no_ledger(String command) {
        assertRefused(
                Outcome.of(command, folder.toString()),
                command,
                "LEDGER must be a readable UTF-8 file, but was " + folder);
    }

    @Test
    void changed_ledger_is_not_compared() throws IOException {
        Path ledger = edited("\"FAIL\"", "\"PASS\"");

        assertRefused(
                Outcome.of("compare", ledger.toString(), "--out", folder.toString()),
                "compare",
                "LEDGER must be an unchanged ledger, but was " + ledger);
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "audit", "report"})
    void run_of_benchmarks_is_no_conformance_run(String command) throws IOException {
        Path run = MadeUpRun.on("AMD EPYC", "2026-11-22T10:00:00Z").writeTo(folder.resolve("run"));
        String page = Files.readString(run.resolve("index.html"));
        List<String> words = new ArrayList<>(List.of(command, Runs.ledger(run).toString()));
        words.addAll(command.equals("report") ? List.of("--format", "md") : List.of());

        Outcome outcome = Outcome.of(words.toArray(String[]::new));

        assertRefused(
                outcome,
                command,
                Runs.ledger(run) + " must hold a conformance run of one implementation, but holds a run of benchmarks");
        assertThat(run.resolve("index.html")).hasContent(page);
    }

    @Test
    void ledger_of_the_build_is_no_run_of_an_implementation() throws IOException {
        Path ledger = folder.resolve("claims.jsonl");
        Ledger.start(ledger, (LedgerEntry.Run) Runs.entries(right).get(0));

        assertRefused(
                Outcome.of("compare", ledger.toString()),
                "compare",
                "LEDGER must be a conformance run of this suite, but: ");
    }

    @Test
    void audit_comes_to_the_same_verdicts_and_reports() {
        Outcome single = Outcome.of("audit", Runs.ledger(wrong).toString());
        Outcome both = Outcome.of(
                "audit", Runs.ledger(wrong).toString(), Runs.ledger(right).toString());

        assertThat(single.exitCode()).as(single.toString()).isZero();
        assertThat(single.out())
                .contains(
                        Runs.ledger(wrong) + ": " + Runs.answers(wrong).size() + " answers, every verdict as recorded")
                .contains(wrong.resolve("index.html") + ": as the ledger says");
        assertThat(both.exitCode()).as(both.toString()).isZero();
        assertThat(both.out()).doesNotContain("index.html");
    }

    @Test
    void line_changed_by_hand_is_found() throws IOException {
        Outcome outcome = Outcome.of("audit", edited("\"FAIL\"", "\"PASS\"").toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains("must continue the chain of the lines before it");
        assertThat(outcome.err()).isEqualToIgnoringNewLines("convexgan audit: 1 finding");
    }

    @Test
    void verdict_changed_with_a_new_chain_is_found() throws IOException {
        List<LedgerEntry> entries = Runs.entries(wrong);
        Path ledger = folder.resolve("ledger.jsonl");
        Ledger forged = Ledger.start(ledger, (LedgerEntry.Run) entries.get(0));
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            forged.append(entry instanceof AnswerRun answer ? passed(answer) : entry);
        }

        Outcome outcome = Outcome.of("audit", ledger.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains(": VERDICT: ");
        assertThat(outcome.err()).matches("convexgan audit: \\d+ findings\\R");
    }

    private static AnswerRun passed(AnswerRun run) {
        return new AnswerRun(
                run.item(),
                run.origin(),
                run.claim(),
                run.problem(),
                run.digest(),
                run.input(),
                run.gap(),
                run.feasibility(),
                run.reply(),
                run.fault(),
                "PASS",
                null,
                run.reason(),
                run.certificate(),
                run.free(),
                run.seconds());
    }

    @Test
    void report_changed_by_hand_is_found() throws IOException {
        Outcome compared = Outcome.of(
                "compare", Runs.ledger(right).toString(), Runs.ledger(wrong).toString(), "--out", folder.toString());
        Path table = folder.resolve("report.md");
        Files.writeString(table, Files.readString(table).replace("FAIL", "PASS"));

        Outcome outcome = Outcome.of(
                "audit", Runs.ledger(right).toString(), Runs.ledger(wrong).toString(), "--reports", folder.toString());

        assertThat(compared.exitCode()).isZero();
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(table + ": must be what the ledger says, but differs")
                .contains(folder.resolve("report.csv") + ": as the ledger says");
    }

    @Test
    void reports_must_be_a_folder() {
        assertRefused(
                Outcome.of(
                        "audit",
                        Runs.ledger(right).toString(),
                        "--reports",
                        folder.resolve("none").toString()),
                "audit",
                "--reports must be a folder, but was " + folder.resolve("none"));
    }

    private Path edited(String before, String after) throws IOException {
        String text = Files.readString(Runs.ledger(wrong));
        assertThat(text).contains(before);
        return Files.writeString(folder.resolve("edited.jsonl"), text.replaceFirst(before, after));
    }
}
