package org.convexgan.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.certificate.Certificate;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * A comparison as comma-separated values (RFC 4180): one record per implementation and instance.
 *
 * <p>{@code check} is for FAIL the check, for ERROR and FLAKY the fault; {@code gap} and {@code residual} are relative and empty without a certificate.
 */
public final class ComparisonCsv {
    private static final List<String> HEADER = List.of(
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
    private static final String NEEDS_QUOTES = "(?s).*[\",\r\n].*|\\s.*|.*\\s";

    private ComparisonCsv() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        Stream<List<String>> records = comparison.subjects().stream()
                .flatMap(subject ->
                        comparison.items(subject).map(item -> fields(subject.label(), subject.answer(item))));
        return lines(Stream.concat(Stream.of(HEADER), records));
    }

    /** Returns one line per record, whose fields need no escaping yet. */
    static String lines(Stream<List<String>> records) {
        return records.map(fields ->
                        fields.stream().map(ComparisonCsv::escape).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> fields(String implementation, AnswerRun answer) {
        Certificate certificate = answer.certificate();
        String gap = certificate == null ? "" : ComparisonText.number(certificate.relativeGap());
        String residual = certificate == null
                ? ""
                : ComparisonText.number(Math.max(certificate.primalResidual(), certificate.dualResidual()));
        return List.of(
                implementation,
                answer.item(),
                answer.origin(),
                answer.claim(),
                answer.problem(),
                answer.digest(),
                answer.verdict(),
                ComparisonText.cause(answer),
                gap,
                residual,
                String.valueOf(answer.free()),
                ComparisonText.number(answer.seconds()));
    }

    private static String escape(String field) {
        return field.matches(NEEDS_QUOTES) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
