package org.convexgan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry;

/** What a ledger is about. All ledgers begin alike, so a command asks before it concludes anything from one, or writes beside it. */
enum LedgerKind {
    CLAIMS(
            "checks of claims",
            Set.of(
                    LedgerEntry.PropertyRun.class,
                    LedgerEntry.MutantRun.class,
                    LedgerEntry.VectorRun.class,
                    LedgerEntry.FigureRun.class)),
    CONFORMANCE(
            "a conformance run of one implementation",
            Set.of(LedgerEntry.SubjectRun.class, LedgerEntry.AnswerRun.class)),
    BENCHMARKS("a run of benchmarks", Set.of(LedgerEntry.BenchmarkRun.class, LedgerEntry.TimingRun.class));

    private final String contents;
    private final Set<Class<? extends LedgerEntry>> entries;

    LedgerKind(String contents, Set<Class<? extends LedgerEntry>> entries) {
        this.contents = contents;
        this.entries = entries;
    }

    /**
     * Refuses a ledger of another kind. One that was cut off before its kind shows passes.
     *
     * @throws IllegalArgumentException if it is of another kind; the message begins with the file
     */
    void require(Path file, List<LedgerEntry> ledger) {
        Optional<LedgerKind> other = other(ledger);
        if (other.isPresent()) {
            throw new IllegalArgumentException("%s must hold %s, but holds %s".formatted(file, contents, other.get()));
        }
    }

    /** Returns the kind of a ledger if it is not this one. */
    Optional<LedgerKind> other(List<LedgerEntry> ledger) {
        return ledger.stream()
                .flatMap(entry -> Stream.of(values()).filter(kind -> kind.entries.contains(entry.getClass())))
                .filter(kind -> kind != this)
                .findFirst();
    }

    /** Returns what such a ledger holds, in words. */
    @Override
    public String toString() {
        return contents;
    }
}
