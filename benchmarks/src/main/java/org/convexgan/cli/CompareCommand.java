package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.convexgan.report.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares implementations from the ledgers of their runs. */
@Command(
        name = "compare",
        description = {
            "Writes one report about the runs of several implementations: implementations as columns, claims as rows.",
            "The reports are pure functions of the ledgers; who has the ledgers can write them again, byte for byte."
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "LEDGER", description = "Ledgers that `check` has written.")
    private List<Path> ledgers;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "convexgan-results/comparison",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Any of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<ReportFormat> formats = EnumSet.allOf(ReportFormat.class);

    @Override
    public Integer call() {
        Comparison comparison = LedgerFiles.compare(spec, ledgers);
        PrintWriter screen = spec.commandLine().getOut();
        for (ReportFormat format : formats) {
            Path file = out.resolve(format.file());
            try {
                Files.createDirectories(out);
                Files.writeString(file, format.render(comparison));
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--out must be a folder that can be written, but was %s: %s".formatted(out, e),
                        e);
            }
            screen.println("report: " + file);
        }
        return ConvexGan.OK;
    }
}
