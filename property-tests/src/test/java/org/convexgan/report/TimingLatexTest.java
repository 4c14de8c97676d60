package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.junit.jupiter.api.Test;

/** No table is wider than the text of an article, by the widths of Computer Modern at 8 points. */
class TimingLatexTest {
    private static final double LINE_POINTS = 345;
    private static final double DIGIT_POINTS = 4.25;
    private static final double GAP_POINTS = 12;
    private static final Pattern TABULAR =
            Pattern.compile("\\\\begin\\{tabular}\\{@\\{}([^\n]*)@\\{}}\n(.*?)\\\\end\\{tabular}", Pattern.DOTALL);

    /** The widest suite there is: four engines, a device that is not there, published figures. */
    private static List<LedgerEntry> pipeline(int cases) {
        List<LedgerEntry> entries =
                new ArrayList<>(TimingLedgers.of(1).entries().subList(0, 2));
        for (int images = 1; images <= cases; images++) {
            for (String subject : List.of("reference", "native", "integer", "cuda")) {
                boolean isThere = !subject.equals("cuda");
                entries.add(new TimingRun(
                        "pipeline",
                        "ProCoGAN, tiles to certified weights",
                        Map.of(
                                "data",
                                "drawn faces",
                                "images",
                                String.valueOf(1000 * images),
                                "stages",
                                "3",
                                "variant",
                                "mean_matched"),
                        subject,
                        1,
                        isThere ? "PASS" : "NOT_RUN",
                        isThere ? "certified" : "no-gpu: " + "what the driver says ".repeat(5),
                        isThere ? List.of(1234.5) : List.of(),
                        2e-3,
                        2.0,
                        null,
                        Map.of()));
            }
        }
        entries.add(new TimingRun(
                "pipeline",
                "ProCoGAN, tiles to certified weights",
                Map.of("images", "50000", "stages", "5"),
                "ProCoGAN",
                0,
                "REFERENCE",
                "HC",
                List.of(153.0),
                null,
                null,
                null,
                Map.of()));
        return entries;
    }

    private static double points(MatchResult tabular) {
        String format = tabular.group(1);
        List<String[]> rows = tabular.group(2)
                .lines()
                .filter(line -> line.contains(" & "))
                .map(line -> line.replaceAll(" \\\\\\\\.*", "").split(" & "))
                .toList();
        double points = 0;
        int column = 0;
        for (MatchResult piece : Pattern.compile("l|>\\{[^}]*}p\\{([0-9.]+)\\\\linewidth}")
                .matcher(format)
                .results()
                .toList()) {
            int at = column++;
            points += piece.group(1) == null
                    ? DIGIT_POINTS
                            * rows.stream()
                                    .mapToInt(row -> row[at].length())
                                    .max()
                                    .orElseThrow()
                    : LINE_POINTS * Double.parseDouble(piece.group(1));
        }
        assertThat(rows).as(format).isNotEmpty();
        assertThat(rows.get(0)).as(format).hasSize(column);
        return points + GAP_POINTS * (column - 1);
    }

    private static List<MatchResult> tabulars(String latex) {
        return TABULAR.matcher(latex).results().toList();
    }

    @Test
    void no_table_is_wider_than_the_text() {
        List<MatchResult> tabulars = tabulars(TimingLatex.render(Timings.of(pipeline(3))));

        assertThat(tabulars)
                .hasSizeGreaterThan(4)
                .allSatisfy(tabular -> assertThat(points(tabular))
                        .as(tabular.group())
                        .isLessThanOrEqualTo(LINE_POINTS * 1.01)); // widths are rounded to a hundredth of the line
    }

    @Test
    void every_engine_has_its_column_and_the_paper_a_table_of_its_own() {
        String latex = TimingLatex.render(Timings.of(pipeline(3)));

        List<String> headers = tabulars(latex).stream()
                .map(tabular -> tabular.group(2).lines().skip(1).findFirst().orElseThrow())
                .filter(header -> header.startsWith("case & ") && !header.contains("subject"))
                .toList();

        assertThat(headers)
                .contains("case & reference & native \\\\", "case & published (other hardware and data) \\\\");
        assertThat(headers.stream()
                        .filter(header -> !header.contains("published"))
                        .flatMap(header -> Arrays.stream(header.replace(" \\\\", "")
                                .substring("case & ".length())
                                .split(" & "))))
                .containsSubsequence("reference", "native", "integer", "cuda");
        assertThat(latex).contains("\\caption{Time per call, suite pipeline, part 1 of 3. Median over");
    }

