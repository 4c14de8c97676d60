package org.convexgan.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as the endpoint JSON of shields.io: how much is verified, red as soon as anything fails, green only if nothing was left out. */
public final class ComparisonBadge {
    private ComparisonBadge() {}

    /** Renders a comparison; equal comparisons give equal text. Several implementations are named. */
    public static String render(Comparison comparison) {
        List<ComparisonSubject> subjects = comparison.subjects();
        String shares = subjects.size() == 1
                ? subjects.get(0).verified().text()
                : subjects.stream()
                        .map(subject ->
                                subject.name() + " " + subject.verified().text())
                        .collect(Collectors.joining(", "));
        ObjectNode badge = ComparisonJson.object();
        badge.put("schemaVersion", 1);
        badge.put("label", "ConvexGAN");
        badge.put("message", shares + " verified");
        badge.put("color", color(subjects));
        return ComparisonJson.text(badge);
    }

    private static String color(List<ComparisonSubject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.verdict().isFailure())) {
            return "red";
        }
        if (subjects.stream().allMatch(subject -> subject.verified().whole() == 0)) {
            return "lightgrey";
        }
        boolean allVerified = subjects.stream()
                .allMatch(subject ->
                        subject.isComplete() && !subject.isFiltered() && subject.verdict() == ComparisonVerdict.PASS);
        return allVerified ? "brightgreen" : "yellow";
    }
}
