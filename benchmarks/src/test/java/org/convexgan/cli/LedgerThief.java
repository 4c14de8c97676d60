package org.convexgan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** Answers well, but at its third question the ledger can no longer be written, as on a full disk. */
public final class LedgerThief implements Implementation {
    private static final int PATIENCE = 3;
    private static volatile Path ledger = Path.of("");
    private static volatile Path hoard = Path.of("");

    private int asked;

    static void rob(Path from, Path to) {
        ledger = from;
        hoard = to;
    }

    @Override
    public String name() {
        return "ledger-thief";
    }

    @Override
    public Set<String> problems() {
        return Set.of("mean-matching");
    }

    @Override
    public Answer solve(Problem problem) {
        asked++;
        if (asked == PATIENCE) {
            try {
                Files.move(ledger, hoard);
                Files.createDirectory(ledger);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ReferenceImplementation().solve(problem);
    }
}
