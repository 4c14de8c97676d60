package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one document about a run of benchmarks. */
@Command(name = "report", description = "Prints one document about the run in a folder, from its ledger alone.")
final class BenchReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a run.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TimingFormat format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.render(BenchCommand.read(spec, folder)));
        out.flush();
        return ConvexGan.OK;
    }
}
