package org.convexgan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.Claim;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * A comparison as SARIF 2.1.0: one run per implementation, one result per wrong, missing or unsteady answer, claims as rules.
 *
 * <p>A result points to its line in the ledger, named {@code ledger.jsonl} beside this report. A fault of the suite is no result about the implementation but a
 * notification that the run was not successful.
 */
public final class ComparisonSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String LEDGER = "ledger.jsonl";

    private ComparisonSarif() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        ObjectNode log = ComparisonJson.object();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ArrayNode runs = log.putArray("runs");
        comparison.subjects().forEach(subject -> writeRun(runs.addObject(), comparison, subject));
        return ComparisonJson.text(log);
    }

    private static void writeRun(ObjectNode run, Comparison comparison, ComparisonSubject subject) {
        List<Claim> claims =
                comparison.rows(subject).stream().map(Comparison.Row::claim).toList();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "ConvexGAN");
        driver.put("version", ComparisonText.line(comparison.suite()));
        ArrayNode rules = driver.putArray("rules");
        claims.forEach(claim -> writeRule(rules.addObject(), claim));
        run.putObject("automationDetails").put("id", "convexgan/" + subject.label());
        ObjectNode invocation = run.putArray("invocations").addObject();
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        ArrayNode results = run.putArray("results");
        comparison.items(subject).forEach(item -> {
            AnswerRun answer = subject.answer(item);
            ComparisonVerdict verdict = ComparisonVerdict.of(answer);
            if (verdict == ComparisonVerdict.SUITE_FAULT) {
                writeProblem(notifications.addObject(), subject, item);
            } else if (verdict.isFailure()) {
                ObjectNode result = results.addObject();
                result.put("ruleId", answer.claim());
                result.put("ruleIndex", indexOf(claims, answer.claim()));
                writeProblem(result, subject, item);
                result.putObject("partialFingerprints")
                        .put(
                                "convexgan/v1",
                                CanonicalJson.sha256((answer.digest() + answer.verdict() + ComparisonText.cause(answer))
                                        .getBytes(StandardCharsets.UTF_8)));
            }
        });
        invocation.put("executionSuccessful", notifications.isEmpty());
        ObjectNode properties = run.putObject("properties");
        subject.provenance().forEach(properties::put);
    }

    private static void writeRule(ObjectNode rule, Claim claim) {
        rule.put("id", claim.id());
        rule.putObject("shortDescription").put("text", ComparisonText.line(claim.title()));
        rule.putObject("fullDescription")
                .put("text", ComparisonText.line(claim.statement().text()));
        rule.putObject("help").put("text", ComparisonText.line(claim.paper() + ", " + claim.locator()));
    }

    private static int indexOf(List<Claim> claims, String id) {
        return claims.stream().map(Claim::id).toList().indexOf(id);
    }

    private static void writeProblem(ObjectNode node, ComparisonSubject subject, ComparisonItem item) {
        AnswerRun answer = subject.answer(item);
        String reproducer = subject.reproducer(item);
        String cause = ComparisonText.cause(answer);
        node.put("level", "error");
        node.putObject("message")
                .put(
                        "text",
                        "%s%s on %s (%s): %s\n%s\nReproduce: %s"
                                .formatted(
                                        answer.verdict(),
                                        cause.isEmpty() ? "" : "(" + cause + ")",
                                        ComparisonText.line(answer.item()),
                                        ComparisonText.line(answer.problem()),
                                        ComparisonText.line(answer.reason()),
                                        ComparisonText.evidence(answer.certificate()),
                                        reproducer));
        ObjectNode location = node.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", LEDGER);
        physical.putObject("region").put("startLine", subject.line(item));
        ObjectNode logical = location.putArray("logicalLocations").addObject();
        logical.put("name", ComparisonText.line(answer.item()));
        logical.put("kind", answer.origin().toLowerCase(Locale.ROOT));
        ObjectNode properties = node.putObject("properties");
        properties.put("verdict", answer.verdict());
        properties.put("reproducer", reproducer);
        properties.put("digest", answer.digest());
    }
}
