package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.convexgan.report.TimingTableText;
import org.convexgan.report.Timings;
import org.convexgan.timing.JmhLockedException;
import org.convexgan.timing.Profile;
import org.convexgan.timing.Suite;
import org.convexgan.timing.TimingPlan;
import org.convexgan.timing.TimingRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times cases in turn and writes the ledger and the documents. */
@Command(
        name = "run",
        description =
                "Times every case of the suites in turn, round by round. An answer that is not proved right has no time.")
final class BenchRunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--suite",
            split = ",",
            paramLabel = "SUITE",
            description = "Any of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Suite> suites = EnumSet.allOf(Suite.class);

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "smoke",
            description =
                    "How much: smoke (under 2 minutes on two idle cores without a GPU), standard (under 12) or full (under 90); more beside other work (default: ${DEFAULT-VALUE}). What a run is expected to take is printed before it begins.")
    private Profile profile;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each case (default: as the profile says).")
    private @Nullable Integer rounds;

    @Option(
            names = "--python",
            paramLabel = "COMMAND",
            defaultValue = "python3",
            description =
                    "Interpreter of the peers, with numpy, scipy and cvxopt or some of them (default: ${DEFAULT-VALUE}).")
    private String python;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "convexgan-results/benchmarks",
            description =
                    "Where to write; a folder that holds a run already needs --resume (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--resume", description = "Continue the interrupted run in DIR; nothing is timed twice.")
    private boolean resume;

    @Override
    public Integer call() {
        if (rounds != null && rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be >= 1, but was " + rounds);
        }
        requireNoRun();
        TimingPlan plan = TimingPlan.of(
                profile,
                suites,
                rounds == null ? profile.rounds() : rounds,
                List.of(python.strip().split("\\s+")));
        if (spec.commandLine().getParseResult().hasMatchedOption("--python")
                && plan.peers().values().stream().anyMatch(version -> version.startsWith("not there"))) {
            throw new ParameterException(
                    spec.commandLine(), "--python must be an interpreter that can be started, but was " + python);
        }
        try (RunFolder folder = RunFolder.open(out)) {
            requireNoRun();
            conduct(plan, folder);
            Timings timings = BenchCommand.read(spec, out);
            for (TimingFormat format : TimingFormat.values()) {
                Files.writeString(folder.file(format.file()), format.render(timings));
            }
            spec.commandLine().getOut().println(TimingTableText.render(timings).stripTrailing());
            spec.commandLine().getOut().println("report: " + folder.file(TimingFormat.HTML.file()));
            return timings.wrong() == 0 ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
        } catch (RunFolder.BusyException e) {
            throw new ParameterException(
                    spec.commandLine(), "--out must be a folder of its own, but " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out must be a folder that can be written, but: %s; what was written before is intact"
                            .formatted(e),
                    e);
        } catch (IllegalArgumentException | JmhLockedException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Refuses a folder in which a new run would replace something. Planning takes a while, so this is asked before and after it. */
    private void requireNoRun() {
        Path ledger = out.resolve(BenchCommand.LEDGER);
        if (isContinued(ledger)) {
            return;
        }
        if (Files.exists(ledger) && !resume) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out must be a folder without a run, but %s holds one: choose another --out, or --resume to continue that one"
                            .formatted(out));
        }
        Stream.of(TimingFormat.values())
                .map(format -> out.resolve(format.file()))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(document -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "--out must be a folder without documents, but %s is there: choose another --out"
                                    .formatted(document));
                });
    }

    private boolean isContinued(Path ledger) {
        try {
            return resume && Files.exists(ledger) && !ResultsLedger.isBlank(ledger);
        } catch (IOException e) {
            throw LedgerFiles.unreadable(spec, ledger, e);
        }
    }

    private void conduct(TimingPlan plan, RunFolder folder) throws IOException {
        boolean resumed = isContinued(folder.ledger());
        if (resumed) {
            ResultsLedger.requireVersion(folder.ledger());
        }
        AtomicBoolean ending = new AtomicBoolean();
        TimingRunner runner = new TimingRunner(plan, ending);
        Interruption interruption = Interruption.watch(() -> ending.set(true), spec, folder.ledger());
        spec.commandLine()
                .getErr()
                .println("cases: %d, rounds: %d, expected on two idle cores: %d min"
                        .formatted(
                                plan.cases().size(),
                                plan.rounds(),
                                1 + plan.expected().toMinutes()));
        try (ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr(), "bench", plan.total())) {
            TimingRunner.Progress display = ProgressDisplay.isTerminal()
                    ? (timed, round, done, left) -> progress.show(done)
                    : new TimingProgress(spec.commandLine().getErr(), plan, System::nanoTime);
            if (resumed) {
                runner.resume(folder.ledger(), Version.commit(), display);
            } else {
                runner.start(folder.ledger(), Version.number(), Version.commit(), display);
            }
        } finally {
            interruption.end();
        }
    }
}
