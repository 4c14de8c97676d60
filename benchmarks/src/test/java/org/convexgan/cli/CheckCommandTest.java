package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convexgan.cli.Runs.assertRefused;
import static org.convexgan.cli.Runs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.door.Subjects;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final String WRONG = DoubledMean.class.getName();

    @TempDir
    private Path folder;

    @Test
    void right_subject_passes_and_leaves_a_ledger_and_every_report() {
        Outcome outcome = check("reference", folder);

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("reference ")
                .contains("seed 5eed", "HC-T2.1.lin", "✓ PASS")
                .endsWith("report: %s%n".formatted(folder.resolve("index.html")));
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(Runs.counted(folder)).containsOnlyKeys("PASS");
        assertThat(Runs.answers(folder)).extracting(AnswerRun::origin).contains("vector", "twin", "generated");
        assertThat(ReportFormat.values())
                .allSatisfy(format -> assertThat(folder.resolve(format.file())).isNotEmptyFile());
    }

    @Test
    void wrong_subject_fails_and_its_reproducer_fails_in_the_same_way() {
        Outcome outcome = check(WRONG, folder.resolve("all"));
        List<String> reproducers = outcome.out()
                .lines()
                .filter(line -> line.contains("  reproduce  "))
                .toList();

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err()).matches("convexgan check: \\d+ of \\d+ instances: FAIL\\R");
        assertThat(outcome.out()).contains("✗ FAIL", "instance   mean-matching: X = ", "evidence   ");
        assertThat(reproducers)
                .isNotEmpty()
                .allMatch(line ->
                        line.contains("java -jar benchmarks/target/convexgan.jar check --subject '" + WRONG + "'"));
        for (String reproducer : reproducers) {
            assertRepeats(reproducer, Runs.answers(folder.resolve("all")));
        }
    }

    @Test
    void shrunk_instance_is_asked_again_by_its_name() {
        check(WRONG, folder.resolve("all"));
        List<AnswerRun> answers = Runs.answers(folder.resolve("all"));
        List<AnswerRun> shrunk = answers.stream().filter(AnswerRun::shrunk).toList();

        assertThat(shrunk).isNotEmpty();
        for (AnswerRun answer : shrunk) {
            assertRepeats("check --subject %s --item %s --seed 5eed".formatted(WRONG, answer.item()), answers);
        }
    }

    private void assertRepeats(String reproducer, List<AnswerRun> answers) {
        Path one = folder.resolve(String.valueOf(reproducer.hashCode()));
        List<String> words = Subjects.command(reproducer.substring(reproducer.indexOf("check --subject")));

        Outcome again = Outcome.of(Stream.concat(words.stream(), Stream.of("--out", one.toString()))
                .toArray(String[]::new));

        assertThat(again.exitCode()).as(again.toString()).isEqualTo(1);
        assertThat(Runs.answers(one))
                .singleElement()
                .satisfies(answer -> assertThat(answers)
                        .anySatisfy(first -> assertThat(first)
                                .usingRecursiveComparison()
                                .ignoringFields("seconds", "origin")
                                .isEqualTo(answer)));
    }

    @Test
    void folder_of_a_run_of_benchmarks_is_refused_and_stays_as_it_is() throws IOException {
        Path run = MadeUpRun.on("AMD EPYC", "2026-11-22T10:00:00Z").writeTo(folder.resolve("run"));
        String page = Files.readString(run.resolve("index.html"));
        String rule = "--out must be a folder without a run of another kind, but " + run + " holds ";

        assertRefused(check("reference", run), "check", rule + "a run of benchmarks: choose another --out");
        assertRefused(check("reference", run, "--resume"), "check", rule + "a run of benchmarks");
        assertThat(run.resolve("index.html")).hasContent(page);

        Files.writeString(run.resolve("ledger.jsonl"), "damaged\n");
        assertRefused(check("reference", run), "check", rule + "benchmarks.md: choose another --out");
        assertThat(run.resolve("index.html")).hasContent(page);
    }

    @Test
    void declared_problem_that_the_suite_does_not_have_is_named() throws IOException {
        Outcome outcome = check(DoctorCommandTest.process("mistyped"), folder.resolve("all"));

        assertThat(outcome.out()).contains("declared, but unknown to the suite and not asked: mean-machting");
        assertThat(folder.resolve("all").resolve("report.md"))
                .content()
                .contains("declares problems that the suite does not have: mean-machting.");
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(check(DoctorCommandTest.process("mistyped"), folder.resolve("all"), "--json")
                        .out());
        assertThat(document.path("unknown")).extracting(JsonNode::asText).containsExactly("mean-machting");
    }

    @Test
    void what_a_filter_leaves_out_is_counted_and_a_complete_run_refuses_it() throws IOException {
        Outcome outcome = check("reference", folder.resolve("part"), "--complete", "--json");

        JsonNode document = JsonMapper.builder().build().readTree(outcome.out());
        int filtered = document.path("verdicts").path("NOT_RUN(filtered)").intValue();
        int byClaim = 0;
        for (JsonNode count : document.path("filtered")) {
            byClaim += count.intValue();
        }
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(filtered).isPositive().isEqualTo(byClaim);
        assertThat(document.path("filtered").has("HC-T2.1.lin")).isFalse();
        assertThat(outcome.err())
                .contains("--complete: %,d vectors and twins of ".formatted(filtered), "are NOT_RUN(filtered)");
        assertThat(check("reference", folder.resolve("again")).out())
                .contains("NOT_RUN(filtered): %,d vectors and twins of ".formatted(filtered));
        assertThat(folder.resolve("part").resolve("report.md"))
                .content()
                .contains("was restricted: %,d vectors and twins of ".formatted(filtered));
    }

    @Test
    void generated_instance_is_repeated_by_its_number_and_the_seed() {
        check("reference", folder.resolve("all"), "--generated", "4");
        AnswerRun generated = Runs.answers(folder.resolve("all")).stream()
                .filter(answer -> answer.item().startsWith("generated-mean-matching-4"))
                .findFirst()
                .orElseThrow();

        check("reference", folder.resolve("one"), "--item", "generated-mean-matching-4");

        assertThat(Runs.answers(folder.resolve("one")))
                .singleElement()
                .extracting(AnswerRun::digest)
                .isEqualTo(generated.digest());
    }

    @Test
    void fresh_seeds_differ() {
        check("reference", folder.resolve("a"), "--item", "hc-t21-lin-golden", "--seed", "1");
        Outcome fresh = Outcome.of(
                "check",
                "--subject",
                "reference",
                "--item",
                "hc-t21-lin-golden",
                "--out",
                folder.resolve("b").toString());
        Outcome fresher = Outcome.of(
                "check",
                "--subject",
                "reference",
                "--item",
                "hc-t21-lin-golden",
                "--out",
                folder.resolve("c").toString());

        assertThat(fresh.exitCode()).as(fresh.toString()).isZero();
        assertThat(fresher.exitCode()).isZero();
        assertThat(List.of(
                        Runs.subject(folder.resolve("a")).seed(),
                        Runs.subject(folder.resolve("b")).seed(),
                        Runs.subject(folder.resolve("c")).seed()))
                .doesNotHaveDuplicates();
    }

    @Test
    void json_says_what_the_table_says() throws IOException {
        Outcome outcome = check(WRONG, folder, "--json");

        JsonNode document = JsonMapper.builder().build().readTree(outcome.out());
        JsonNode claim = document.path("claims").get(0);
        JsonNode failure = document.path("failures").get(0);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(document.path("ok").booleanValue()).isFalse();
        assertThat(document.path("seed").textValue()).isEqualTo(Runs.SEED);
        assertThat(document.path("ledger").textValue())
                .isEqualTo(Runs.ledger(folder).toString());
        assertThat(document.path("verdicts").path("FAIL").intValue()).isPositive();
        assertThat(claim.path("claim").textValue()).isEqualTo("HC-T2.1.lin");
        assertThat(claim.path("verdict").textValue()).isEqualTo("FAIL");
        assertThat(claim.path("claimed").intValue())
                .isEqualTo(claim.path("counted").intValue());
        assertThat(claim.path("verified").intValue())
                .isLessThan(claim.path("counted").intValue());
        assertThat(failure.path("reproducer").textValue())
                .contains("--item " + failure.path("item").textValue());
        assertThat(failure.path("input").path("X").isObject()).isTrue();
    }

    @Test
    void known_failures_do_not_count_against_the_run() throws IOException {
        Path known = Files.writeString(folder.resolve("known.txt"), "HC-T2.1.lin https://example.org/issues/1\n");

        Outcome outcome = check(WRONG, folder.resolve("run"), "--known-failures", known.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).contains("failures are known");
        assertThat(outcome.out()).contains("✗ FAIL");
    }

    @Test
    void known_failure_that_passes_fails_the_run_and_an_id_of_nothing_is_reported() throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.txt"), "hc-t21-lin-golden was wrong once\nhc-t21-lin-gone does not exist\n");

        Outcome outcome = check("reference", folder.resolve("run"), "--known-failures", known.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("hc-t21-lin-golden is listed as a known failure, but everything passes")
                .contains("hc-t21-lin-gone is listed as a known failure, but there is no such claim or instance");
    }

    @Test
    void subject_that_supports_nothing_of_what_is_asked_does_not_succeed() {
        Outcome outcome = Outcome.of(
                "check", "--subject", WRONG, "--item", "hc-t21-quad-diag321-beta2", "--out", folder.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err()).contains("nothing was judged: doubled-mean supports none of the problems asked");
        assertThat(outcome.out()).contains("not supported, and not asked: 1 more claims");
    }

    @Test
    void interrupted_run_continues_without_losing_or_repeating_an_answer() throws IOException {
        check("reference", folder);
        List<String> whole = Files.readAllLines(Runs.ledger(folder));
        List<AnswerRun> answers = Runs.answers(folder);
        List<String> kept = whole.subList(0, whole.size() / 2);
        Files.writeString(
                Runs.ledger(folder),
                String.join("\n", kept) + "\n" + whole.get(kept.size()).substring(0, 30));

        Outcome outcome = Outcome.of("check", "--subject", "reference", "--resume", "--out", folder.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(Files.readAllLines(Runs.ledger(folder)))
                .startsWith(kept.toArray(String[]::new))
                .hasSameSizeAs(whole);
        assertThat(Runs.answers(folder))
                .usingRecursiveComparison()
                .ignoringFields("seconds")
                .isEqualTo(answers);
        assertThat(Runs.entries(folder).get(whole.size() - 1)).isEqualTo(new LedgerEntry.End(answers.size()));
    }

    @Test
    void finished_run_is_left_as_it_is() throws IOException {
        check("reference", folder);
        String ledger = Files.readString(Runs.ledger(folder));

        Outcome outcome = check("reference", folder, "--resume");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(Runs.ledger(folder)).hasContent(ledger);
    }

    @Test
    void other_run_is_not_continued_and_keeps_its_ledger() throws IOException {
        check("reference", folder);
        String ledger = Files.readString(Runs.ledger(folder));

        assertRefused(
                check("reference", folder, "--resume", "--seed", "other"),
                "check",
                "--resume must continue the same run, but seed was 5eed and is other");
        assertRefused(
                check(WRONG, folder, "--resume"),
                "check",
                "--resume must continue the same run, but name was reference and is doubled-mean");
        assertThat(Runs.ledger(folder)).hasContent(ledger);
    }

    @Test
    void damaged_ledger_is_not_continued() throws IOException {
        check("reference", folder);
        String ledger = Files.readString(Runs.ledger(folder));
        Files.writeString(Runs.ledger(folder), ledger.replaceFirst("\"verdict\":\"PASS\"", "\"verdict\":\"FAIL\""));

        assertRefused(
                check("reference", folder, "--resume"), "check", "--resume must continue an unchanged ledger, but: ");
    }

    @Test
    void ledger_of_the_build_is_not_continued() throws IOException {
        check("reference", folder);
        Ledger ledger = Ledger.start(
                Runs.ledger(folder), (LedgerEntry.Run) Runs.entries(folder).get(0));
        ledger.append(new LedgerEntry.End(0));

        assertRefused(check("reference", folder, "--resume"), "check", "--resume must continue a conformance run");
    }

    @Test
    void earlier_ledger_is_kept_aside_by_a_new_run() throws IOException {
        check("reference", folder);
        String ledger = Files.readString(Runs.ledger(folder));

        check("reference", folder);

        assertThat(folder.resolve("ledger.previous.jsonl")).hasContent(ledger);
    }

    @Test
    void second_run_in_the_same_folder_is_refused_while_the_first_is_writing() throws IOException {
        check("reference", folder);
        String ledger = Files.readString(Runs.ledger(folder));

        Outcome outcome;
        try (RunFolder busy = RunFolder.open(folder)) {
            outcome = check("reference", busy.folder());
        }

        assertRefused(outcome, "check", "--out must be a folder of its own, but another run is writing to " + folder);
        assertThat(Runs.ledger(folder)).hasContent(ledger);
        assertThat(check("reference", folder).exitCode()).isZero();
    }

    @Test
    void folder_that_cannot_be_written_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(
                check("reference", file.resolve("below")),
                "check",
                "--out must be a folder that can be written, but: ");
    }

    @Test
    void ledger_that_cannot_be_written_any_more_ends_the_run_and_keeps_its_lines() throws IOException {
        LedgerThief.rob(Runs.ledger(folder), folder.resolve("stolen"));

        Outcome outcome = check(LedgerThief.class.getName(), folder);

        assertRefused(outcome, "check", "; what was written before is intact");
        assertThat(Files.readAllLines(folder.resolve("stolen")))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.endsWith("}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--problem|mean-mating|, mean-matching, mean-matching-linear-generator, ",
                "--claim|HC-T9|--claim must be one of ",
                "--item|nothing|but was [nothing]",
                "--generated|-1|--generated must be",
                "--budget|0|--budget must be",
                "--budget|NaN|--budget must be",
                "--seed|' '|--seed must not be blank",
                "--claim|HC-E36|--problem, --claim and --item must leave an instance, but leave none",
                "--known-failures|nowhere.txt|--known-failures must be an existing file, but was nowhere.txt"
            })
    void wrong_arguments_are_refused(String option, String value, String message) {
        assertRefused(check("reference", folder, option, value), "check", message);
    }

    @Test
    void malformed_known_failures_are_refused_naming_the_line() throws IOException {
        Path known = Files.writeString(folder.resolve("known.txt"), "# mine\nHC-T2.1.lin\n");

        assertRefused(
                check("reference", folder, "--known-failures", known.toString()),
                "check",
                known + " line 2 must be an id and a reason, but was 'HC-T2.1.lin'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-program --fast|no-such-program",
                "''|",
                "'python3 \"open'|close its quotes",
                "java.lang.String|must implement org.convexgan.spi.Implementation",
                "service:nobody|service must be one of",
                "org.example.Missing@.|a name before @ must be a class on the class path after it",
                "org.example.Missing@nowhere|the class path after @ must exist, but nowhere does not"
            })
    void subject_that_cannot_be_opened_is_refused(String subject, String reason) {
        assertRefused(check(subject, folder), "check", reason == null ? "but was : " : reason);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", ".hidden", "", "x y"})
    void name_of_a_subject_stays_one_safe_file_name(String name) {
        assertThat(CheckCommand.fileName(name)).matches("[\\p{L}\\p{N}_+-][\\p{L}\\p{N}._+-]*");
    }

    @Test
    void claims_of_a_run_are_restricted_together() {
        Outcome outcome = Outcome.of(
                "check",
                "--subject",
                "reference",
                "--claim",
                "HC-Fig1,HC-T2.2.clip",
                "--generated",
                "1",
                "--out",
                folder.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(Runs.answers(folder)).extracting(AnswerRun::claim).containsOnly("HC-Fig1", "HC-T2.2.clip");
    }
}
