package org.convexgan.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry;

/**
 * All claims of the registry with what one run found.
 *
 * @param run provenance
 * @param rows one per claim, in the order of the registry
 */
public record ClaimTable(LedgerEntry.Run run, List<ClaimRow> rows) {

    /**
     * Concludes from a ledger.
     *
     * @throws IllegalArgumentException if the ledger has no run line, or names a claim that the registry does not have
     */
    public static ClaimTable of(Claims registry, List<LedgerEntry> ledger) {
        LedgerEntry.Run run = only(ledger, LedgerEntry.Run.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ledger must begin with a run line, but has none"));
        Map<String, List<LedgerEntry.PropertyRun>> properties = only(ledger, LedgerEntry.PropertyRun.class).stream()
                .collect(Collectors.groupingBy(LedgerEntry.PropertyRun::claim));
        Map<String, List<LedgerEntry.MutantRun>> mutants = only(ledger, LedgerEntry.MutantRun.class).stream()
                .collect(Collectors.groupingBy(LedgerEntry.MutantRun::claim));
        Map<String, List<LedgerEntry.VectorRun>> vectors = only(ledger, LedgerEntry.VectorRun.class).stream()
                .collect(Collectors.groupingBy(LedgerEntry.VectorRun::claim));
        Map<String, List<Figure>> figures = only(ledger, LedgerEntry.FigureRun.class).stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry.FigureRun::claim,
                        Collectors.mapping(LedgerEntry.FigureRun::figure, Collectors.toList())));
        Stream.of(properties, mutants, vectors, figures)
                .flatMap(byClaim -> byClaim.keySet().stream())
                .filter(id -> registry.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("claim must be in the registry, but was " + id);
                });
        List<ClaimRow> rows = registry.all().stream()
                .map(claim -> row(
                        claim,
                        properties.getOrDefault(claim.id(), List.of()),
                        mutants.getOrDefault(claim.id(), List.of()),
                        vectors.getOrDefault(claim.id(), List.of()),
                        figures.getOrDefault(claim.id(), List.of())))
                .toList();
        return new ClaimTable(run, rows);
    }

    private static ClaimRow row(
            Claim claim,
            List<LedgerEntry.PropertyRun> properties,
            List<LedgerEntry.MutantRun> mutants,
            List<LedgerEntry.VectorRun> vectors,
            List<Figure> figures) {
        return new ClaimRow(claim, ClaimVerdict.of(claim, properties), properties, mutants, vectors, figures);
    }

    private static <E extends LedgerEntry> List<E> only(List<LedgerEntry> ledger, Class<E> kind) {
        return ledger.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the number of claims per verdict, in the order of {@link ClaimVerdict}. */
    public Map<ClaimVerdict, Long> totals() {
        return rows.stream().collect(Collectors.groupingBy(ClaimRow::verdict, TreeMap::new, Collectors.counting()));
    }

    /** Returns the rows whose verdict is not the registry's, or whose mutants survive, or whose vectors fail. */
    public List<ClaimRow> deviations() {
        return rows.stream()
                .filter(row -> !row.isAsExpected()
                        || row.killed() < row.mutants().size()
                        || row.claim().decided() && row.mutants().isEmpty()
                        || row.vectors().stream().anyMatch(vector -> !vector.passed()))
                .toList();
    }

    /** Returns how many instances and vectors were checked. */
    public long checks() {
        return rows.stream().mapToLong(ClaimRow::checks).sum();
    }

    /** Returns how many answers were proved right by a certificate. */
    public long certified() {
        return rows.stream().mapToLong(ClaimRow::certified).sum();
    }

    /** Returns the time that the properties took, one after the other. */
    public long millis() {
        return rows.stream()
                .flatMap(row -> row.properties().stream())
                .mapToLong(LedgerEntry.PropertyRun::millis)
                .sum();
    }

    /** Returns how many mutants were tried. */
    public long mutants() {
        return rows.stream().mapToLong(row -> row.mutants().size()).sum();
    }

    /** Returns how many mutants the intended check rejected. */
    public long killed() {
        return rows.stream().mapToLong(ClaimRow::killed).sum();
    }

    /** Returns how many golden vectors were run. */
    public long vectors() {
        return rows.stream().mapToLong(row -> row.vectors().size()).sum();
    }

    /** Returns how many golden vectors came out as stored. */
    public long vectorsPassed() {
        return rows.stream()
                .flatMap(row -> row.vectors().stream())
                .filter(LedgerEntry.VectorRun::passed)
                .count();
    }
}
