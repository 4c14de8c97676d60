package org.convexgan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.report.TimingTable.Cell;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/** What share of the times of a suite is the harness: an empty call, timed in the same way in the same round. */
final class TimingHarness {
    private static final double NEGLIGIBLE = 0.01;
    private static final double PERCENT = 100;

    private TimingHarness() {}

    private record Share(Row row, String subject, TimingCell cell, double value) {}

    /** Returns the case with the largest share, and below it all others above 1 %. */
    static Optional<TimingTable> table(Suite suite) {
        List<Share> shares = new ArrayList<>();
        for (Row row : suite.rows()) {
            row.cells()
                    .forEach((subject, cell) -> cell.measure(TimingRun.HARNESS_SHARE)
                            .ifPresent(value -> shares.add(new Share(row, subject, cell, value))));
        }
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        shares.sort(Comparator.comparingDouble(Share::value).reversed());
        long many = shares.stream().filter(share -> share.value() > NEGLIGIBLE).count();
        return Optional.of(new TimingTable(
                "Harness",
                List.of(
                        "Share of the empty call of the harness in the time, median over the rounds: the largest, and every other above 1 %% (%d of %d cases). Such a time is to be read with it."
                                .formatted(many, shares.size())),
                List.of("case", "subject", "share"),
                IntStream.range(0, (int) Math.max(1, many))
                        .mapToObj(shares::get)
                        .map(share -> List.of(
                                Cell.of(share.row().label()),
                                Cell.of(share.subject()),
                                new Cell(
                                        TimingText.digits(PERCENT * share.value()) + " %",
                                        share.cell().lines())))
                        .toList()));
    }

    /** Returns the other measures. */
    static Map<String, Double> without(Map<String, Double> measures) {
        Map<String, Double> others = new TreeMap<>(measures);
        others.remove(TimingRun.HARNESS_SHARE);
        return others;
    }
}
