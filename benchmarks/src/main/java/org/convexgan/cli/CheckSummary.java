package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convexgan.conformance.Outcome;
import org.convexgan.conformance.Scores;
import org.convexgan.conformance.Scores.Score;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.report.Comparison;
import org.convexgan.report.ComparisonCell;
import org.convexgan.report.ComparisonFailure;
import org.convexgan.report.ComparisonSubject;
import org.convexgan.report.ComparisonVerdict;

/**
 * What a user sees of one run.
 *
 * @param comparison the run, as all reports show it
 * @param scores of the same run
 * @param outcome what the exit code says
 * @param complete whether nothing may be left out
 * @param folder where ledger and reports lie
 */
record CheckSummary(Comparison comparison, Scores scores, Outcome outcome, boolean complete, Path folder) {
    private static final String COLUMNS = "%-18s %-40.40s %-11s %9s %9s %6s";

    boolean isOk() {
        return outcome.ok();
    }

    private ComparisonSubject subject() {
        return comparison.subjects().get(0);
    }

    /** Returns the table of claims, the ways to fail, and where the reports lie. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s: %d instances, seed %s",
                subject().label(),
                comparison.instances(),
                subject().subject().seed());
        line(text, COLUMNS, "claim", "statement", "verdict", "verified", "claimed", "free");
        for (Comparison.Row row : comparison.rows()) {
            ComparisonCell cell = cell(row);
            if (cell.verdict() != ComparisonVerdict.UNSUPPORTED) {
                line(
                        text,
                        COLUMNS,
                        row.claim().id(),
                        row.title(),
                        cell.verdict().glyph() + " " + cell.verdict().word(),
                        cell.verified().text(),
                        score(row).claimed() + "/" + cell.verified().whole(),
                        cell.free());
            }
        }
        long declined = comparison.rows().stream()
                .filter(row -> cell(row).verdict() == ComparisonVerdict.UNSUPPORTED)
                .count();
        if (declined > 0) {
            line(text, "not supported, and not asked: %d more claims", declined);
        }
        if (!subject().unknownProblems().isEmpty()) {
            line(
                    text,
                    "declared, but unknown to the suite and not asked: %s",
                    String.join(", ", subject().unknownProblems()));
        }
        if (outcome.verdicts().containsKey(Outcome.FILTERED)) {
            line(text, "%s: %s", Outcome.FILTERED, subject().filtered());
        }
        comparison.failures().forEach(failure -> describe(failure, text));
        if (!comparison.failures().isEmpty()) {
            line(text, "");
        }
        line(text, "report: %s", folder.resolve(ReportFormat.HTML.file()));
        return text.toString();
    }

    private static void describe(ComparisonFailure failure, StringBuilder text) {
        line(text, "");
        line(
                text,
                "%s %s: %s (%d %s)",
                failure.claim().id(),
                failure.title(),
                failure.reason(),
                failure.instances(),
                failure.instances() == 1 ? "instance" : "instances, the smallest below");
        line(text, "  instance   %s: %s", failure.item().problem(), failure.instance());
        line(text, "  evidence   %s", failure.evidence());
        line(text, "  reproduce  %s", failure.reproducer());
    }

    private static void line(StringBuilder text, String pattern, Object... values) {
        text.append(ConvexGan.format(pattern, values).stripTrailing()).append(System.lineSeparator());
    }

    private static ComparisonCell cell(Comparison.Row row) {
        return row.cells().get(0);
    }

    private Score score(Comparison.Row row) {
        return scores.byClaim().get(row.claim().id());
    }

    /** Returns why the exit code is not 0, and what else the user must know, one line each. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Map<String, Long> wrong = new TreeMap<>();
        outcome.failures().forEach(answer -> wrong.merge(answer.verdict(), 1L, Long::sum));
        Long notRun = outcome.verdicts().get("NOT_RUN");
        if (notRun != null) {
            wrong.put("NOT_RUN", notRun);
        }
        Long filtered = outcome.verdicts().get(Outcome.FILTERED);
        if (complete && filtered != null) {
            complaints.add("--complete: %s are %s".formatted(subject().filtered(), Outcome.FILTERED));
        }
        wrong.forEach((verdict, count) ->
                complaints.add("%d of %d instances: %s".formatted(count, comparison.instances(), verdict)));
        if (!outcome.known().isEmpty()) {
            complaints.add(outcome.known().size() + " failures are known");
        }
        outcome.unexpectedPasses()
                .forEach(id -> complaints.add("%s is listed as a known failure, but everything passes".formatted(id)));
        outcome.stale()
                .forEach(id -> complaints.add(
                        "%s is listed as a known failure, but there is no such claim or instance".formatted(id)));
        if (!isOk() && complaints.isEmpty()) {
            complaints.add("nothing was judged: %s supports none of the problems asked"
                    .formatted(subject().name()));
        }
        return complaints;
    }

    /** Returns the same for programs. */
    ObjectNode json() {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("schema", "check-v1")
                .put("ok", isOk())
                .put("name", subject().subject().name())
                .put("version", subject().subject().version())
                .put("language", subject().subject().language())
                .put("door", subject().subject().door())
                .put("command", subject().subject().command())
                .put("seed", subject().subject().seed())
                .put("instances", comparison.instances())
                .put("ledger", folder.resolve("ledger.jsonl").toString());
        ObjectNode verdicts = document.putObject("verdicts");
        outcome.verdicts().forEach(verdicts::put);
        ObjectNode filtered = document.putObject("filtered");
        subject().subject().filtered().forEach(filtered::put);
        ArrayNode unknown = document.putArray("unknown");
        subject().unknownProblems().forEach(unknown::add);
        ArrayNode claims = document.putArray("claims");
        for (Comparison.Row row : comparison.rows()) {
            ComparisonCell cell = cell(row);
            claims.addObject()
                    .put("claim", row.claim().id())
                    .put("verdict", cell.verdict().name())
                    .put("counted", cell.verified().whole())
                    .put("verified", cell.verified().part())
                    .put("claimed", score(row).claimed())
                    .put("free", cell.free());
        }
        ArrayNode failures = document.putArray("failures");
        comparison.failures().forEach(failure -> describe(failure, failures.addObject()));
        ArrayNode complaints = document.putArray("complaints");
        complaints().forEach(complaints::add);
        return document;
    }

    private static void describe(ComparisonFailure failure, ObjectNode node) {
        AnswerRun answer = failure.answer();
        node.put("claim", failure.claim().id())
                .put("verdict", answer.verdict())
                .put("check", answer.check())
                .put("fault", answer.fault())
                .put("instances", failure.instances())
                .put("item", answer.item())
                .put("problem", answer.problem())
                .put("reason", answer.reason())
                .put("reproducer", failure.reproducer())
                .set("input", answer.input());
    }
}
