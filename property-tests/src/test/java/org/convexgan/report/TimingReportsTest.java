package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TimingReportsTest {
    private static final TimingLedgers TWO =
            TimingLedgers.of(1).curve("slow", 2e-6, 3).curve("quick", 1e-6, 3);

    private static List<String> pairs(String markdown) {
        return markdown.lines()
                .filter(line -> line.contains(" / "))
                .map(line -> line.replaceAll("#L[0-9]+", ""))
                .toList();
    }

    @Test
    void each_cell_of_times_links_to_its_ledger_lines() {
        String markdown = TimingReports.markdown(TWO.timings());

        assertThat(markdown)
                .contains("| case, d = 16 | [")
                .contains("](ledger.jsonl#L3)")
                .contains("](ledger.jsonl#L23)");
        assertThat(TimingReports.html(TWO.timings())).contains("title=\"ledger lines 3, 4, 5, 6, 7\"");
        assertThat(TimingReports.latex(TWO.timings())).contains("% lines 3 4 5 6 7 23 24 25 26 27");
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
    void what_is_wrong_missing_or_published_has_no_time_of_its_own_and_enters_no_ratio() {
        Timings timings = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .without(16, "wrong", "FAIL", "gap 1e-3 exceeds 1e-9")
                .without(16, "absent", "NOT_RUN", "no-gpu")
                .without(16, "paper", "REFERENCE", "HC, section 5.2", 153.0)
                .timings();

        String markdown = TimingReports.markdown(timings);

        assertThat(markdown)
                .contains("FAIL(gap 1e-3 exceeds 1e-9)")
                .contains("NOT\\_RUN(no-gpu)")
                .contains("153 s (published)")
                .doesNotContain(" / ");
        assertThat(timings.wrong()).isEqualTo(1);
        assertThat(TimingJmh.render(timings)).contains("made-up.case.slow").doesNotContain("paper");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.without(16, "wrong", "FAIL", "", 1.0))
                .withMessageStartingWith("seconds must be there if and only if the verdict is one of");
    }

    @Test
    void values_of_all_iterations_are_in_the_csv() {
        List<String> lines = TimingReports.csv(TWO.timings()).lines().toList();

        assertThat(lines).hasSize(1 + 2 * 4 * TimingLedgers.ROUNDS * 5);
        assertThat(lines.get(0)).startsWith("suite,case,parameters,subject,round,verdict,reason,seconds");
    }

    @Test
    void documents_are_functions_of_the_ledger() {
        Timings again = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .timings();

        assertThat(TimingReports.html(again)).isEqualTo(TimingReports.html(TWO.timings()));
        assertThat(TimingReports.latex(again)).isEqualTo(TimingReports.latex(TWO.timings()));
        assertThat(TimingJmh.render(again)).isEqualTo(TimingJmh.render(TWO.timings()));
        assertThat(TimingTableText.render(again))
                .isEqualTo(TimingTableText.render(TWO.timings()))
                .contains("made-up: Growth");
    }

    @Test
    void the_page_draws_growth_with_its_exponent() {
        assertThat(TimingReports.html(TWO.timings()))
                .contains("slow, d^3.0")
                .contains("slow, 95 % interval")
                .doesNotContain("NaN");
    }

    @Test
    void subjects_are_averaged_and_profiled_beside_those_that_were_asked_the_same() {
        TimingLedgers run = TimingLedgers.of(1)
                .curve("slow", 2e-6, 3)
                .curve("quick", 1e-6, 3)
                .without(16, "absent", "NOT_RUN", "no-gpu");

        String markdown = TimingReports.markdown(run.timings());

        assertThat(markdown).contains("| case | 3 | slow | [").contains("| case | 3 | quick | [");
        assertThat(markdown).contains("| case | 1 | slow | [").doesNotContain("| case | 1 | absent |");
    }

    @Test
    void pictures_stand_alone_as_well_formed_xml() throws Exception {
        String svg = TimingPictures.render(TWO.timings());

        Document drawn = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn.getElementsByTagName("path").getLength()).isGreaterThan(8);
        assertThat(drawn.getDocumentElement().getTextContent()).contains("seconds per call", "slow, d^", "quick, d^");
    }

    @Test
    void an_interrupted_run_says_so() {
        List<LedgerEntry> whole = TWO.entries();

        String markdown = TimingReports.markdown(Timings.of(whole.subList(0, whole.size() - 1)));

        assertThat(markdown).contains("run: interrupted");
    }

    @Test
    void another_ledger_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timings.of(
                        Stream.<LedgerEntry>of(new LedgerEntry.End(0)).toList()))
                .withMessageStartingWith("ledger must begin with a line of the kind run and one of the kind benchmark");
    }
}