    @Test
    void a_table_that_is_longer_than_a_page_goes_on_in_another() {
        List<MatchResult> tabulars = tabulars(TimingLatex.render(Timings.of(pipeline(90))));

        assertThat(tabulars)
                .allSatisfy(tabular -> assertThat(tabular.group(2).lines().filter(line -> line.contains(" & ")))
                        .hasSizeLessThanOrEqualTo(41));
        assertThat(tabulars.stream()
                        .filter(tabular -> tabular.group(2).contains("case & reference"))
                        .flatMap(tabular -> tabular.group(2).lines())
                        .filter(line -> line.contains("images = ")))
                .hasSize(90);
    }

    /** Every sign that means something to LaTeX, in each text that a run takes from elsewhere. */
    private static List<LedgerEntry> withSpecialSigns() {
        String signs = "a_b & 50% of #1, $x^2$ ~{y} \\z <i> |q| \"r\" 's' `t` µ";
        List<LedgerEntry> entries = pipeline(3);
        for (String verdict : List.of("PASS", "FAIL")) {
            entries.add(new TimingRun(
                    signs,
                    signs,
                    Map.of(signs, signs),
                    signs + verdict,
                    1,
                    verdict,
                    signs,
                    verdict.equals("PASS") ? List.of(1.0) : List.of(),
                    2e-3,
                    2.0,
                    null,
                    Map.of()));
        }
        return entries;
    }

    /** What LaTeX reads: neither comments nor escaped signs. */
    private static String read(String latex) {
        return latex.replaceAll("\\\\[%&#$_{}]", "x").replaceAll("%[^\n]*", "");
    }

    @Test
    void all_that_is_opened_is_closed_and_each_row_has_the_columns_of_its_table() {
        String latex = read(TimingLatex.render(Timings.of(withSpecialSigns())));

        Deque<String> open = new ArrayDeque<>();
        Pattern.compile("\\\\(begin|end)\\{(\\w+)}|([{}])")
                .matcher(latex)
                .results()
                .forEach(piece -> {
                    if ("begin".equals(piece.group(1))) {
                        open.push(piece.group(2));
                    } else if ("{".equals(piece.group(3))) {
                        open.push("{");
                    } else {
                        assertThat(open).as(latex.substring(0, piece.end())).isNotEmpty();
                        assertThat(open.pop()).isEqualTo(piece.group(1) == null ? "{" : piece.group(2));
                    }
                });
        assertThat(open).isEmpty();
        List<MatchResult> tabulars = tabulars(latex);
        assertThat(tabulars).hasSizeGreaterThan(5).allSatisfy(tabular -> {
            long columns = Pattern.compile("l|p\\{[^}]*}")
                    .matcher(tabular.group(1).replaceAll(">\\{[^}]*}", ""))
                    .results()
                    .count();
            String rows = tabular.group(2).replaceAll("\\\\(top|mid|bottom)rule", "");
            assertThat(rows.strip()).endsWith("\\\\");
            assertThat(rows.strip().split("\\\\\\\\"))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(row -> assertThat(row.chars().filter(c -> c == '&'))
                            .as(row)
                            .hasSize((int) columns - 1));
        });
        assertThat(TABULAR.matcher(latex).replaceAll("")).doesNotContain("&");
    }

    @Test
    void no_text_of_a_run_is_read_as_a_command() {
        String latex = read(TimingLatex.render(Timings.of(withSpecialSigns())));

        assertThat(latex).doesNotContainPattern("[#$^_~<|\"'`µ]|>(?!\\{)");
        assertThat(Pattern.compile("\\\\([A-Za-z]+|.)")
                        .matcher(latex)
                        .results()
                        .map(command -> command.group(1))
                        .distinct())
                .isSubsetOf(
                        ("\\ begin end centering footnotesize toprule midrule bottomrule caption raggedright arraybackslash linewidth"
                                        + " textbackslash textasciicircum textasciitilde textless textgreater textbar textquotedbl"
                                        + " textquotesingle textasciigrave")
                                .split(" "));
    }
}
