package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.WidthRun;
import org.convexgan.overparam.WidthStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The width study of gradient descent-ascent, at full size. */
@Command(
        name = "widths",
        description = {
            "Trains one-hidden-layer generators of many widths k by gradient descent-ascent and tabulates, per width: the"
                    + " share of runs that converge, the median rate with its 95 %% interval, the rates predicted for the"
                    + " slowest and the fastest mode of the first Jacobian, how many times that of the printed bound it is,"
                    + " the share of starts from which zero can be reached at all, changed activations and distance.",
            "Writes DIR/widths.csv, one line per run as soon as it ends; --resume continues an interrupted study."
                    + " Without it an earlier widths.csv becomes widths.previous.csv.",
            "The setup: V, Z, W0 Gaussian, sigma_v = 1/sqrt(k), eta = c mu / sigma_max(J0)^2."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan widths",
            "  convexgan widths --widths 8,64,512 --seeds 4 --out study",
            "  convexgan widths --widths 8,64,512 --seeds 4 --out study --resume"
        })
final class WidthsCommand extends RefusingCommand implements Interruptible {
    private static final String FILE = "widths.csv";

    @Option(
            names = "--widths",
            split = ",",
            paramLabel = "K",
            defaultValue = "2,4,8,16,32,64,128,256,512,1024,2048,4096",
            description = "The widths (default: ${DEFAULT-VALUE}).")
    private int[] widths;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "8",
            description = "Draws per width (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--steps",
            paramLabel = "T",
            defaultValue = "4000",
            description = "Most steps of a run (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--m", paramLabel = "M", defaultValue = "4", description = "Outputs (default: ${DEFAULT-VALUE}).")
    private int m;

    @Option(
            names = "--d",
            paramLabel = "D",
            defaultValue = "5",
            description = "Noise variables (default: ${DEFAULT-VALUE}).")
    private int d;

    @Option(
            names = "--n",
            paramLabel = "N",
            defaultValue = "32",
            description = "Noise vectors (default: ${DEFAULT-VALUE}).")
    private int n;

    @Option(
            names = "--mu",
            paramLabel = "MU",
            defaultValue = "0.5",
            description = "Step of the discriminator, at most 1 (default: ${DEFAULT-VALUE}).")
    private double mu;

    @Option(
            names = "--c",
            paramLabel = "C",
            defaultValue = "0.125",
            description = "Relative step of the generator, below 1/4 (default: ${DEFAULT-VALUE}).")
    private double c;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "convexgan-results/widths",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--resume", description = "Continue the interrupted study in DIR; no run is repeated.")
    private boolean resume;

    @Override
    public Integer call() {
        WidthStudy study = study();
        try (RunFolder folder = RunFolder.open(out)) {
            Path file = folder.file(FILE);
            List<WidthRun> known = resume && Files.exists(file) ? read(file, study) : start(folder, file, study);
            List<WidthRun> runs = run(study, known, file);
            PrintWriter screen = spec.commandLine().getOut();
            WidthTable.of(study, runs).forEach(screen::println);
            screen.println("runs: " + file);
            return ConvexGan.OK;
        } catch (RunFolder.BusyException e) {
            throw refused("--out must be a folder that no other run writes to, but " + e.getMessage());
        } catch (IOException e) {
            throw refused(
                    "--out must be a folder that can be written, but was %s: %s; what was written before is intact"
                            .formatted(out, reason(e)));
        }
    }

    @Override
    public String leftWhenInterrupted() {
        Path file = out.resolve(FILE);
        return Files.exists(file) ? file + " keeps the runs that are done, --resume continues" : NOTHING_LEFT;
    }

    private WidthStudy study() {
        requireAtLeast("--seeds", seeds, 1);
        requireAtLeast("--widths", Arrays.stream(widths).min().orElse(0), 1);
        try {
            return new WidthStudy(m, d, n, mu, c, steps);
        } catch (IllegalArgumentException e) {
            throw refused("--" + e.getMessage().replace("mostSteps", "steps"));
        }
    }

    private List<WidthRun> run(WidthStudy study, List<WidthRun> known, Path file) throws IOException {
        List<WidthRun> runs = new ArrayList<>();
        int done = 0;
        try (ProgressDisplay progress =
                ProgressDisplay.on(spec.commandLine().getErr(), spec.name(), (long) seeds * widths.length)) {
            for (int width : widths) {
                for (long seed = 1; seed <= seeds; seed++) {
                    runs.add(runOrKnown(study, known, file, width, seed));
                    progress.show(++done);
                }
            }
        }
        return runs;
    }

    private static WidthRun runOrKnown(WidthStudy study, List<WidthRun> known, Path file, int width, long seed)
            throws IOException {
        for (WidthRun run : known) {
            if (run.width() == width && run.seed() == seed) {
                return run;
            }
        }
        WidthRun run = study.run(GdaCourse::train, width, seed);
        Files.writeString(file, WidthTable.line(run) + "\n", StandardOpenOption.APPEND);
        return run;
    }

    private static List<WidthRun> start(RunFolder folder, Path file, WidthStudy study) throws IOException {
        RunFolder.keepPrevious(file, folder.file("widths.previous.csv"));
        Files.writeString(file, WidthTable.header(study) + "\n" + WidthTable.COLUMNS + "\n");
        return List.of();
    }

    /** Reads what an interrupted study has left, after dropping a line that was cut off. */
    private List<WidthRun> read(Path file, WidthStudy study) throws IOException {
        String text = Files.readString(file);
        String complete = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = complete.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(WidthTable.header(study))) {
            throw refused("--resume must continue a study with the same settings, but %s begins with %s"
                    .formatted(file, lines.isEmpty() ? "nothing" : lines.get(0)));
        }
        Files.writeString(file, complete);
        try {
            return lines.stream().skip(2).map(WidthTable::parse).toList();
        } catch (IllegalArgumentException e) {
            throw refused("--resume must continue an unchanged study, but %s: %s".formatted(file, e.getMessage()));
        }
    }
}
