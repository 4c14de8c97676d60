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

/** The ledger of this Java process: the file that the system property {@value #PROPERTY} names, {@code target/claims/ledger.jsonl} by default. */
public final class RunLedger {
    static final String PROPERTY = "convexgan.ledger";
    private static @Nullable Ledger ledger;
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
            if (ledger == null) {
                ledger = start();
            }
            ledger.append(entry);
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

    private static Ledger start() throws IOException {
        return Ledger.start(
                Path.of(System.getProperty(PROPERTY, "target/claims/ledger.jsonl")),
                new LedgerEntry.Run(
                        System.getProperty("convexgan.version", "unknown"),
                        System.getProperty("java.version"),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
