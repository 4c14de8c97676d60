package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.MutantRun;
import org.convexgan.ledger.LedgerEntry.VectorRun;
import org.convexgan.report.ClaimRow;
import org.convexgan.report.ClaimTable;
import org.convexgan.report.ClaimVerdict;
import org.convexgan.report.ConsoleReport;
import org.convexgan.report.HtmlReport;
import org.convexgan.report.MarkdownReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Concludes from the ledger of a run which claims hold, and writes the reports. */
@Command(
        name = "claims",
        description =
                "Prints the table of claims from the ledger of a run and writes index.html, claims.md and claims.json.")
final class ClaimsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "property-tests/target/claims/ledger.jsonl",
            description = "What the tests wrote (default: ${DEFAULT-VALUE}).")
    private Path ledger;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the reports (default: the ledger's folder).")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Write the reports and name deviations, but print no table.")
    private boolean quiet;

    @Option(
            names = "--partial",
            negatable = true,
            description = "The run was restricted to some tests: what did not run is no deviation.")
    private boolean partial;

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        if (partial && Files.notExists(ledger)) {
            screen.println("no claim was checked: there is no ledger " + ledger);
            return ConvexGan.OK;
        }
        ClaimTable table = read();
        Path html = write(table);
        if (!quiet) {
            screen.println(ConsoleReport.render(table).stripTrailing());
            screen.println("report: " + html);
        }
        List<ClaimRow> deviations =
                table.deviations().stream().filter(row -> !isExcused(row)).toList();
        if (deviations.isEmpty()) {
            return ConvexGan.OK;
        }
        spec.commandLine()
                .getErr()
                .println("%s: %d %s%s"
                        .formatted(
                                spec.qualifiedName(),
                                deviations.size(),
                                deviations.size() == 1 ? "claim deviates" : "claims deviate",
                                names(deviations)));
        return ConvexGan.CHECK_FAILED;
    }

    /** Names the deviations, unless the table has just done so; that of a partial run lists also what is excused. */
    private String names(List<ClaimRow> deviations) {
        return quiet || partial
                ? deviations.stream().map(this::explain).collect(Collectors.joining(", ", ": ", ""))
                : "";
    }

    private ClaimTable read() {
        List<LedgerEntry> entries = entries();
        try {
            LedgerKind.CLAIMS.require(ledger, entries);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try {
            return ClaimTable.of(Claims.load(), entries);
        } catch (IllegalArgumentException e) {
            throw notOneRun(e);
        }
    }

    private List<LedgerEntry> entries() {
        try {
            return Ledger.read(ledger);
        } catch (NoSuchFileException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ledger must be a file that the tests have written, but %s is not there: run `mvn verify` first"
                            .formatted(ledger),
                    e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ledger must be a readable UTF-8 file, but was %s: %s".formatted(ledger, e),
                    e);
        } catch (IllegalArgumentException e) {
            throw notOneRun(e);
        }
    }

    private ParameterException notOneRun(IllegalArgumentException e) {
        return new ParameterException(
                spec.commandLine(),
                "--ledger must be the ledger of one run, but was %s: %s".formatted(ledger, e.getMessage()),
                e);
    }

    private Path write(ClaimTable table) {
        Path folder = out == null ? ledger.toAbsolutePath().normalize().getParent() : out;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("claims.md"), MarkdownReport.render(table));
            Files.writeString(folder.resolve("claims.json"), ClaimsJson.render(table));
            return Files.writeString(folder.resolve("index.html"), HtmlReport.render(table));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out must be a folder that can be written, but was %s: %s".formatted(folder, e),
                    e);
        }
    }

    /** Tells whether a deviation is only that something did not run, in a run where not everything was asked for. */
    private boolean isExcused(ClaimRow row) {
        return partial
                && (row.isAsExpected() || row.verdict() == ClaimVerdict.FILTERED)
                && survivors(row).isEmpty()
                && failures(row).isEmpty();
    }

    private String explain(ClaimRow row) {
        List<String> reasons = new ArrayList<>();
        if (!row.isAsExpected() && !(partial && row.verdict() == ClaimVerdict.FILTERED)) {
            reasons.add("expected %s, reached %s"
                    .formatted(row.claim().expected(), row.verdict().text()));
        }
        if (!survivors(row).isEmpty()) {
            reasons.add("surviving mutants: " + survivors(row));
        }
        if (!failures(row).isEmpty()) {
            reasons.add("failing vectors: " + failures(row));
        }
        return "%s (%s)"
                .formatted(row.claim().id(), reasons.isEmpty() ? "no mutant was tried" : String.join("; ", reasons));
    }

    private static String survivors(ClaimRow row) {
        return row.mutants().stream()
                .filter(mutant -> !mutant.killed())
                .map(MutantRun::mutant)
                .collect(Collectors.joining(", "));
    }

    private static String failures(ClaimRow row) {
        return row.vectors().stream()
                .filter(vector -> !vector.passed())
                .map(VectorRun::id)
                .collect(Collectors.joining(", "));
    }
}
