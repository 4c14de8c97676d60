package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one document about one run. */
@Command(name = "report", description = "Writes one document about the run of one implementation, from its ledger.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEDGER", description = "A ledger that `check` has written.")
    private Path ledger;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        String document = format.render(LedgerFiles.compare(spec, List.of(ledger)));
        if (out == null) {
            spec.commandLine().getOut().print(document);
            spec.commandLine().getOut().flush();
            return ConvexGan.OK;
        }
        try {
            Files.writeString(out, document);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out must be a file that can be written, but was %s: %s".formatted(out, e),
                    e);
        }
        spec.commandLine().getOut().println("report: " + out);
        return ConvexGan.OK;
    }
}
