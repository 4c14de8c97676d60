package org.convexgan.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison as a LaTeX table for the package {@code booktabs}: claims as rows, implementations as columns. */
public final class ComparisonLatex {
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            Map.entry((int) '\'', "\\textquotesingle{}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            Map.entry(ComparisonText.REPLACEMENT, "?"));

    private ComparisonLatex() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        List<ComparisonSubject> subjects = comparison.subjects();
        StringBuilder text = new StringBuilder();
        text.append("% needs \\usepackage[T1]{fontenc}, \\usepackage{textcomp} and \\usepackage{booktabs}\n");
        text.append("\\begin{table}\n\\centering\n\\footnotesize\n");
        text.append("\\begin{tabular}{lp{5cm}%s}\n\\toprule\n".formatted("l".repeat(subjects.size())));
        text.append(line("Claim", "Statement", subjects, subject -> escape(subject.name())));
        text.append(line(
                "",
                "",
                subjects,
                subject -> escape(ComparisonText.line(
                        subject.subject().language() + ", " + subject.subject().door()))));
        text.append("\\midrule\n");
        for (Comparison.Row row : comparison.rows()) {
            String cells = row.cells().stream().map(cell -> " & " + cell.text()).collect(Collectors.joining());
            text.append("%s & %s%s \\\\\n".formatted(escape(row.claim().id()), escape(row.title()), cells));
        }
        text.append("\\midrule\n");
        text.append(line(
                "Verified", "", subjects, subject -> escape(subject.verified().inWords())));
        text.append(line(
                "Claimed", "", subjects, subject -> escape(subject.claimed().inWords())));
        text.append("\\bottomrule\n\\end{tabular}\n");
        text.append("\\caption{ConvexGAN %s: verified instances of each claim over counted ones. %s.}\n"
                .formatted(escape(comparison.suite()), escape(legend(comparison))));
        return text.append("\\end{table}\n").toString();
    }

    private static String legend(Comparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(ComparisonCell::verdict)
                .distinct()
                .sorted()
                .map(verdict -> verdict.word() + ": " + verdict.meaning())
                .collect(Collectors.joining(". "));
    }

    private static String line(
            String first, String second, List<ComparisonSubject> subjects, Function<ComparisonSubject, String> cell) {
        return subjects.stream()
                .map(subject -> " & " + cell.apply(subject))
                .collect(Collectors.joining("", first + " & " + second, " \\\\\n"));
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        ComparisonText.line(text).codePoints().forEach(c -> {
            String escape = ESCAPES.get(c);
            if (escape == null) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(escape);
            }
        });
        return escaped.toString();
    }
}
