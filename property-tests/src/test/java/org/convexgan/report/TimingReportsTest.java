package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TimingReportsTest {
    private static final TimingLedgers TWO =
            TimingLedgers.of(1).curve("slow", 2e-6, 3).curve("quick", 1e-6, 3);

    private static List<String> pairs(String markdown) {
        return markdown.lines()
                .filter(line -> line.contains(" / "))
                .map(line -> line.replaceAll("#L[^)]*", ""))
                .toList();
    }

    @Test
    void each_cell_of_times_links_to_its_ledger_lines() {
        String markdown = TimingReports.markdown(TWO.timings());

        assertThat(markdown)
                .contains("| case, d = 16 | [")
                .contains("](ledger.jsonl#L3 \"ledger lines 3, 4, 5, 6, 7\")")
                .contains("](ledger.jsonl#L23 \"ledger lines 23, 24, 25, 26, 27\")");
        assertThat(TimingReports.html(TWO.timings())).contains("title=\"ledger lines 3, 4, 5, 6, 7\"");
        assertThat(TimingLatex.render(TWO.timings()))
                .contains("% ledger lines 3, 4, 5, 6, 7; ledger lines 23, 24, 25, 26, 27");
    }

    @Test
    void each_number_of_the_page_leads_to_lines_that_are_on_it() throws Exception {
        Element page = drawn(TimingReports.html(TimingLedgers.of(1)
                        .curve("slow", 2e-6, 3)
                        .curve("quick", 1e-6, 3)
                        .without(16, "paper", "REFERENCE", "HC", 153.0)
                        .timings())
                .replace("<!DOCTYPE html>", ""));
        Set<String> ids =
                elements(page, "tr").stream().map(row -> row.getAttribute("id")).collect(Collectors.toSet());

        List<Element> links = elements(page, "a").stream()
                .filter(link -> link.getAttribute("href").startsWith("#L"))
                .toList();

        assertThat(links).hasSizeGreaterThan(12);
        for (Element link : links) {
            List<String> lines = List.of(link.getAttribute("title")
                    .replaceFirst("ledger lines? ", "")
                    .split(", "));
            assertThat(link.getAttribute("href")).isEqualTo("#L" + lines.get(0));
            assertThat(ids).containsAll(lines.stream().map(line -> "L" + line).toList());
        }
        assertThat(elements(page, "tr").stream()
                        .filter(row -> row.getAttribute("id").equals("L24"))
                        .map(Element::getTextContent))
                .singleElement()
                .asString()
                .startsWith("24case, d = 16quick2PASS");
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void tables_are_written_cell_by_cell_with_all_ledger_lines() {
        List<String> lines = TimingTableText.csv(TWO.timings()).lines().toList();

        assertThat(lines)
                .contains("suite,table,title,row,column,value,ledger lines")
                .contains("provenance,,,,GPU,none,", "provenance,,,,BLAS,made-up 1,")
                .contains("made-up,1,Time per call,2,case,\"case, d = 32\",");
        assertThat(lines.stream().filter(line -> line.startsWith("made-up,1,Time per call,2,quick,")))
                .singleElement()
                .asString()
                .endsWith(",28 29 30 31 32");
    }

    @Test
    void a_time_beside_other_work_is_marked_busy() {
        String markdown = TimingReports.markdown(TimingLedgers.of(1)
                .timed(1, 3, 16, "solver", 1e-3)
                .beside(2.6)
                .timed(4, 5, 16, "solver", 1e-3)
                .beside(2.5)
                .timed(32, "solver", 1e-3)
                .timings());

        assertThat(markdown)
                .contains("[1.00 ms \\[1.00, 1.00\\], busy 2/5](")
                .contains("[1.00 ms \\[1.00, 1.00\\]](")
                .contains("Busy 2/5: in two of five rounds more than 1.25 processes for each processor");
        assertThat(TimingReports.markdown(TWO.timings())).doesNotContainIgnoringCase("busy");
    }

    @Test
    void growth_is_fitted_over_rows_that_differ_in_one_size_alone() {
        List<LedgerEntry> entries = new ArrayList<>(TWO.entries().subList(0, 2));
        for (int images : List.of(1_000, 4_000, 16_000)) {
            for (String stages : List.of("3", "5")) {
                for (int round = 1; round <= TimingLedgers.ROUNDS; round++) {
                    entries.add(new LedgerEntry.TimingRun(
                            "pipeline",
                            "training",
                            Map.of("data", "drawn", "images", String.valueOf(images), "stages", stages),
                            "native",
                            round,
                            "PASS",
                            "certified",
                            List.of(1e-3 * StrictMath.pow(images, stages.equals("3") ? 0.5 : 1)),
                            null,
                            null,
                            null,
                            Map.of()));
                }
            }
        }

        String markdown = TimingReports.markdown(Timings.of(entries));

        assertThat(markdown)
                .contains("| training, data = drawn, stages = 3 (native) | images | [0.500 ")
                .contains("| training, data = drawn, stages = 5 (native) | images | [1.00 ")
                .doesNotContain("| stages |");
        assertThat(TimingReports.html(Timings.of(entries))).contains("images, data = drawn, stages = 5");
    }

    @Test
    void the_json_tells_its_provenance_once() throws IOException {
        JsonNode benchmarks = new ObjectMapper().readTree(TimingJmh.render(TWO.timings()));

        assertThat(benchmarks).hasSize(8);
        assertThat(benchmarks.get(0).path("provenance").path("BLAS").asText()).isEqualTo("made-up 1");
        assertThat(benchmarks.findValues("provenance")).hasSize(1);
        assertThat(TimingJmh.render(TimingLedgers.of(1)
                        .without(16, "absent", "NOT_RUN", "no-gpu")
                        .timings()))
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void a_third_subject_changes_no_pair() {
        String two = TimingReports.markdown(TWO.timings());
        String three = TimingReports.markdown(TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .curve("between", 1.5e-6, 3)
                .timings());

        assertThat(pairs(two)).hasSize(1);
        assertThat(pairs(three)).hasSize(3).containsAll(pairs(two));
    }

    @Test
    void what_is_wrong_or_missing_has_no_time_and_enters_no_ratio() {
        Timings timings = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .without(16, "wrong", "FAIL", "gap 1e-3 exceeds 1e-9")
                .without(16, "absent", "NOT_RUN", "no-gpu")
                .timings();

        String markdown = TimingReports.markdown(timings);

        assertThat(markdown)
                .contains("FAIL(gap 1e-3 exceeds 1e-9)")
                .contains("NOT\\_RUN(no-gpu)")
                .doesNotContain(" / ");
        assertThat(timings.wrong()).isEqualTo(1);
        assertThat(TimingJmh.render(timings)).contains("made-up.case.slow").doesNotContain("wrong");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.without(16, "wrong", "FAIL", "", 1.0))
                .withMessageStartingWith("seconds must be there if and only if the verdict is one of");
    }

    @Test
    void a_published_figure_stands_in_a_column_of_its_own_and_enters_nothing() {
        Timings without = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .timings();
        Timings with = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .without(999, "paper", "REFERENCE", "HC, section 5.2", 153.0)
                .timings();
        String heading = "published (other hardware and data)";

        String markdown = TimingReports.markdown(with);

        assertThat(markdown)
                .contains("| case | slow | quick | " + heading + " |")
                .contains(" | [153 s (paper, d = 999)](ledger.jsonl#L43 \"ledger line 43\") |")
                .contains("They are from: HC, section 5.2.");
        assertThat(TimingLatex.render(with))
                .contains("case & slow & quick \\\\\n")
                .contains("case & " + heading + " \\\\\n")
                .contains("case, d = 16 & 153 s (paper, d = 999) \\\\ % ledger line 43\n");
        assertThat(TimingReports.html(with)).contains("<th scope=\"col\">" + heading + "</th>");
        assertThat(TimingReports.csv(with))
                .contains(",seconds," + heading + ",")
                .contains("made-up,case,d = 999,paper,0,REFERENCE,\"HC, section 5.2\",,153.0,");
        assertThat(markdown.substring(markdown.indexOf(": Shifted")))
                .isEqualTo(TimingReports.markdown(without)
                        .substring(TimingReports.markdown(without).indexOf(": Shifted")));
        assertThat(TimingJmh.render(with)).isEqualTo(TimingJmh.render(without));
        assertThat(TimingPictures.render(with)).isEqualTo(TimingPictures.render(without));
        assertThat(TimingReports.markdown(without)).doesNotContain(heading);
    }

    @Test
    void a_published_figure_of_something_that_was_not_timed_has_a_row_and_no_subject() {
        LedgerEntry.TimingRun figure = new LedgerEntry.TimingRun(
                "made-up",
                "other training",
                Map.of(),
                "GDA",
                0,
                "REFERENCE",
                "HC",
                List.of(11_696.0),
                null,
                null,
                null,
                Map.of());
        List<LedgerEntry> entries =
                new ArrayList<>(TWO.entries().subList(0, TWO.entries().size() - 1));
        entries.add(figure);

        assertThat(TimingReports.markdown(Timings.of(entries)))
                .contains("| other training | – | – | [11696 s (GDA)](ledger.jsonl#L43");
        assertThat(TimingReports.markdown(
                        Timings.of(Stream.concat(TWO.entries().stream().limit(2), Stream.of(figure))
                                .toList())))
                .contains("| other training | [11696 s (GDA)](ledger.jsonl#L3");
    }

    @Test
    void tables_of_times_are_headed_by_what_they_are_of_and_explained_once() throws Exception {
        Timings timings = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .without(16, "absent", "NOT_RUN", "no-gpu")
                .timings();

        Element page = drawn(TimingReports.html(timings).replace("<!DOCTYPE html>", ""));

        assertThat(elements(page, "h3").stream()
                        .map(Element::getTextContent)
                        .filter(heading -> heading.contains("Time per call")))
                .hasSize(2)
                .allMatch(heading -> heading.equals("made-up: Time per call: case"));
        assertThat(elements(page, "p").stream()
                        .map(Element::getTextContent)
                        .filter(paragraph -> paragraph.startsWith("Median over the rounds of the median")))
                .hasSize(1);
        assertThat(elements(page, "th").stream().map(Element::getTextContent)).contains("GPU", "BLAS", "profile");
    }

    @Test
    void values_of_all_iterations_are_in_the_csv() {
        List<String> lines = TimingReports.csv(TWO.timings()).lines().toList();

        assertThat(lines.stream().filter(line -> line.startsWith("made-up,")))
                .hasSize(2 * 4 * TimingLedgers.ROUNDS * 5);
        assertThat(lines).contains("provenance,started,,,,,2026-11-22T10:00:00Z,,,,,,");
        assertThat(lines.get(0)).startsWith("suite,case,parameters,subject,round,verdict,reason,seconds");
    }

    @Test
    void documents_are_functions_of_the_ledger() {
        Timings again = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .timings();

        assertThat(TimingReports.html(again)).isEqualTo(TimingReports.html(TWO.timings()));
        assertThat(TimingLatex.render(again)).isEqualTo(TimingLatex.render(TWO.timings()));
        assertThat(TimingJmh.render(again)).isEqualTo(TimingJmh.render(TWO.timings()));
        assertThat(TimingTableText.render(again))
                .isEqualTo(TimingTableText.render(TWO.timings()))
                .contains("made-up: Growth");
    }

    @Test
    void the_page_draws_growth_with_its_exponent() {
        assertThat(TimingReports.html(TWO.timings()))
                .containsPattern(
                        "<path class=\"line s0\" d=\"M[^M]+L[^L]+\"/><path class=\"bar s0\" d=\"(M[^ML]+L[^ML]+){4}\"/>"
                                + "<path class=\"points s0\" d=\"(M[^M]+){4}\"/><path class=\"line s1\"")
                .containsPattern("</svg> slow: d\\^(2.99|3.0[01]) \\[[23].[0-9]+, 3.[0-9]+]</li>")
                .doesNotContain("NaN");
    }

    @Test
    void subjects_are_averaged_and_profiled_beside_those_that_were_asked_the_same() {
        TimingLedgers run = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .without(16, "absent", "NOT_RUN", "no-gpu");

        String markdown = TimingReports.markdown(run.timings());

        assertThat(markdown).contains("| case | 3 of 3 | slow | [").contains("| case | 3 of 3 | quick | [");
        assertThat(markdown).contains("| case | 1 of 1 | slow | [").doesNotContain("| case | 1 of 1 | absent |");
    }

    @Test
    void a_mean_is_over_verified_cases_and_says_how_many() {
        TimingLedgers run = TimingLedgers.of(1)
                .timed(10, "a", 1)
                .timed(10, "b", 2)
                .without(10, "never right", "FAIL", "gap")
                .timed(20, "a", 9)
                .without(20, "b", "ERROR", "no answer within 300 s")
                .without(20, "never right", "FAIL", "gap");

        assertThat(TimingReports.markdown(run.timings()))
                .contains("| case | 1 of 2 | a | [1.00 s](")
                .contains("| case | 1 of 2 | b | [2.00 s](")
                .contains("| case | 0 of 2 | never right | – |");
    }

    @Test
    void a_profile_counts_what_is_wrong_or_late_as_infinite_and_leaves_out_what_nobody_solved_and_who_was_not_there()
            throws Exception {
        TimingLedgers run = TimingLedgers.of(1);
        for (int size = 1; size <= 4; size++) {
            run.timed(size, "a", 1).timed(size, "b", size == 4 ? 8 : 2).without(size, "c", "NOT_RUN", "no-gpu");
        }
        run.timed(5, "a", 1).without(5, "b", "ERROR", "no answer within 300 s").without(5, "c", "NOT_RUN", "no-gpu");
        run.without(6, "a", "FAIL", "gap").timed(6, "b", 1).without(6, "c", "NOT_RUN", "no-gpu");
        run.without(7, "a", "FAIL", "gap").without(7, "b", "ERROR", "crash").without(7, "c", "NOT_RUN", "no-gpu");
        Timings timings = run.timings();

        ComparisonProfile profile =
                TimingGroup.of(timings.suites().get(0)).get(0).profile().orElseThrow();

        double never = Double.POSITIVE_INFINITY;
        assertThat(profile.instances()).isEqualTo(6);
        assertThat(profile.unsolved()).isEqualTo(1);
        assertThat(profile.curves()).extracting(ComparisonProfile.Curve::label).containsExactly("a", "b");
        assertThat(profile.curves().get(0).ratios()).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, never);
        assertThat(profile.curves().get(1).ratios())
                .usingElementComparator(
                        (x, y) -> x.equals(y) || Math.abs(x / y - 1) <= 1e-13 ? 0 : Double.compare(x, y))
                .containsExactly(1.0, 2.0, 2.0, 2.0, 8.0, never);
        assertThat(TimingReports.html(timings))
                .contains("Performance profile, 6 cases", "(1 more that nobody solved are left out)")
                .contains("No curve, because not there: c.");
        assertThat(drawn(TimingPictures.render(timings)).getTextContent())
                .contains("made-up: performance profile, 6 cases", "(1 more that nobody solved are left out)")
                .contains("no curve, because not there: c", "time over the fastest");
    }

    @Test
    void pictures_stand_alone_as_well_formed_xml() throws Exception {
        String svg = TimingPictures.render(TWO.timings());

        Element drawn = drawn(svg);
        assertThat(drawn.getElementsByTagName("path").getLength()).isGreaterThan(8);
        assertThat(drawn.getTextContent())
                .contains("seconds per call", "slow: d^", "quick: d^")
                .contains("made-up processor, 2 cores, Linux amd64, JDK 17.0.15; commit 0123456; standard, 5 rounds");
    }

    private static Element drawn(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void an_interrupted_run_says_so() {
        List<LedgerEntry> whole = TWO.entries();

        String markdown = TimingReports.markdown(Timings.of(whole.subList(0, whole.size() - 1)));

        assertThat(markdown).contains("run: interrupted");
    }

    @Test
    void a_ledger_whose_lines_were_cut_or_copied_is_refused() {
        List<LedgerEntry> cut = new ArrayList<>(TWO.entries());
        cut.remove(5);
        List<LedgerEntry> copied = new ArrayList<>(TWO.entries());
        copied.add(5, copied.get(4));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timings.of(cut))
                .withMessage("ledger must have 40 lines of the kind timing, as its last line says, but was 39");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timings.of(copied))
                .withMessage("ledger must time each round of a case once, but was line 6: case, slow, round 3 again");
    }

    @Test
    void another_ledger_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timings.of(
                        Stream.<LedgerEntry>of(new LedgerEntry.End(0)).toList()))
                .withMessageStartingWith("ledger must begin with a line of the kind run and one of the kind benchmark");
    }
}
