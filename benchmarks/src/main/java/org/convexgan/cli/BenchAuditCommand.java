package org.convexgan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes the documents of a run of benchmarks. */
@Command(
        name = "audit",
        description =
                "Checks that no line of the ledger was changed, removed or added, and that every document is what the ledger says, byte for byte.")
final class BenchAuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of runs.")
    private List<Path> folders;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int findings = 0;
        folders.forEach(folder -> BenchCommand.requireRun(spec, folder));
        for (Path folder : folders) {
            List<String> found = ResultsFolder.audit(folder);
            found.forEach(out::println);
            findings += found.size();
            if (found.isEmpty()) {
                out.println(folder + ": every number is what the ledger says");
            }
        }
        return findings == 0 ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }
}
