package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ComparisonFormatsTest {
    static Stream<Named<Function<Comparison, String>>> renderers() {
        return Stream.of(
                Named.of("Markdown", ComparisonMarkdown::render),
                Named.of("CSV", ComparisonCsv::render),
                Named.of("LaTeX", ComparisonLatex::render),
                Named.of("JUnit", ComparisonJUnit::render),
                Named.of("SARIF", ComparisonSarif::render),
                Named.of("badge", ComparisonBadge::render),
                Named.of("HTML", ComparisonHtml::render));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void equal_ledgers_give_equal_bytes_in_every_locale(Function<Comparison, String> renderer) {
        List<List<LedgerEntry>> ledgers =
                List.of(ComparisonLedgers.perfect(), ComparisonLedgers.slow(), ComparisonLedgers.wrong());
        String expected = renderer.apply(ComparisonLedgers.compared(ledgers));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(renderer.apply(ComparisonLedgers.compared(ledgers))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(expected.chars().filter(c -> c < ' ' && c != '\n' && c != '\r'))
                .isEmpty();
    }

    @Test
    void markdown_has_a_row_per_claim_with_a_cell_per_implementation() {
        String text = ComparisonMarkdown.render(ComparisonLedgers.three());

        assertThat(text)
                .contains(
                        "| HC-T2.1.quad | eq. 4: thresholded spectrum is optimal | ✓ PASS 7/7, 1 FREE | ⚠ ERROR 4/8, 1 FREE | – UNSUPPORTED 0/7, 1 FREE |\n")
                .contains("| HC-E17 | polytope of \\[-1,1\\] has six vertices | ◇ FREE | ◇ FREE | ◇ FREE |\n")
                .contains("| **Verified** | | **100.0 % (9/9)** | **50.0 % (5/10)** | **10.0 % (1/10)** |\n")
                .contains("| **Claimed** | | **100.0 % (9/9)** | **90.0 % (9/10)** | **10.0 % (1/10)** |\n")
                .contains("| HC-T2.1.quad | quad-2 | vector | ✓ PASS | ✗ FAIL (gap) | – UNSUPPORTED |\n")
                .contains("| HC-T2.1.quad | quad-zero | vector | ◇ FREE | ✗ FAIL (status), FREE | ◇ FREE |\n")
                .doesNotContain("| quad-1 |")
                .contains("- Instance: X = \\[0.5\\], beta = 2\n- Reason: gap 0.5 exceeds 1.0E-9\n");
        assertThat(text.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(
                                Pattern.compile("(?<!\\\\)\\|").matcher(line).results())
                        .as(line)
                        .hasSizeBetween(6, 7));
    }

    @Test
    void markdown_escapes_a_hostile_name() {
        assertThat(ComparisonMarkdown.render(ComparisonLedgers.three()))
                .contains(
                        "svt\\<script\\>alert(1)\\</script\\> \\| 50% \\& \"G\"\\_' \uFFFD\\[31mred 2.0 (python, process)")
                .doesNotContain("<script>");
    }

    @Test
    void markdown_of_a_perfect_run_has_no_failures() {
        assertThat(ComparisonMarkdown.render(ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect()))))
                .doesNotContain("## Failures", "Caution")
                .contains("ConvexGAN 0.1.0: 1 implementation, 4 claims, 12 instances.");
    }

    @Test
    void reproducer_in_markdown_cannot_leave_its_fence() {
        AnswerRun crash = ComparisonLedgers.answer("```\n# x", "vector", "HC-E17", 1, 1, "ERROR", null, "crash", "x");
        String text = ComparisonMarkdown.render(ComparisonLedgers.compared(List.of(ComparisonLedgers.ledger(
                ComparisonLedgers.subject("a", "1", "c", "process", "run ````"), List.of(crash), 1))));

        assertThat(text).contains("\n`````sh\njava -jar").doesNotContain("\n# x");
    }

    @Test
    void csv_has_a_record_per_implementation_and_instance() {
        List<List<String>> records = split(ComparisonCsv.render(ComparisonLedgers.three()));

        assertThat(records)
                .hasSize(1 + 3 * 12)
                .allSatisfy(record -> assertThat(record).hasSize(12));
        assertThat(records.get(0))
                .containsExactly(
                        "implementation",
                        "item",
                        "origin",
                        "claim",
                        "problem",
                        "digest",
                        "verdict",
                        "check",
                        "gap",
                        "residual",
                        "free",
                        "seconds");
        assertThat(records)
                .contains(List.of(
                        "reference 0.1.0 (java, java)",
                        "lin-1",
                        "vector",
                        "HC-T2.1.lin",
                        "mean-matching",
                        "0".repeat(62) + "41",
                        "PASS",
                        "",
                        "0.0",
                        "1.0E-17",
                        "false",
                        "0.001"))
                .anySatisfy(record -> assertThat(record).contains("quad-2", "FAIL", "gap", "0.1", "1.0E-17"))
                .anySatisfy(record -> assertThat(record).contains("quad-1-twin", "ERROR", "crash", ""))
                .anySatisfy(record -> assertThat(record).contains("quad-zero", "UNSUPPORTED", "true"));
        assertThat(records.get(13).get(0))
                .isEqualTo("svt<script>alert(1)</script> | 50% & \"G\"_' \uFFFD[31mred 2.0 (python, process)");
    }

    @Test
    void csv_keeps_separators_quotes_and_line_breaks_of_an_item() {
        AnswerRun answer = ComparisonLedgers.passed("a,\"b\"\r\nc", "vector", "HC-E17", 1, 1);
        String text = ComparisonCsv.render(ComparisonLedgers.compared(List.of(ComparisonLedgers.ledger(
                ComparisonLedgers.subject("a", "1", "c", "process", "run"), List.of(answer), 1))));

        assertThat(split(text).get(1).get(1)).isEqualTo("a,\"b\"\r\nc");
    }

    /** Reads RFC 4180. */
    private static List<List<String>> split(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r') {
                field.append(c);
            } else {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    records.add(List.copyOf(fields));
                    fields.clear();
                }
            }
        }
        assertThat(fields).isEmpty();
        return records;
    }

    @Test
    void latex_is_a_booktabs_table_with_nothing_unescaped() {
        String text = ComparisonLatex.render(ComparisonLedgers.three());

        assertThat(text)
                .contains("\\begin{tabular}{lp{5cm}lll}\n\\toprule\n")
                .contains(
                        "svt\\textless{}script\\textgreater{}alert(1)\\textless{}/script\\textgreater{} \\textbar{} 50\\% \\& \\textquotedbl{}G\\textquotedbl{}\\_\\textquotesingle{}")
                .contains(
                        "HC-T2.1.quad & eq. 4: thresholded spectrum is optimal & PASS 7/7 & ERROR 4/8 & UNSUPPORTED 0/7 \\\\\n")
                .contains("Verified &  & 100.0 \\% (9/9) & 50.0 \\% (5/10) & 10.0 \\% (1/10) \\\\\nClaimed & ")
                .contains("\\bottomrule\n\\end{tabular}\n");
        assertThat(text.lines().filter(line -> line.endsWith("\\\\")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(
                                Pattern.compile("(?<!\\\\)&").matcher(line).results())
                        .hasSize(4));
        assertThat(Pattern.compile("(?<!\\\\)[%#$]")
                        .matcher(text.substring(text.indexOf('\n')))
                        .find())
                .isFalse();
    }

    @Test
    void junit_xml_has_a_suite_per_implementation_and_a_case_per_claim() throws Exception {
        Document page = parse(ComparisonJUnit.render(ComparisonLedgers.three()));

        List<Element> suites = elements(page.getDocumentElement(), "testsuite");
        assertThat(suites)
                .extracting(s -> Stream.of("tests", "failures", "errors", "skipped")
                        .map(s::getAttribute)
                        .toList())
                .containsExactly(List.of("4", "0", "0", "2"), List.of("4", "0", "2", "2"), List.of("4", "0", "0", "4"));
        assertThat(elements(page.getDocumentElement(), "testcase")).hasSize(12);
        Element error = elements(suites.get(1), "error").get(1);
        assertThat(error.getAttribute("type")).isEqualTo("ERROR (crash)");
        assertThat(error.getAttribute("message"))
                .isEqualTo("ERROR (crash): exit 1: \uFFFD[31mTraceback ]]> \\end{table} line 2");
        assertThat(error.getTextContent())
                .contains(
                        "FAIL (gap) on 2 instances, the smallest is quad-2",
                        "instance: X = [0.5], beta = 2",
                        "--item quad-2 --seed -4711");
        assertThat(elements(suites.get(2), "skipped").get(0).getAttribute("message"))
                .startsWith("PARTIAL 1/2: ");
        assertThat(suites.get(1).getAttribute("name")).startsWith("svt<script>alert(1)</script> | 50% & \"G\"_'");
        assertThat(suites.get(0).getAttribute("time")).isEqualTo("0.029000");
    }

    @Test
    void junit_xml_calls_a_wrong_answer_a_failure() throws Exception {
        List<LedgerEntry> wrong = new ArrayList<>(ComparisonLedgers.wrong());
        wrong.removeIf(entry ->
                entry instanceof AnswerRun a && List.of("ERROR", "FLAKY").contains(a.verdict()));

        Document page = parse(ComparisonJUnit.render(ComparisonLedgers.compared(List.of(wrong))));

        assertThat(elements(page.getDocumentElement(), "failure"))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.getAttribute("message")).isEqualTo("FAIL (gap): gap 0.5 exceeds 1.0E-9"));
    }

    @Test
    void sarif_has_a_result_per_failing_answer_that_points_to_its_ledger_line() {
        List<LedgerEntry> wrong = ComparisonLedgers.wrong();
        JsonNode log = ComparisonLedgers.json(
                ComparisonSarif.render(ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect(), wrong))));

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("runs").path(0).path("results")).isEmpty();
        JsonNode run = log.path("runs").path(1);
        JsonNode results = run.path("results");
        assertThat(results).hasSize(5).allSatisfy(result -> {
            int line =
                    result.at("/locations/0/physicalLocation/region/startLine").asInt();
            AnswerRun answer = (AnswerRun) wrong.get(line - 1);
            assertThat(result.at("/locations/0/logicalLocations/0/name").asText())
                    .isEqualTo(answer.item());
            assertThat(result.path("ruleId").asText()).isEqualTo(answer.claim());
            assertThat(run.at("/tool/driver/rules")
                            .path(result.path("ruleIndex").asInt())
                            .path("id")
                            .asText())
                    .isEqualTo(answer.claim());
            assertThat(result.at("/message/text").asText())
                    .startsWith(answer.verdict())
                    .contains("\nReproduce: java -jar benchmarks/target/convexgan.jar check --subject 'python3");
        });
        assertThat(results.findValuesAsText("convexgan/v1")).doesNotHaveDuplicates();
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void sarif_calls_a_fault_of_the_suite_an_unsuccessful_run() {
        AnswerRun fault =
                ComparisonLedgers.judged(ComparisonLedgers.passed("x", "vector", "HC-E17", 1, 1), "SUITE_FAULT");
        JsonNode run = ComparisonLedgers.json(
                        ComparisonSarif.render(ComparisonLedgers.compared(List.of(ComparisonLedgers.ledger(
                                ComparisonLedgers.subject("a", "1", "c", "process", "run"), List.of(fault), 1)))))
                .at("/runs/0");

        assertThat(run.path("results")).isEmpty();
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("SUITE_FAULT on x");
    }

    @Test
    void badge_says_how_much_is_verified() {
        assertThat(badge(List.of(ComparisonLedgers.perfect())))
                .isEqualTo(
                        ComparisonLedgers.json(
                                "{\"schemaVersion\":1,\"label\":\"ConvexGAN\",\"message\":\"9/9 verified\",\"color\":\"brightgreen\"}"));
        assertThat(badge(List.of(ComparisonLedgers.sparse())).path("color").asText())
                .isEqualTo("yellow");
        assertThat(badge(List.of(ComparisonLedgers.perfect().subList(0, 2))))
                .isEqualTo(
                        ComparisonLedgers.json(
                                "{\"schemaVersion\":1,\"label\":\"ConvexGAN\",\"message\":\"0/0 verified\",\"color\":\"lightgrey\"}"));
        assertThat(badge(List.of(ComparisonLedgers.wrong())).path("color").asText())
                .isEqualTo("red");
        assertThat(badge(List.of(ComparisonLedgers.perfect(), ComparisonLedgers.sparse()))
                        .path("message")
                        .asText())
                .isEqualTo("reference 0.1.0 9/9, mean-only 1/10 verified");
    }

    private static JsonNode badge(List<List<LedgerEntry>> ledgers) {
        return ComparisonLedgers.json(ComparisonBadge.render(ComparisonLedgers.compared(ledgers)));
    }

    @Test
    void html_is_well_formed_needs_no_network_and_has_unique_anchors() throws Exception {
        String html = ComparisonHtml.render(ComparisonLedgers.three());
        Element page = parse(html).getDocumentElement();

        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link", "<script");
        List<String> ids = elements(page, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a"))
                .hasSize(2)
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
    }

    @Test
    void html_shows_claims_instances_rates_and_failures() throws Exception {
        Element page = parse(ComparisonHtml.render(ComparisonLedgers.three())).getDocumentElement();

        assertThat(words(rows(page, "of-claim").get(1)))
                .isEqualTo(
                        "HC-T2.1.quad eq. 4: thresholded spectrum is optimal show 8 instances reference 0.1.0 (java, java) ✓ PASS 7/7 1 FREE "
                                + "svt<script>alert(1)</script> | 50% & \"G\"_' \uFFFD[31mred 2.0 (python, process) ⚠ ERROR 4/8 1 FREE "
                                + "mean-only (javascript, process) – UNSUPPORTED 0/7 1 FREE");
        assertThat(rows(page, "of-item")).hasSize(12);
        assertThat(words(rows(page, "of-item").get(8)))
                .startsWith("quad-zero vector")
                .contains("✗ FAIL (status) FREE");
        assertThat(rows(page, "rate").stream().map(ComparisonFormatsTest::words))
                .contains("claimed 90.0 % (9/10)", "verified 50.0 % (5/10)");
        assertThat(words(rows(page, "failure").get(1)))
                .contains(
                        "✗ FAIL (gap) on 2 instances; the smallest: quad-2, covariance-matching instance X = [0.5], beta = 2 reason gap 0.5 exceeds 1.0E-9 "
                                + "certificate primal value 10.0, dual value 9.0, relative gap 1.0e-1, primal residual 1.0e-17, dual residual 0 "
                                + "java -jar benchmarks/target/convexgan.jar check --subject 'python3 '\\''my svt.py'\\'' --mode=\"fast\"' --item quad-2 --seed -4711");
        assertThat(words(page))
                .contains(
                        "over the 9 counted instances that were asked of every implementation and solved by at least one.")
                .contains("mean-only (javascript, process)0.0 %11.1 %11.1 %11.1 %11.1 %2×")
                .contains(
                        "started 2026-11-21T10:15:30Z", "processor AMD EPYC, 2 cores", "data 2 vector files, SHA-256");
    }

    @Test
    void html_draws_a_performance_profile() throws Exception {
        Element page = parse(ComparisonHtml.render(
                        ComparisonLedgers.compared(List.of(ComparisonLedgers.perfect(), ComparisonLedgers.slow()))))
                .getDocumentElement();

        Element profile = rows(page, "profile").get(0);
        assertThat(words(page)).contains("over the 9 counted instances", "timed once");
        assertThat(profile.getAttribute("aria-label"))
                .startsWith(
                        "Performance profile over 9 instances that at least one solved. reference 0.1.0 (java, java): fastest on");
        assertThat(elements(profile, "path").stream()
                        .filter(p -> p.getAttribute("class").startsWith("curve")))
                .hasSize(2);
    }

    @Test
    void profile_follows_its_definition() {
        List<LedgerEntry> a = timed("a", 1, 2, 1, 4, 1);
        List<LedgerEntry> b = timed("b", 2, 1, 1, 1, 10);

        ComparisonProfile profile =
                ComparisonProfile.of(ComparisonLedgers.compared(List.of(a, b))).orElseThrow();

        assertThat(profile.instances()).isEqualTo(5);
        assertThat(profile.curves())
                .extracting(ComparisonProfile.Curve::ratios)
                .containsExactly(List.of(1.0, 1.0, 1.0, 2.0, 4.0), List.of(1.0, 1.0, 1.0, 2.0, 10.0));
        assertThat(profile.curves().get(1).within(1).text()).isEqualTo("3/5");
        assertThat(profile.curves().get(1).within(2).text()).isEqualTo("4/5");
        assertThat(profile.svg()).contains("d=\"M40 78.0H112.0V44.0H279.2V10.0H328\"", "16×");
    }

    @Test
    void instance_that_is_not_solved_has_the_ratio_infinity_and_one_that_nobody_solved_is_left_out() {
        List<LedgerEntry> a = timed("a", 1, 1, 1, 1, 1, Double.NaN);
        List<LedgerEntry> b = timed("b", 2, Double.NaN, 2, Double.NaN, 0.5, Double.NaN);

        ComparisonProfile profile =
                ComparisonProfile.of(ComparisonLedgers.compared(List.of(a, b))).orElseThrow();

        assertThat(profile.instances()).isEqualTo(5);
        assertThat(profile.unsolved()).isEqualTo(1);
        assertThat(profile.curves().get(1).ratios())
                .containsExactly(1.0, 2.0, 2.0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(profile.curves().get(1).solved().text()).isEqualTo("3/5");
        assertThat(profile.curves().get(1).slowestText()).isEqualTo("2×");
        assertThat(profile.svg()).contains("d=\"M40 146.0H328.0V78.0H328\"");
        assertThat(profile.inWords()).contains("(1 more that nobody solved are left out)", "solved 60.0 %");
    }

    @Test
    void one_that_solves_nothing_has_a_curve_at_zero() {
        ComparisonProfile profile = ComparisonProfile.of(
                        List.of("a", "b"), Collections.nCopies(5, new double[] {1, Double.POSITIVE_INFINITY}))
                .orElseThrow();

        assertThat(profile.curves().get(1).slowestText()).isEqualTo("–");
        assertThat(profile.svg()).contains("class=\"curve c1\" d=\"M40 180.0H328\"");
    }

    @Test
    void page_without_a_profile_says_why() {
        assertThat(ComparisonHtml.render(
                        ComparisonLedgers.compared(List.of(timed("a", 1, 1, 1, 1), timed("b", 1, 1, 1, 1)))))
                .contains(
                        "No profile: 4 counted instances were asked of every implementation and solved by one, and fewer than 5 say nothing.");
    }

    @Test
    void profile_needs_five_instances_and_two_implementations() {
        assertThat(ComparisonProfile.of(
                        ComparisonLedgers.compared(List.of(timed("a", 1, 1, 1, 1), timed("b", 1, 1, 1, 1)))))
                .isEmpty();
        assertThat(ComparisonProfile.of(ComparisonLedgers.compared(List.of(timed("a", 1, 1, 1, 1, 1)))))
                .isEmpty();
    }

    @Test
    void time_of_zero_counts_as_a_microsecond() {
        ComparisonProfile profile = ComparisonProfile.of(
                        ComparisonLedgers.compared(List.of(timed("a", 0, 0, 0, 0, 0), timed("b", 0, 0, 0, 0, 4e-6))))
                .orElseThrow();

        assertThat(profile.curves().get(1).slowest()).hasValue(4);
    }

    /** A subject's seconds; not a number where it did not answer in time. */
    private static List<LedgerEntry> timed(String name, double... seconds) {
        List<AnswerRun> answers = IntStream.range(0, seconds.length)
                .mapToObj(i -> Double.isNaN(seconds[i])
                        ? ComparisonLedgers.answer(
                                "i" + i, "vector", "HC-E17", i + 1, 9, "ERROR", null, "timeout", "no reply in time")
                        : ComparisonLedgers.passed("i" + i, "vector", "HC-E17", i + 1, seconds[i]))
                .toList();
        return ComparisonLedgers.ledger(ComparisonLedgers.subject(name, "1", "c", "process", name), answers, 1);
    }

    private static List<Element> rows(Element page, String type) {
        return elements(page, "*").stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(type))
                .toList();
    }

    private static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
