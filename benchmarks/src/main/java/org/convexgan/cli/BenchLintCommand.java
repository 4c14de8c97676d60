package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
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

/** Checks a collection of results to which several people add folders. */
@Command(
        name = "lint",
        description = {
            "Checks a folder with one folder per run, e.g. before a pull request is merged: names, sizes, completeness, ledgers and documents.",
            "A run's folder is called DATE-COMMIT-PROFILE-CPU, in small letters and digits, as this command says when it is not; --describe tells all rules."
        })
final class BenchLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RESULTS", description = "Folder with one folder per run.")
    private @Nullable Path results;

    @Option(
            names = "--describe",
            description = "Prints the format of a collection and how to add a run, as Markdown for its README.md.")
    private boolean describe;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (describe) {
            out.print(ResultsCollection.description());
            out.flush();
            return ConvexGan.OK;
        }
        if (results == null) {
            throw new ParameterException(
                    spec.commandLine(), "RESULTS must be a folder with one folder per run, but none was named");
        }
        if (Files.exists(results.resolve(BenchCommand.LEDGER))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "RESULTS must be a folder with one folder per run, but %s holds a run itself: name the folder above it"
                            .formatted(results));
        }
        ResultsCollection collection;
        try {
            collection = ResultsCollection.open(results);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "RESULTS must be a readable folder, but was " + results, e);
        }
        List<String> findings = collection.lint();
        findings.forEach(out::println);
        out.println("%s, %s".formatted(counted(collection.runs().size(), "run"), counted(findings.size(), "finding")));
        return findings.isEmpty() ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
