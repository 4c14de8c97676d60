package org.convexgan.report;

import static org.convexgan.report.MarkdownText.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of claims as GitHub-flavored Markdown, grouped by paper. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** Renders a table; equal tables give equal text. */
    public static String render(ClaimTable table) {
        StringBuilder text = new StringBuilder("# Claims\n\n");
        String totals = table.totals().entrySet().stream()
                .map(total -> total.getValue() + " " + total.getKey().counted())
                .collect(Collectors.joining(", "));
        text.append("%s: %s.\n".formatted(Figures.counted(table.rows().size(), "claim"), totals));
        text.append("ConvexGAN %s, JDK %s, %s, %s; started %s.\n"
                .formatted(
                        escape(table.run().suite()),
                        escape(table.run().jdk()),
                        escape(table.run().os()),
                        Figures.counted(table.run().cores(), "core"),
                        escape(table.run().started())));
        byPaper(table).forEach((paper, rows) -> {
            text.append("\n## %s\n\n".formatted(escape(paper)));
            text.append("| Claim | Statement | Verdict | Checks | Worst gap | Worst residual | Kills | Seed |\n");
            text.append("|---|---|---|--:|--:|--:|--:|---|\n");
            rows.forEach(row -> text.append(line(row)));
        });
        List<ClaimRow> wrong = table.rows().stream()
                .filter(row -> row.verdict() == ClaimVerdict.REFUTED || row.verdict() == ClaimVerdict.AMENDED)
                .toList();
        if (!wrong.isEmpty()) {
            text.append("\n## Refuted and amended\n");
            wrong.forEach(row -> text.append(correction(row)));
        }
        List<ClaimRow> studied = table.rows().stream()
                .filter(row -> row.verdict() == ClaimVerdict.CONSISTENT || row.verdict() == ClaimVerdict.UNDECIDABLE)
                .toList();
        if (!studied.isEmpty()) {
            text.append("\n## Consistent and undecidable\n");
            studied.forEach(row -> text.append(heading(row))
                    .append((row.studies().isEmpty() ? row.explanation() : row.studies())
                            .stream()
                                    .map(line -> "- %s\n".formatted(escape(line)))
                                    .collect(Collectors.joining())));
        }
        return text.toString();
    }

    static Map<String, List<ClaimRow>> byPaper(ClaimTable table) {
        return table.rows().stream()
                .collect(Collectors.groupingBy(row -> row.claim().paper(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String line(ClaimRow row) {
        boolean checked = row.checks() > 0;
        String deviation = row.isAsExpected() ? "" : " (expected " + row.claim().expected() + ")";
        return "| %s | %s | %s %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        escape(row.claim().id()),
                        escape(row.claim().title()),
                        row.verdict().glyph(),
                        escape(row.verdict().label() + deviation),
                        checked ? Figures.count(row.checks()) : "-",
                        Figures.scientific(row.worstGap()),
                        Figures.scientific(row.worstResidual()),
                        checked ? row.killed() + "/" + row.mutants().size() : "-",
                        row.seeds().isEmpty() ? "-" : escape(String.join(", ", row.seeds())));
    }

    private static String heading(ClaimRow row) {
        return "\n**%s** %s (%s): %s\n\n"
                .formatted(
                        escape(row.claim().id()),
                        row.verdict().label(),
                        escape(row.claim().locator()),
                        escape(row.claim().title()));
    }

    private static String correction(ClaimRow row) {
        StringBuilder text = new StringBuilder(heading(row));
        row.counterexample()
                .ifPresent(counterexample -> text.append("- Counterexample: %s\n- What fails: %s\n"
                        .formatted(escape(counterexample.instance()), escape(counterexample.finding()))));
        String erratum = row.claim().erratum();
        if (erratum != null) {
            text.append("- Erratum: %s\n".formatted(escape(erratum)));
        }
        return text.toString();
    }
}
