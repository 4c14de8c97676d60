package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.convexgan.conformance.Scores;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.End;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    @Test
    void cells_name_the_worst_verdict_and_the_verified_share() {
        Comparison comparison = ComparisonLedgers.three();

        assertThat(comparison.rows())
                .extracting(row -> row.claim().id() + ": "
                        + row.cells().stream().map(ComparisonCell::text).toList())
                .containsExactly(
                        "HC-T2.1.lin: [PASS 2/2, FLAKY 1/2, PARTIAL 1/2]",
                        "HC-T2.1.quad: [PASS 7/7, ERROR 4/8, UNSUPPORTED 0/7]",
                        "HC-T2.2.clip: [NOT APPLICABLE, NOT APPLICABLE, NOT RUN 0/1]",
                        "HC-E17: [FREE, FREE, FREE]");
    }

    @Test
    void rates_count_neither_free_passes_nor_undecided_instances_but_failures_unsupported_and_unasked_ones() {
        List<ComparisonSubject> subjects = ComparisonLedgers.three().subjects();

        assertThat(subjects)
                .extracting(s -> s.verified().inWords())
                .containsExactly("100.0 % (9/9)", "50.0 % (5/10)", "10.0 % (1/10)");
        assertThat(subjects)
                .extracting(s -> s.claimed().inWords())
                .containsExactly("100.0 % (9/9)", "90.0 % (9/10)", "10.0 % (1/10)");
        assertThat(subjects).extracting(ComparisonSubject::free).containsExactly(2L, 2L, 2L);
    }

    @Test
    void rates_are_those_of_the_scores() {
        for (List<LedgerEntry> ledger :
                List.of(ComparisonLedgers.perfect(), ComparisonLedgers.wrong(), ComparisonLedgers.sparse())) {
            Scores.Score score = Scores.of(ledger).total();

            ComparisonSubject subject =
                    ComparisonLedgers.compared(List.of(ledger)).subjects().get(0);

            assertThat(subject.verified()).isEqualTo(new ComparisonRate(score.passed(), score.counted()));
            assertThat(subject.claimed()).isEqualTo(new ComparisonRate(score.claimed(), score.counted()));
        }
    }

    @Test
    void an_implementation_fares_the_same_whoever_else_is_there() {
        Comparison together = ComparisonLedgers.three();
        Comparison reversed = ComparisonLedgers.compared(
                List.of(ComparisonLedgers.sparse(), ComparisonLedgers.wrong(), ComparisonLedgers.perfect()));
        Comparison alone = ComparisonLedgers.compared(List.of(ComparisonLedgers.wrong()));

        assertThat(items(together))
                .isEqualTo(items(reversed))
                .isEqualTo(items(alone))
                .containsSubsequence(
                        "lin-1",
                        "mean-matching-generated-2",
                        "quad-1",
                        "quad-2",
                        "quad-3",
                        "quad-9",
                        "quad-10",
                        "quad-11",
                        "quad-zero",
                        "quad-1-twin");
        assertThat(together.subjects().get(1))
                .isEqualTo(reversed.subjects().get(1))
                .isEqualTo(alone.subjects().get(0));
    }

    private static List<String> items(Comparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> line.item().id())
                .toList();
    }

    @Test
    void each_way_to_fail_shows_its_smallest_instance() {
        Comparison comparison = ComparisonLedgers.three();

        assertThat(comparison.failures())
                .extracting(failure -> failure.claim().id() + " " + failure.title() + " " + failure.instances() + " "
                        + failure.item().id())
                .containsExactly(
                        "HC-T2.1.lin FLAKY 1 mean-matching-generated-2",
                        "HC-T2.1.quad ERROR (crash) 1 quad-1-twin",
                        "HC-T2.1.quad FAIL (gap) 2 quad-2",
                        "HC-T2.1.quad FAIL (status) 1 quad-zero");
        ComparisonFailure gap = comparison.failures().get(2);
        assertThat(gap.instance()).isEqualTo("X = [0.5], beta = 2");
        assertThat(gap.evidence())
                .isEqualTo(
                        "primal value 10.0, dual value 9.0, relative gap 1.0e-1, primal residual 1.0e-17, dual residual 0");
        assertThat(comparison.failures().get(1).evidence()).startsWith("no certificate");
    }

    @Test
    void reproducer_survives_a_shell() throws Exception {
        String reproducer = ComparisonLedgers.three().failures().get(2).reproducer();

        assertThat(reproducer)
                .isEqualTo("java -jar benchmarks/target/convexgan.jar check --subject "
                        + "'python3 '\\''my svt.py'\\'' --mode=\"fast\"' --item quad-2 --seed -4711");
        assertThat(echoed(reproducer.substring(reproducer.indexOf("--subject"))))
                .isEqualTo("--subject\npython3 'my svt.py' --mode=\"fast\"\n--item\nquad-2\n--seed\n-4711\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "$(id) `id` $HOME", "a'b", "*", "é\\n", "-x"})
    void word_is_one_word_of_a_shell(String text) throws Exception {
        assertThat(echoed(ComparisonText.word(text))).isEqualTo(text + "\n");
    }

    @Test
    void word_with_a_line_break_stays_on_one_line() {
        assertThat(ComparisonText.word("a\n'b\\\u001b")).isEqualTo("$'a\\012\\'b\\\\\\033'");
    }

    private static String echoed(String words) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + words)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @ParameterizedTest
    @CsvSource({
        "PASS NOT_APPLICABLE, PASS",
        "PASS UNSUPPORTED, PARTIAL",
        "UNSUPPORTED NOT_APPLICABLE, UNSUPPORTED",
        "UNSUPPORTED NOT_RUN, NOT_RUN",
        "PASS NOT_RUN FAIL, FAIL",
        "FAIL FLAKY, FLAKY",
        "FLAKY ERROR FAIL, ERROR",
        "ERROR SUITE_FAULT PASS, SUITE_FAULT",
        "PASS UNDECIDABLE, PARTIAL",
        "UNDECIDABLE NOT_APPLICABLE, UNDECIDABLE",
        "UNDECIDABLE UNSUPPORTED, UNSUPPORTED",
        "NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void worst_verdict_decides_a_cell(String verdicts, ComparisonVerdict expected) {
        List<AnswerRun> answers = new ArrayList<>();
        for (String verdict : verdicts.split(" ")) {
            answers.add(ComparisonLedgers.judged(
                    ComparisonLedgers.passed("i" + answers.size(), "vector", "HC-E17", answers.size() + 1, 1),
                    verdict));
        }

        assertThat(ComparisonVerdict.of(answers)).isEqualTo(expected);
    }

    @Test
    void free_instances_decide_a_cell_only_where_they_fail() {
        AnswerRun passed = ComparisonLedgers.passed("i", "vector", "HC-E17", 1, 1);
        AnswerRun free = ComparisonLedgers.free(passed);

        assertThat(ComparisonVerdict.of(List.of(free))).isEqualTo(ComparisonVerdict.FREE);
        assertThat(ComparisonVerdict.of(List.of(passed, ComparisonLedgers.judged(free, "UNSUPPORTED"))))
                .isEqualTo(ComparisonVerdict.PASS);
        assertThat(ComparisonVerdict.of(List.of(passed, ComparisonLedgers.judged(free, "FAIL"))))
                .isEqualTo(ComparisonVerdict.FAIL);
        assertThat(ComparisonVerdict.of(List.of())).isEqualTo(ComparisonVerdict.NOT_ASKED);
    }

    @Test
    void what_a_reader_must_know_is_said() {
        List<LedgerEntry> interrupted = new ArrayList<>(ComparisonLedgers.sparse());
        interrupted.remove(interrupted.size() - 1);
        interrupted.remove(interrupted.size() - 1);
        List<LedgerEntry> miscounted = new ArrayList<>(ComparisonLedgers.slow());
        miscounted.set(miscounted.size() - 1, new End(3));

        Comparison comparison =
                ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect(), interrupted, miscounted));

        assertThat(comparison.cautions())
                .containsExactly(
                        "The run of mean-only (javascript, process) was interrupted after 11 answers.",
                        "mean-only (javascript, process) was asked 11 of 12 instances.",
                        "The ledger of slow 1 (python, process) ends after 3 answers, but has 12: audit it.",
                        "Doors differ (java; process): times of a process include the exchange of messages.");
        assertThat(ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect()))
                        .cautions())
                .isEmpty();
    }

    @Test
    void other_seeds_make_other_instances() {
        List<LedgerEntry> other = with(ComparisonLedgers.perfect(), 1, seeded("8"));
        int twin = indexOf(other, "quad-1-twin");
        AnswerRun moved = ComparisonLedgers.passed("quad-1-twin", "twin", "HC-T2.1.quad", 33, 1);
        other.set(twin, moved);

        Comparison comparison = ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect(), other));

        assertThat(comparison.instances()).isEqualTo(13);
        assertThat(comparison.cautions())
                .contains("Seeds differ (-4711; 8): twins and generated instances are not the same.");
        assertThat(comparison.subjects())
                .extracting(ComparisonSubject::label)
                .containsExactly("reference 0.1.0 (java, java)", "reference 0.1.0 (java, java) #2");
    }

    @Test
    void instance_that_is_free_for_one_only_is_named() {
        List<LedgerEntry> other = new ArrayList<>(ComparisonLedgers.slow());
        int disputed = indexOf(other, "quad-9");
        other.set(disputed, ComparisonLedgers.free((AnswerRun) other.get(disputed)));

        assertThat(ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect(), other))
                        .cautions())
                .contains("1 instance marked FREE in some ledgers only, such as quad-9: audit them.");
    }

    private static SubjectRun seeded(String seed) {
        return new SubjectRun(
                "reference",
                "0.1.0",
                "java",
                "java",
                "reference",
                List.of(),
                true,
                seed,
                10,
                20,
                LedgerEntry.Filter.NONE,
                Map.of(),
                ComparisonLedgers.DATA,
                "AMD EPYC",
                "caa81ee");
    }

    private static int indexOf(List<LedgerEntry> ledger, String item) {
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i) instanceof AnswerRun answer && answer.item().equals(item)) {
                return i;
            }
        }
        throw new IllegalArgumentException(item);
    }

    @Test
    void no_ledger_is_refused() {
        assertRefused(List.of(), "ledgers must be at least one, but there is none");
    }

    @Test
    void ledger_of_no_conformance_run_is_refused() {
        assertRefused(List.of(List.of(ComparisonLedgers.run("0.1.0"))), "ledger must have one subject line, but has 0");
        assertRefused(List.of(List.of()), "ledger must have one run line, but has 0");
    }

    @Test
    void other_suite_is_refused_naming_both() {
        List<LedgerEntry> other = with(ComparisonLedgers.slow(), 0, ComparisonLedgers.run("0.2.0"));

        assertRefused(
                List.of(ComparisonLedgers.perfect(), other),
                "suite must be the same in all ledgers, but was 0.1.0 for reference 0.1.0 (java, java) and 0.2.0 for slow 1 (python, process)");
    }

    @Test
    void other_data_are_refused_naming_both_checksums() {
        Map<String, String> changed = new TreeMap<>(ComparisonLedgers.DATA);
        changed.put("vectors/hc/HC-E17.json", "cc33");
        Map<String, String> fewer = Map.of("vectors/hc/HC-E17.json", "aa11");

        assertRefused(
                List.of(ComparisonLedgers.perfect(), with(ComparisonLedgers.slow(), 1, dated(changed))),
                "data must be the same in all ledgers, but vectors/hc/HC-E17.json was aa11 for reference 0.1.0 (java, java) and cc33 for slow (java, java)");
        assertRefused(
                List.of(ComparisonLedgers.perfect(), with(ComparisonLedgers.slow(), 1, dated(fewer))),
                "vectors/hc/HC-T2.1.lin.json was bb22 for reference 0.1.0 (java, java) and absent for slow (java, java)");
    }

    private static SubjectRun dated(Map<String, String> data) {
        return new SubjectRun(
                "slow",
                "",
                "java",
                "java",
                "slow",
                List.of(),
                true,
                "1",
                10,
                20,
                LedgerEntry.Filter.NONE,
                Map.of(),
                data,
                "cpu",
                "commit");
    }

    @Test
    void unknown_claim_verdict_or_origin_is_refused_by_name() {
        assertRefused(
                List.of(added(ComparisonLedgers.passed("x", "vector", "HC-T9.9", 1, 1))),
                "claim must be in the registry, but was HC-T9.9");
        assertRefused(
                List.of(added(
                        ComparisonLedgers.judged(ComparisonLedgers.passed("x", "vector", "HC-E17", 1, 1), "FREE"))),
                "verdict of x must be one of the judge's, but was FREE");
        assertRefused(
                List.of(added(ComparisonLedgers.passed("x", "hearsay", "HC-E17", 1, 1))),
                "origin of x must be one of [vector, twin, generated, shrunk], but was hearsay");
    }

    @Test
    void item_answered_twice_is_refused() {
        assertRefused(
                List.of(added(ComparisonLedgers.passed("lin-1", "vector", "HC-T2.1.lin", 41, 1))),
                "item must be answered once in the ledger of reference, but lin-1 is repeated");
    }

    private static List<LedgerEntry> added(AnswerRun answer) {
        List<LedgerEntry> ledger = new ArrayList<>(ComparisonLedgers.perfect());
        ledger.add(2, answer);
        return ledger;
    }

    private static List<LedgerEntry> with(List<LedgerEntry> ledger, int index, LedgerEntry entry) {
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.set(index, entry);
        return changed;
    }

    private static void assertRefused(List<List<LedgerEntry>> ledgers, String message) {
        assertThatThrownBy(() -> ComparisonLedgers.compared(ledgers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void share_is_rounded_down_so_that_only_all_is_all() {
        assertThat(new ComparisonRate(1999, 2000).inWords()).isEqualTo("99.9 % (1999/2000)");
        assertThat(new ComparisonRate(0, 0).inWords()).isEqualTo("nothing counted");
        assertThatThrownBy(() -> new ComparisonRate(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part must be in [0, 2], but was 3");
    }

    @Test
    void large_instance_is_cut_and_counted() {
        String text = ComparisonText.instance(
                ComparisonLedgers.json("{\"X\":{\"shape\":[2,900],\"data\":[%s]},\"rows\":2,\"row\":\"kl\"}"
                        .formatted(String.join(",", Collections.nCopies(1800, "1e-3")))));

        assertThat(text)
                .startsWith("X = [0.001, 0.001")
                .endsWith(" … (1,801 numbers in all)")
                .hasSizeLessThan(850);
        assertThat(
                        ComparisonText.instance(
                                ComparisonLedgers.json(
                                        "{\"X\":{\"shape\":[2,2],\"data\":[1,2.50,3,4e30]},\"row\":\"kl\",\"x\":[1,2],\"v\":{\"shape\":[1],\"data\":[7]}}")))
                .isEqualTo("X = [1, 2.5; 3, 4E+30], row = \"kl\", v = [7], x = [1, 2]");
    }
}
