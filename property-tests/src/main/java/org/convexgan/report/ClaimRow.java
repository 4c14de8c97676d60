package org.convexgan.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convexgan.golden.Claim;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.PropertyRun;
import org.convexgan.ledger.LedgerEntry.VectorRun;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that a run found about it.
 *
 * @param claim the registry entry
 * @param verdict what the run says
 * @param properties its properties, in the order in which they ran
 * @param mutants the wrong implementations that were tried on them
 * @param vectors its golden vectors
 * @param figures its pictures
 */
public record ClaimRow(
        Claim claim,
        ClaimVerdict verdict,
        List<PropertyRun> properties,
        List<MutantRun> mutants,
        List<VectorRun> vectors,
        List<Figure> figures) {

    /** Tells whether the run says what the registry expects. */
    public boolean isAsExpected() {
        return verdict.text().equals(claim.expected());
    }

    /** Returns how many instances and vectors were checked. */
    public long checks() {
        return properties.stream().mapToLong(PropertyRun::checks).sum() + vectors.size();
    }

    /** Returns how many answers were proved right by a certificate. */
    public long certified() {
        return properties.stream().mapToLong(PropertyRun::certified).sum();
    }

    /** Returns the largest relative gap of an accepted answer. */
    public OptionalDouble worstGap() {
        return worst(PropertyRun::worstGap, VectorRun::gap);
    }

    /** Returns the largest relative residual of an accepted answer. */
    public OptionalDouble worstResidual() {
        return worst(PropertyRun::worstResidual, VectorRun::residual);
    }

    private OptionalDouble worst(
            Function<PropertyRun, @Nullable Double> ofProperty, Function<VectorRun, @Nullable Double> ofVector) {
        return Stream.concat(
                        properties.stream().map(ofProperty), vectors.stream().map(ofVector))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /** Returns how many mutants the intended check rejected. */
    public long killed() {
        return mutants.stream().filter(MutantRun::killed).count();
    }

    /** Returns the shrunk counterexample to the printed statement, if one was found. */
    public Optional<Counterexample> counterexample() {
        return properties.stream()
                .map(PropertyRun::counterexample)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Returns what a verdict needs to be understood: what is wrong with a refuted statement, instance and finding; what must change in an amended one;
     * how many runs of each study did what it says; what an undecidable statement leaves open.
     */
    public List<String> explanation() {
        Optional<List<String>> found = counterexample().map(c -> List.of(c.instance(), c.finding()));
        Optional<List<String>> erratum = Optional.ofNullable(claim.erratum()).map(List::of);
        return switch (verdict) {
            case REFUTED -> found.or(() -> erratum).orElse(List.of());
            case AMENDED -> erratum.or(() -> found).orElse(List.of());
            case CONSISTENT -> List.of(String.join("; ", studies()));
            case UNDECIDABLE -> Stream.ofNullable(claim.remark()).toList();
            default -> List.of();
        };
    }

    /** Returns the studies of which more runs failed than may. */
    List<String> exceeded() {
        return properties.stream()
                .filter(property -> property.budget() != null && property.outcome() == Outcome.FAILED)
                .flatMap(ClaimRow::count)
                .toList();
    }

    private static Stream<String> count(PropertyRun property) {
        return Stream.ofNullable(property.budget())
                .map(budget -> "%s: %s of %s, at least %s must"
                        .formatted(
                                property.label(),
                                property.checks() - budget.failures(),
                                Figures.counted(property.checks(), "run"),
                                property.checks() - budget.allowed()));
    }

    /** Returns for each study how many of its runs did what it says, and how many must. */
    public List<String> studies() {
        return properties.stream().flatMap(ClaimRow::count).toList();
    }

    /** Returns the seeds of the properties, without repetition. */
    public List<String> seeds() {
        return properties.stream().map(PropertyRun::seed).distinct().toList();
    }
}
