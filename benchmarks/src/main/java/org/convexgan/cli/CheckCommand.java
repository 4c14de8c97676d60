package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.conformance.KnownFailures;
import org.convexgan.conformance.Outcome;
import org.convexgan.conformance.Scores;
import org.convexgan.conformance.Selection;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.Subject;
import org.convexgan.door.SubjectInfo;
import org.convexgan.door.SubjectStartException;
import org.convexgan.golden.Claims;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.report.Comparison;
import org.convexgan.spi.ReferenceImplementation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks an implementation, judges its answers, and writes the ledger and the reports of the run. */
@Command(
        name = "check",
        description = {
            "Asks an implementation every golden vector, a hidden twin of each, and generated instances; judges the"
                    + " answers by certificates; writes ledger.jsonl and reports.",
            "An interrupted run can be continued by --resume. A problem that the implementation does not list is"
                    + " UNSUPPORTED and never asked. What a trivial implementation passes is FREE and does not count."
        })
final class CheckCommand extends RefusingCommand {
    private static final int LONGEST_NAME = 100;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = SubjectSpecification.LABEL,
            description = "A command that speaks the wire protocol, a Java class (after @ its class path), a Java"
                    + " service by its name, or the suite's own implementation.")
    private String subject;

    @Option(names = "--problem", split = ",", paramLabel = "NAME", description = "Only instances of this problem.")
    private Set<String> problems = new LinkedHashSet<>();

    @Option(names = "--claim", split = ",", paramLabel = "ID", description = "Only instances of this claim.")
    private Set<String> claims = new LinkedHashSet<>();

    @Option(
            names = "--item",
            split = ",",
            paramLabel = "ID",
            description = "Only this instance: the id of a vector, ID.twin, or generated-PROBLEM-N.")
    private Set<String> items = new LinkedHashSet<>();

    @Option(names = "--generated", paramLabel = "N", description = "Generated instances per problem (default: 20).")
    private @Nullable Integer generated;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Repeats the order, the twins and the generated instances of an earlier run (default: fresh).")
    private @Nullable String seed;

    @Option(names = "--budget", paramLabel = "SECONDS", description = "Time per request (default: 10).")
    private @Nullable Double budget;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write (default: convexgan-results/NAME, for --item a folder below it).")
    private @Nullable Path out;

    @Option(names = "--resume", description = "Continue the interrupted run in DIR; no answer is asked twice.")
    private boolean resume;

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description = "Lines of a claim or instance, and why it fails: these failures are reported, but not"
                    + " counted against the run. One that passes is.")
    private @Nullable Path knownFailures;

    @Option(
            names = "--complete",
            description = "Fail if anything was not run, be it left out by --problem, --claim or --item.")
    private boolean complete;

    @Option(names = "--json", description = "Print one JSON object instead of the table.")
    private boolean json;

    @Override
    public Integer call() {
        KnownFailures known = readKnownFailures();
        Selection selection = selection();
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        CountDownLatch ending = new CountDownLatch(1);
        try (Subject opened = new InterruptibleSubject(open(), ending);
                RunFolder folder = RunFolder.open(ownFolder(opened.info()))) {
            conduct(opened, folder, selection, ending);
            return conclude(folder, known);
        } catch (RunFolder.BusyException e) {
            throw refused("--out must be a folder of its own, but " + e.getMessage());
        } catch (IOException e) {
            throw refused("--out must be a folder that can be written, but: %s; what was written before is intact"
                    .formatted(e));
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private Subject open() {
        try {
            SubjectSpecification specification = SubjectSpecification.parse(subject);
            specification.useClassPath();
            return specification.open(ProcessLimits.V1);
        } catch (IllegalArgumentException | SubjectStartException e) {
            throw refused("--subject must be %s, but was %s: %s"
                    .formatted(SubjectSpecification.LABEL, subject, e.getMessage()));
        }
    }

    private Selection selection() {
        Set<String> formulations = new ReferenceImplementation().problems();
        refuseOthers("--problem", problems, formulations);
        refuseOthers(
                "--claim",
                claims,
                Vectors.load().stream().map(VectorFile::claim).collect(Collectors.toCollection(TreeSet::new)));
        return new Selection(problems, claims, items);
    }

    private void refuseOthers(String option, Set<String> chosen, Set<String> existing) {
        chosen.stream().filter(name -> !existing.contains(name)).findFirst().ifPresent(unknown -> {
            throw refused("%s must be one of %s, but was %s".formatted(option, String.join(", ", existing), unknown));
        });
    }

    private KnownFailures readKnownFailures() {
        try {
            return knownFailures == null ? KnownFailures.NONE : KnownFailures.read(knownFailures);
        } catch (NoSuchFileException e) {
            throw refused("--known-failures must be an existing file, but was " + knownFailures);
        } catch (IOException e) {
            throw refused("--known-failures must be a readable UTF-8 file, but was %s: %s".formatted(knownFailures, e));
        } catch (IllegalArgumentException e) {
            throw refused("--known-failures must have an id and a reason on each line, but: " + e.getMessage());
        }
    }

    /** Returns the folder of the run, unless what is in it would be replaced by something of another kind. An earlier conformance run is kept aside. */
    private Path ownFolder(SubjectInfo info) throws IOException {
        Path folder = folder(info);
        Optional<String> holds = otherRun(folder.resolve(BenchCommand.LEDGER)).or(() -> otherDocument(folder));
        if (holds.isPresent()) {
            throw refused("--out must be a folder without a run of another kind, but %s holds %s: choose another --out"
                    .formatted(folder, holds.get()));
        }
        return folder;
    }

    private static Optional<String> otherRun(Path ledger) throws IOException {
        try {
            return Files.exists(ledger)
                    ? LedgerKind.CONFORMANCE.other(Ledger.read(ledger)).map(LedgerKind::toString)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // damaged: kept aside as any other, or refused by --resume with the reason
        }
    }

    private static Optional<String> otherDocument(Path folder) {
        Set<String> own =
                Stream.of(ReportFormat.values()).map(ReportFormat::file).collect(Collectors.toSet());
        return Stream.of(TimingFormat.values())
                .map(TimingFormat::file)
                .filter(file -> !own.contains(file) && Files.exists(folder.resolve(file)))
                .findFirst();
    }

    private Path folder(SubjectInfo info) {
        if (out != null) {
            return out;
        }
        Path results = Path.of("convexgan-results", fileName(info.name()));
        return items.isEmpty() ? results : results.resolve(fileName(String.join("+", new TreeSet<>(items))));
    }

    /** Returns a name that is a file's name everywhere and never that of a parent folder. */
    static String fileName(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._+-]", "_").replaceFirst("^\\.", "_");
        return safe.isEmpty() ? "_" : safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    }

    private void conduct(Subject opened, RunFolder folder, Selection selection, CountDownLatch ending)
            throws IOException {
        ConformanceRun run;
        try {
            List<LedgerEntry> earlier = resume ? ConformanceRun.earlier(folder) : List.of();
            RunSettings settings = RunSettings.of(seed, generated, budget, selection, earlier);
            run = ConformanceRun.prepare(opened, subject, settings);
            run.requireContinuing(earlier);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        Interruption interruption = Interruption.watch(ending::countDown, spec, folder.ledger());
        try (ProgressDisplay progress =
                ProgressDisplay.on(spec.commandLine().getErr(), opened.info().name(), run.size())) {
            run.conduct(folder, resume, progress);
        } finally {
            interruption.end();
        }
    }

    private int conclude(RunFolder folder, KnownFailures known) throws IOException {
        List<LedgerEntry> ledger = Ledger.read(folder.ledger());
        Comparison comparison = Comparison.of(List.of(ledger), Claims.load());
        for (ReportFormat format : ReportFormat.values()) {
            Files.writeString(folder.file(format.file()), format.render(comparison));
        }
        CheckSummary summary = new CheckSummary(
                comparison, Scores.of(ledger), Outcome.of(ledger, known, complete), complete, folder.folder());
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(json ? Json.render(summary.json()) : summary.text().stripTrailing());
        PrintWriter err = spec.commandLine().getErr();
        summary.complaints().forEach(complaint -> err.println(spec.qualifiedName() + ": " + complaint));
        return summary.isOk() ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }
}
