package org.convexgan.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.convexgan.certificate.Require;
import org.convexgan.conformance.Selection;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.SubjectRun;
import org.jspecify.annotations.Nullable;

/**
 * What decides which questions a run asks, and how.
 *
 * @param seed of the order, the twins and the generated instances; not blank
 * @param generated instances per problem, {@code >= 0}
 * @param budgetSeconds time per request, {@code > 0}
 * @param selection what the run is restricted to
 */
record RunSettings(String seed, int generated, double budgetSeconds, Selection selection) {
    private static final int GENERATED = 20;
    private static final double BUDGET_SECONDS = 10;
    private static final int SEED_BYTES = 4;

    RunSettings {
        Require.that(!seed.isBlank(), "--seed", "not be blank", seed);
        Require.atLeast("--generated", generated, 0);
        Require.positive("--budget", budgetSeconds);
    }

    /**
     * Completes what a user chose: by the settings of the run that is continued, if any, and else by defaults and a fresh seed.
     *
     * @param earlier ledger of the run that is continued, may be empty
     * @throws IllegalArgumentException if a number is out of range
     */
    static RunSettings of(
            @Nullable String seed,
            @Nullable Integer generated,
            @Nullable Double budgetSeconds,
            Selection selection,
            List<LedgerEntry> earlier) {
        Optional<SubjectRun> run = earlier.stream()
                .filter(SubjectRun.class::isInstance)
                .map(SubjectRun.class::cast)
                .findFirst();
        return new RunSettings(
                seed != null ? seed : run.map(SubjectRun::seed).orElseGet(RunSettings::freshSeed),
                generated != null ? generated : run.map(SubjectRun::generated).orElse(GENERATED),
                budgetSeconds != null
                        ? budgetSeconds
                        : run.map(SubjectRun::budgetSeconds).orElse(BUDGET_SECONDS),
                selection.equals(Selection.ALL)
                        ? run.map(SubjectRun::filter).map(Selection::of).orElse(Selection.ALL)
                        : selection);
    }

    private static String freshSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
