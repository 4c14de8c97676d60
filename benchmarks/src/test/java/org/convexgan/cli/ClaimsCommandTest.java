package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.PropertyRun;
import org.convexgan.ledger.LedgerEntry.Role;
import org.convexgan.ledger.LedgerEntry.VectorRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsCommandTest {
    private static final String HOLDING = "HC-L3.1";
    private static final LedgerEntry PASSED = property(LedgerEntry.Outcome.PASSED);
    private static final LedgerEntry FAILED = property(LedgerEntry.Outcome.FAILED);
    private static final LedgerEntry KILLED = mutant("GAP");
    private static final LedgerEntry SURVIVED = mutant("SHAPE");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameLedger() {
        file = folder.resolve("ledger.jsonl");
        assertThat(Claims.load().byId(HOLDING).expected()).isEqualTo("HOLDS");
    }

    @Test
    void partial_run_without_deviation_succeeds_and_says_where_the_report_lies() throws IOException {
        ledger(PASSED, KILLED, vector(true));

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains(HOLDING).endsWith("report: %s%n".formatted(folder.resolve("index.html")));
        assertThat(folder.resolve("index.html")).content().contains(HOLDING);
        assertThat(folder.resolve("claims.md")).content().contains(HOLDING);
    }

    @Test
    void machine_readable_rows_repeat_the_ledger() throws IOException {
        ledger(FAILED, KILLED, SURVIVED, vector(true));
        Path out = folder.resolve("reports");

        Outcome.of("claims", "--ledger", file.toString(), "--out", out.toString());

        JsonNode document =
                JsonMapper.builder().build().readTree(out.resolve("claims.json").toFile());
        assertThat(document.path("schema").textValue()).isEqualTo("claim-table-v1");
        assertThat(document.path("run").path("cores").intValue()).isEqualTo(2);
        assertThat(document.path("claims")).hasSameSizeAs(Claims.load().all());
        JsonNode row = StreamSupport.stream(document.path("claims").spliterator(), false)
                .filter(candidate -> candidate.path("claim").textValue().equals(HOLDING))
                .findFirst()
                .orElseThrow();
        assertThat(row).isEqualTo(JsonMapper.builder().build().readTree("""
                {"claim": "HC-L3.1", "verdict": "REFUTED", "expected": "HOLDS", "checks": 31, "certified": 29,
                 "worstGap": 1.5E-12, "worstResidual": 2.5E-13, "mutants": {"killed": 1, "total": 2},
                 "counterexample": {"instance": "x = (1.0)", "finding": "says 1, is 2"}}
                """));
    }

    @Test
    void deviating_verdict_fails_and_is_named() throws IOException {
        ledger(FAILED, KILLED);

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "convexgan claims: 1 claim deviates: HC-L3.1 (expected HOLDS, reached REFUTED)");
        assertThat(outcome.out()).contains("index.html");
    }

    @Test
    void surviving_mutant_fails_and_is_named() throws IOException {
        ledger(PASSED, KILLED, SURVIVED);

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "convexgan claims: 1 claim deviates: HC-L3.1 (surviving mutants: wrong-SHAPE)");
    }

    @Test
    void failing_vector_fails_and_is_named_even_if_no_property_ran() throws IOException {
        ledger(vector(false));

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines("convexgan claims: 1 claim deviates: HC-L3.1 (failing vectors: a-vector)");
    }

    @Test
    void full_run_must_decide_every_claim_and_try_mutants_on_it() throws IOException {
        ledger(PASSED);

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--no-partial");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("no mutant was tried on it", "filtered out, so that nothing confirms");
        assertThat(outcome.err())
                .as("the table has just named them")
                .matches("convexgan claims: \\d+ claims deviate\\R");
    }

    @Test
    void quiet_run_writes_the_reports_and_prints_nothing_else() throws IOException {
        ledger(PASSED, KILLED);

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial", "--quiet");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void missing_ledger_is_refused() {
        Outcome outcome = Outcome.of("claims", "--ledger", file.toString());

        assertRefused(
                outcome,
                "--ledger must be a file that the tests have written, but %s is not there: run `mvn verify` first"
                        .formatted(file));
    }

    @Test
    void run_of_benchmarks_is_refused_and_its_documents_stay() throws IOException {
        Path run = MadeUpRun.on("AMD EPYC", "2026-11-22T10:00:00Z").writeTo(folder.resolve("run"));
        String page = Files.readString(run.resolve("index.html"));

        Outcome outcome =
                Outcome.of("claims", "--ledger", run.resolve("ledger.jsonl").toString());

        assertRefused(
                outcome, run.resolve("ledger.jsonl") + " must hold checks of claims, but holds a run of benchmarks");
        assertThat(run.resolve("index.html")).hasContent(page);
        assertThat(run.resolve("claims.md")).doesNotExist();
    }

    @Test
    void conformance_run_is_refused_and_its_documents_stay() throws IOException {
        Path run = folder.resolve("run");
        Runs.check("reference", run);
        String page = Files.readString(run.resolve("index.html"));

        Outcome outcome = Outcome.of("claims", "--ledger", Runs.ledger(run).toString());

        assertRefused(outcome, "must hold checks of claims, but holds a conformance run of one implementation");
        assertThat(run.resolve("index.html")).hasContent(page);
    }

    @Test
    void partial_run_may_have_checked_no_claim() {
        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--partial");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualToIgnoringNewLines("no claim was checked: there is no ledger " + file);
    }

    @Test
    void folder_instead_of_a_ledger_is_refused() {
        Outcome outcome = Outcome.of("claims", "--ledger", folder.toString());

        assertRefused(outcome, "--ledger must be a readable UTF-8 file, but was " + folder);
    }

    @Test
    void ledger_that_is_no_text_is_refused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xc3, 0x28});

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString());

        assertRefused(outcome, "--ledger must be a readable UTF-8 file, but was " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"kind\":\"rumour\"}", "{\"kind\":\"run\",\"color\":1}", "[]", ""})
    void malformed_line_is_refused_naming_it(String line) throws IOException {
        ledger(PASSED);
        Files.writeString(file, Files.readString(file) + line + "\n");

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString());

        assertRefused(
                outcome, "--ledger must be the ledger of one run, but was %s: %s line 3 must ".formatted(file, file));
    }

    @Test
    void ledger_without_a_run_line_is_refused() throws IOException {
        ledger(PASSED);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(1, 2), StandardCharsets.UTF_8);

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString());

        assertRefused(outcome, "line 1 must continue the chain of the lines before it");
    }

    @Test
    void claim_that_is_not_in_the_registry_is_refused() throws IOException {
        ledger();
        Ledger.resume(file).append(new MutantRun("HC-X9", "m", "drops a sign", "GAP", List.of(), null, null, 0));

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString());

        assertRefused(outcome, "but was HC-X9");
    }

    @Test
    void folder_that_cannot_be_written_is_refused() throws IOException {
        ledger(PASSED, KILLED);
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");

        Outcome outcome = Outcome.of("claims", "--ledger", file.toString(), "--out", occupied.toString());

        assertRefused(outcome, "--out must be a folder that can be written, but was " + occupied);
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("convexgan claims: ")
                .contains(message);
    }

    private void ledger(LedgerEntry... entries) throws IOException {
        Ledger ledger =
                Ledger.start(file, new LedgerEntry.Run("0.1.0", "17.0.15", "Linux amd64", 2, "2026-01-01T00:00:00Z"));
        for (LedgerEntry entry : entries) {
            ledger.append(entry);
        }
    }

    private static PropertyRun property(LedgerEntry.Outcome outcome) {
        return new PropertyRun(
                HOLDING,
                "Discriminators#ratio",
                "the supremum is the homogeneous one",
                Role.AS_PRINTED,
                outcome,
                30,
                29,
                1.5e-12,
                2.5e-13,
                Map.of("positive", 30),
                null,
                "42",
                outcome == LedgerEntry.Outcome.FAILED ? new Counterexample("x = (1.0)", "says 1, is 2") : null,
                7);
    }

    private static MutantRun mutant(String killedBy) {
        return new MutantRun(
                HOLDING,
                "wrong-" + killedBy,
                "drops a sign",
                "GAP",
                List.of(killedBy),
                "Discriminators#ratio",
                "x = (1.0)",
                0);
    }

    private static VectorRun vector(boolean passed) {
        return new VectorRun(HOLDING, "a-vector", "positive", List.of("sign"), null, passed, 1e-14, 1e-15);
    }
}
