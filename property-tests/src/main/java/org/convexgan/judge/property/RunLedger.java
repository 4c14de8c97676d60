package org.convexgan.judge.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of this run of tests: the file that the system property {@value #PROPERTY} names, {@code target/claims/ledger.jsonl} by default.
 *
 * <p>Tests may be spread over several processes. Those to which the system property {@value #STARTED} gives the same instant write one
 * ledger; without it each process starts its own.
 */
public final class RunLedger {
    static final String PROPERTY = "convexgan.ledger";
    static final String STARTED = "convexgan.started";
    private static final Path FILE = Path.of(System.getProperty(PROPERTY, "target/claims/ledger.jsonl"));
    private static final LedgerEntry.Run RUN = new LedgerEntry.Run(
            System.getProperty("convexgan.version", "unknown"),
            System.getProperty("java.version"),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty(
                    STARTED, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    private static @Nullable Consumer<LedgerEntry> diversion;

    private RunLedger() {}

    /**
     * Appends one line; the first one starts the ledger.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static synchronized void append(LedgerEntry entry) {
        if (diversion != null) {
            diversion.accept(entry);
            return;
        }
        try {
            Ledger.appendShared(FILE, RUN, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs an action whose entries go to {@code sink} and not into the ledger: for the tests of this package. */
    static void divert(Consumer<LedgerEntry> sink, Runnable action) {
        diversion = sink;
        try {
            action.run();
        } finally {
            diversion = null;
        }
    }
}
