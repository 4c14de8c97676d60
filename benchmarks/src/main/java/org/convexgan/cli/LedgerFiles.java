package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.report.Comparison;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the ledgers that a command line names, and refuses in one line what cannot be read or compared. */
final class LedgerFiles {
    private LedgerFiles() {}

    /** Reads the ledger of one conformance run. */
    static List<LedgerEntry> read(CommandSpec spec, Path file) {
        List<LedgerEntry> ledger;
        try {
            ledger = Ledger.read(file);
        } catch (IOException e) {
            throw unreadable(spec, file, e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "LEDGER must be an unchanged ledger, but was %s: %s".formatted(file, e.getMessage()),
                    e);
        }
        requireConformance(spec, file, ledger);
        return ledger;
    }

    /** Refuses a ledger that is not about answers of an implementation. */
    static void requireConformance(CommandSpec spec, Path file, List<LedgerEntry> ledger) {
        try {
            LedgerKind.CONFORMANCE.require(file, ledger);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Compares the runs of several ledgers. */
    static Comparison compare(CommandSpec spec, List<Path> files) {
        List<List<LedgerEntry>> ledgers = new ArrayList<>();
        for (Path file : files) {
            ledgers.add(read(spec, file));
        }
        try {
            return Comparison.of(ledgers, Claims.load());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "LEDGER must be a conformance run of this suite, but: " + e.getMessage(), e);
        }
    }

    static ParameterException unreadable(CommandSpec spec, Path file, IOException e) {
        return new ParameterException(
                spec.commandLine(),
                e instanceof NoSuchFileException
                        ? "LEDGER must be an existing file, but was " + file
                        : "LEDGER must be a readable UTF-8 file, but was %s: %s".formatted(file, e),
                e);
    }
}
