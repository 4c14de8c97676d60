package org.convexgan.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a report on benchmarks, before it is written in some format.
 *
 * @param title what it shows
 * @param notes how to read it, a paragraph each; tables of one kind share some
 * @param header one entry per column
 * @param rows as many cells each
 */
public record TimingTable(String title, List<String> notes, List<String> header, List<List<Cell>> rows) {

    /**
     * One entry.
     *
     * @param text what it says
     * @param lines the ledger lines that it is computed from
     */
    public record Cell(String text, List<Integer> lines) {
        static Cell of(String text) {
            return new Cell(text, List.of());
        }

        /** Returns {@code "ledger lines 3, 9, 15"}. */
        public String source() {
            return (lines.size() == 1 ? "ledger line " : "ledger lines ")
                    + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }
}
