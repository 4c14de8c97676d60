package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/**
 * Subjects that were asked the same cases. What a subject was not asked is nothing that it failed; who was not there at all (no device, not installed) has
 * no mean and no curve.
 *
 * @param subjects those that were there: something was tried
 * @param absent those that were not
 * @param rows the cases
 */
record TimingGroup(List<String> subjects, List<String> absent, List<Row> rows) {

    /** Returns the groups of a suite, in the order of their first cases. */
    static List<TimingGroup> of(Suite suite) {
        Map<Set<String>, List<Row>> asked = suite.rows().stream()
                .collect(Collectors.groupingBy(row -> row.cells().keySet(), LinkedHashMap::new, Collectors.toList()));
        List<TimingGroup> groups = new ArrayList<>();
        asked.forEach((names, rows) -> {
            Map<Boolean, List<String>> absent = names.stream()
                    .collect(Collectors.partitioningBy(subject -> rows.stream()
                            .allMatch(row -> row.cells().get(subject).isAbsent())));
            groups.add(new TimingGroup(absent.get(false), absent.get(true), rows));
        });
        return groups;
    }

    /** Returns who answered at least one case right. */
    List<String> verified() {
        return subjects.stream()
                .filter(subject -> rows.stream().anyMatch(row -> isVerified(row, subject)))
                .toList();
    }

    /** Returns the cases that all of those answered right. */
    List<Row> common() {
        List<String> verified = verified();
        return rows.stream()
                .filter(row -> verified.stream().allMatch(subject -> isVerified(row, subject)))
                .toList();
    }

    /** Returns what the cases are called, without their sizes. */
    String names() {
        return rows.stream().map(Row::name).distinct().collect(Collectors.joining(", "));
    }

    /** Returns the performance profile; a case that a subject did not solve has the ratio infinity. */
    Optional<ComparisonProfile> profile() {
        return ComparisonProfile.of(
                subjects,
                rows.stream()
                        .map(row -> subjects.stream()
                                .mapToDouble(subject -> seconds(row, subject))
                                .toArray())
                        .toList());
    }

    /** Returns a line for the legend that says who has no curve, empty if everybody has. */
    String withoutCurve() {
        return absent.isEmpty() ? "" : "no curve, because not there: " + String.join(", ", absent);
    }

    private static double seconds(Row row, String subject) {
        return row.cells().get(subject).time().map(time -> time.value()).orElse(Double.POSITIVE_INFINITY);
    }

    static boolean isVerified(Row row, String subject) {
        TimingCell cell = row.cells().get(subject);
        return cell != null && cell.isVerified();
    }
}
