package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a collection of results to which several people add folders. */
@Command(
        name = "lint",
        description = {
            "Checks a folder with one folder per run, e.g. before a pull request is merged: names, sizes, completeness, ledgers and documents.",
            "A run's folder is called DATE-COMMIT-PROFILE-CPU, in small letters and digits, as this command says when it is not."
        })
final class BenchLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "Folder with one folder per run.")
    private Path results;

    @Override
    public Integer call() {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(results)) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "RESULTS must be a readable folder, but was " + results, e);
        }
        List<String> findings = new ArrayList<>();
        folders.forEach(folder -> findings.addAll(ResultsFolder.lint(folder)));
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.println("%d runs, %d findings".formatted(folders.size(), findings.size()));
        return findings.isEmpty() ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }
}
