package org.convexgan.report;

import static org.convexgan.report.MarkdownText.escape;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convexgan.golden.Claim;

/** A comparison as GitHub-flavored Markdown. */
public final class ComparisonMarkdown {
    private ComparisonMarkdown() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        StringBuilder text = new StringBuilder("# %s\n\n".formatted(escape(comparison.title())));
        text.append("ConvexGAN %s: %s, %s, %s.\n\n"
                .formatted(
                        escape(comparison.suite()),
                        Figures.counted(comparison.subjects().size(), "implementation"),
                        Figures.counted(comparison.rows().size(), "claim"),
                        Figures.counted(comparison.instances(), "instance")));
        comparison.cautions().forEach(caution -> text.append("- Caution: %s\n".formatted(escape(caution))));
        text.append(matrix(comparison));
        text.append("\n");
        comparison
                .legend()
                .forEach(verdict ->
                        text.append("- %s %s: %s\n".formatted(verdict.glyph(), verdict.word(), verdict.meaning())));
        text.append(failedInstances(comparison));
        if (!comparison.failures().isEmpty()) {
            text.append("\n## Failures\n");
            comparison.failures().forEach(failure -> text.append(section(failure)));
        }
        text.append("\n## Runs\n\n");
        comparison.subjects().forEach(subject -> text.append(provenance(subject)));
        text.append("""

                ## Audit

                A share counts neither FREE instances that are passed nor those that could not be decided; unsupported ones, those that were not run and failures count.
                Claimed is the share of answers `optimal` or `infeasible`, verified the share that the judge proved right.
                `java -jar benchmarks/target/convexgan.jar audit LEDGER` recomputes every verdict from a ledger, without the implementation.
                """);
        return text.toString();
    }

    private static String matrix(Comparison comparison) {
        List<ComparisonSubject> subjects = comparison.subjects();
        StringBuilder table = new StringBuilder("\n| Claim | Statement |");
        subjects.forEach(subject -> table.append(" %s |".formatted(escape(subject.label()))));
        table.append("\n|---|---|").append("---|".repeat(subjects.size())).append("\n");
        for (Comparison.Row row : comparison.rows()) {
            Claim claim = row.claim();
            table.append("| %s | %s |%s\n"
                    .formatted(
                            escape(claim.id()), escape(row.title()), cells(row.cells(), ComparisonMarkdown::ofClaim)));
        }
        return table.append(rates("Verified", subjects, ComparisonSubject::verified))
                .append(rates("Claimed", subjects, ComparisonSubject::claimed))
                .toString();
    }

    private static String rates(
            String name, List<ComparisonSubject> subjects, Function<ComparisonSubject, ComparisonRate> rate) {
        return subjects.stream()
                .map(subject -> " **%s** |".formatted(rate.apply(subject).inWords()))
                .collect(Collectors.joining("", "| **%s** | |".formatted(name), "\n"));
    }

    private static String cells(List<ComparisonCell> cells, Function<ComparisonCell, String> text) {
        return cells.stream().map(cell -> " " + text.apply(cell) + " |").collect(Collectors.joining());
    }

    private static String ofClaim(ComparisonCell cell) {
        boolean marked = cell.free() > 0 && cell.verdict() != ComparisonVerdict.FREE;
        return cell.verdict().glyph() + " " + cell.text() + (marked ? ", " + cell.free() + " FREE" : "");
    }

    private static String ofInstance(ComparisonCell cell) {
        boolean marked = cell.free() > 0 && cell.verdict() != ComparisonVerdict.FREE;
        String detail = cell.detail().isEmpty() ? "" : " (" + escape(cell.detail()) + ")";
        return cell.verdict().glyph() + " " + cell.verdict().word() + detail + (marked ? ", FREE" : "");
    }

    private static String failedInstances(Comparison comparison) {
        List<Comparison.Line> lines = comparison.rows().stream()
                .flatMap(row -> row.lines().stream())
                .filter(Comparison.Line::isFailed)
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder table =
                new StringBuilder("\n## Instances that an implementation fails\n\n| Claim | Instance | Origin |");
        comparison.subjects().forEach(subject -> table.append(" %s |".formatted(escape(subject.label()))));
        table.append("\n|---|---|---|")
                .append("---|".repeat(comparison.subjects().size()))
                .append("\n");
        for (Comparison.Line line : lines) {
            ComparisonItem item = line.item();
            table.append("| %s | %s | %s |%s\n"
                    .formatted(
                            escape(item.claim()),
                            escape(item.id()),
                            item.origin(),
                            cells(line.cells(), ComparisonMarkdown::ofInstance)));
        }
        return table.toString();
    }

    private static String section(ComparisonFailure failure) {
        return """

                ### %s: %s, %s

                %s, the smallest is %s (%s):

                - Instance: %s
                - Reason: %s
                - Certificate: %s

                %s
                """.formatted(
                        escape(failure.claim().id()),
                        escape(failure.subject().label()),
                        escape(failure.title()),
                        Figures.counted(failure.instances(), "instance"),
                        escape(failure.item().id()),
                        escape(failure.item().problem()),
                        escape(failure.instance()),
                        escape(failure.reason()),
                        escape(failure.evidence()),
                        fenced(failure.reproducer()));
    }

    /** Returns a block that no run of backticks in the text can close. */
    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "sh\n" + text + "\n" + fence;
    }

    private static String provenance(ComparisonSubject subject) {
        return "- **%s**: %s\n"
                .formatted(
                        escape(subject.label()),
                        subject.provenance().entrySet().stream()
                                .map(fact -> fact.getKey() + " " + escape(fact.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
