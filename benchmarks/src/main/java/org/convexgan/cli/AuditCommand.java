package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.convexgan.conformance.Audit;
import org.convexgan.conformance.AuditFinding;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.report.Comparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes what ledgers and reports say, without the implementations. */
@Command(
        name = "audit",
        description = {
            "Comes to every verdict of the ledgers again, from the stored inputs and replies, without the implementation;"
                    + " a line that was changed, removed or added is noticed.",
            "Reports beside a single ledger, or in the folder of --reports, must be what the ledgers say, byte for byte."
        })
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "LEDGER", description = "Ledgers that `check` has written.")
    private List<Path> ledgers;

    @Option(names = "--reports", paramLabel = "DIR", description = "Folder of reports on all these ledgers together.")
    private @Nullable Path reports;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<LedgerEntry>> intact = new ArrayList<>();
        int findings = 0;
        for (Path file : ledgers) {
            findings += audit(file, intact, out);
        }
        if (reports != null && !Files.isDirectory(reports)) {
            throw new ParameterException(spec.commandLine(), "--reports must be a folder, but was " + reports);
        }
        Path folder = reports != null || ledgers.size() > 1
                ? reports
                : ledgers.get(0).toAbsolutePath().getParent();
        if (folder != null && intact.size() == ledgers.size()) {
            findings += auditReports(folder, intact, out);
        }
        if (findings == 0) {
            return ConvexGan.OK;
        }
        spec.commandLine()
                .getErr()
                .println("%s: %d %s".formatted(spec.qualifiedName(), findings, findings == 1 ? "finding" : "findings"));
        return ConvexGan.CHECK_FAILED;
    }

    private int audit(Path file, List<List<LedgerEntry>> intact, PrintWriter out) {
        List<LedgerEntry> ledger;
        try {
            ledger = Ledger.read(file);
        } catch (IOException e) {
            throw LedgerFiles.unreadable(spec, file, e);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 1;
        }
        LedgerFiles.requireConformance(spec, file, ledger);
        intact.add(ledger);
        List<AuditFinding> findings = Audit.audit(ledger);
        findings.forEach(finding -> out.println(file + " " + finding));
        if (findings.isEmpty()) {
            out.println("%s: %d answers, every verdict as recorded"
                    .formatted(
                            file,
                            ledger.stream()
                                    .filter(LedgerEntry.AnswerRun.class::isInstance)
                                    .count()));
        }
        return findings.size();
    }

    private int auditReports(Path folder, List<List<LedgerEntry>> ledgers, PrintWriter out) {
        Comparison comparison;
        try {
            comparison = Comparison.of(ledgers, Claims.load());
        } catch (IllegalArgumentException e) {
            out.println("%s: no report can be made of the ledgers: %s".formatted(folder, e.getMessage()));
            return 1;
        }
        int findings = 0;
        for (ReportFormat format : ReportFormat.values()) {
            Path file = folder.resolve(format.file());
            if (Files.exists(file)) {
                boolean same = isSame(file, format.render(comparison));
                out.println(file + (same ? ": as the ledger says" : ": must be what the ledger says, but differs"));
                findings += same ? 0 : 1;
            }
        }
        return findings;
    }

    private boolean isSame(Path file, String document) {
        try {
            return Files.readString(file).equals(document);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "reports must be readable UTF-8 files, but %s: %s".formatted(file, e), e);
        }
    }
}
