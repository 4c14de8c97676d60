package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convexgan.report.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times solvers, doors and other libraries; every subcommand works on the folder of one run. */
@Command(
        name = "bench",
        description =
                "Times solvers, doors and other libraries, and publishes the times in tables that can be audited.",
        subcommands = {
            BenchRunCommand.class,
            BenchReportCommand.class,
            BenchCompareCommand.class,
            BenchAuditCommand.class,
            BenchLintCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Runnable {
    static final String LEDGER = "ledger.jsonl";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "COMMAND must be one of run, report, compare, audit, lint");
    }

    /** Reads the results in a folder. */
    static Timings read(CommandSpec spec, Path folder) {
        requireRun(spec, folder);
        try {
            return ResultsLedger.read(folder.resolve(LEDGER));
        } catch (IOException e) {
            throw LedgerFiles.unreadable(spec, folder.resolve(LEDGER), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "DIR must hold a run of benchmarks as it was written, but: " + e.getMessage(),
                    e);
        }
    }

    /** Refuses what is not the folder of a run. */
    static void requireRun(CommandSpec spec, Path folder) {
        if (!Files.isRegularFile(folder.resolve(LEDGER))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "DIR must be the folder of a run of benchmarks, but %s has no %s".formatted(folder, LEDGER));
        }
    }
}
