package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.convexgan.conformance.Provenance;
import org.convexgan.images.Framing;
import org.convexgan.images.PixelRows;
import org.convexgan.images.TileSettings;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.TooFewDirectionsException;
import org.convexgan.progressive.Variant;
import org.convexgan.timing.Accelerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares engines and variants on the same images. */
@Command(
        name = "benchmark",
        description = {
            "Trains generators by several engines and compares time, spectrum, certificate, reproducibility, distance and memory, also with what users"
                    + " would pick instead (--peers).",
            "Times of engines run from the tile file to certified weights; drawing images and loading native libraries are timed apart, and before"
                    + " the clock starts each engine trains once, on the fewest images but no more than about 2,000. Times of peers are"
                    + " those of the arithmetic alone, their pixels being in memory. What cannot run here has a row that says why.",
            "error/beta is the norm of S - G'G over the penalty, at most 1 where the stage is feasible, and certified to "
                    + StageCertificate.TOLERANCE
                    + " more; probe is how far, in the same unit, the images themselves contradict the engine; distance the Frechet distance on up to 64"
                    + " leading pixel directions (not FID), too large as that of few images is, with a 95 %% interval that is corrected for that and"
                    + " may lie below it; reproducibility the relative change of the outputs under another"
                    + " order of summation.",
            "Peers make no certificates. A peer's sigma_{k+1}^2 is compared with the narrowest certified bounds of an engine, widened by what rounding in single precision may"
                    + " change in an SVD."
        })
final class EngineBenchmarkCommand extends RefusingCommand implements Interruptible {
    private static final int FIRST_SIDE = 4;
    private static final int CHANNELS = 3;
    private static final int LEAST_IMAGES = 2;
    private static final int DRAWN_IMAGES = 2000;
    /** Images of the training that warms an engine up. */
    private static final int WARMING_IMAGES = 2000;

    @Parameters(
            arity = "0..1",
            paramLabel = "IMAGES",
            defaultValue = NamedSource.PROCEDURAL,
            description = "A file that `procogan tiles` has written, or " + NamedSource.PROCEDURAL + " or "
                    + NamedSource.SMOOTH + ", which are drawn first (default: ${DEFAULT-VALUE}).")
    private String images;

    @Option(
            names = {"--count", "--counts"},
            split = ",",
            paramLabel = "N",
            description =
                    "How many images, the first of a file; several numbers show how time grows, by an exponent if they span a factor of 4 and no time is below 1 s (default: all of a file, 2000 drawn ones).")
    private List<Integer> counts = List.of();

    @Option(
            names = "--stages",
            paramLabel = "N",
            defaultValue = "4",
            description = "Stages: 4x4 pixels, 8x8 and so on (default: ${DEFAULT-VALUE}).")
    private int stages;

    @Option(
            names = "--kept",
            split = ",",
            paramLabel = "K",
            description = "Directions kept at each stage (default: the published 20,30,40,100,175).")
    private List<Integer> kept = Setting.PUBLISHED_KEPT;

    @Option(
            names = "--engines",
            split = ",",
            paramLabel = "ENGINE",
            description = "Any of ${COMPLETION-CANDIDATES}, in the order given (default: all).")
    private Set<EngineName> engines = new LinkedHashSet<>(List.of(EngineName.values()));

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "VARIANT",
            description = "Any of ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Variant> variants = EnumSet.allOf(Variant.class);

    @Option(
            names = "--tolerance",
            paramLabel = "E",
            defaultValue = "3e-4",
            description = "Relative width of the bounds on sigma_{k+1}^2 aimed at (default: ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also write benchmark.md, benchmark.csv and benchmark.json into this folder, which must not exist yet.")
    private @Nullable Path out;

    @Mixin
    private PeerOptions peers;

    private final EngineTable table = new EngineTable();
    private final ObjectNode environment = JsonNodeFactory.instance.objectNode();
    private int done;

    @Override
    public Integer call() {
        requireArguments();
        try {
            boolean sound = NamedSource.isDrawn(images) ? compareDrawn() : compare(Path.of(images));
            EngineReport report = new EngineReport(table, environment);
            spec.commandLine().getOut().print(report.text());
            spec.commandLine().getOut().flush();
            if (out != null) {
                NewFolder.write(out, results -> {
                    Files.writeString(results.file("benchmark.md"), report.text());
                    Files.writeString(results.file("benchmark.csv"), table.csv());
                    Files.writeString(results.file("benchmark.json"), report.json());
                });
            }
            return sound ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
        } catch (TooFewDirectionsException e) {
            throw refused(images + " " + e.rule());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return left(out);
    }

    private void requireArguments() {
        requireAtLeast("--stages", stages, 1);
        if (stages > kept.size()) {
            throw refused(
                    "--kept must have a number for each of --stages %d, but has %d".formatted(stages, kept.size()));
        }
        kept.forEach(each -> requireAtLeast("--kept", each, 1));
        counts.forEach(count -> requireAtLeast(countOption(), count, LEAST_IMAGES));
        requireAtLeast("--peer-timeout", peers.timeout(), 1);
        if (!(tolerance > 0 && tolerance < 1)) {
            throw refused("--tolerance must be in (0, 1), but was " + tolerance);
        }
        if (out != null) {
            requireNew(out);
        }
    }

    private boolean compareDrawn() throws IOException {
        Stopwatch watch = Stopwatch.started();
        int count = counts.isEmpty() ? DRAWN_IMAGES : Collections.max(counts);
        TileSettings settings = new TileSettings(Framing.SQUASH, FIRST_SIDE << (stages - 1), CHANNELS, count);
        try (DrawnTiles drawn = DrawnTiles.draw(images, settings, spec.commandLine())) {
            environment.put("tilesSeconds", watch.lap());
            return compare(drawn.file());
        }
    }

    private boolean compare(Path file) throws IOException {
        try (Tiles tiles = Tiles.open(file);
                ProgressDisplay progress = ProgressDisplay.on(
                        spec.commandLine().getErr(),
                        "runs",
                        (long) Math.max(1, counts.size()) * engines.size() * variants.size()
                                + engines.size()
                                + peers.names().size())) {
            environment
                    .put("version", Version.number())
                    .put("commit", Version.commit())
                    .put("processor", Provenance.processor())
                    .put("accelerator", Accelerator.ofThisMachine().description())
                    .put("source", images)
                    .put("images", tiles.rows())
                    .put("cores", Runtime.getRuntime().availableProcessors())
                    .put("java", System.getProperty("java.version"))
                    .put(
                            "peakMegabytes",
                            PeakMemory.reset() ? "of each training, with what Java keeps" : "of the process so far");
            List<Integer> sides = IntStream.range(0, stages)
                    .mapToObj(stage -> FIRST_SIDE << stage)
                    .toList();
            List<Integer> sizes = counts.isEmpty()
                    ? List.of(tiles.rows())
                    : counts.stream().distinct().toList();
            boolean sound = true;
            for (int size : sizes) {
                requireImages(file, tiles, size);
            }
            LoadedEngines loaded =
                    new LoadedEngines(environment, spec.commandLine().getErr());
            warmUp(loaded, pyramid(tiles, sides, warming(Collections.min(sizes))), progress);
            for (int size : sizes) {
                sound &= train(loaded, new EngineComparison(pyramid(tiles, sides, size), table), progress);
            }
            PeerComparison comparison = peers.comparison(table);
            PeerComparison.Task task =
                    new PeerComparison.Task(file, Collections.max(sizes), sides, kept.subList(0, stages));
            ObjectNode versions = JsonNodeFactory.instance.objectNode();
            for (PeerName peer : peers.names()) {
                comparison.run(peer, task, versions);
                progress.show(++done);
            }
            environment.setAll(versions);
            return sound;
        }
    }

    private void requireImages(Path file, Tiles tiles, int size) {
        int most = Collections.max(kept.subList(0, stages));
        if (size <= most) {
            throw refused(
                    counts.isEmpty()
                            ? "%s must have more than %d images, the directions kept, but has %d"
                                    .formatted(images, most, size)
                            : "%s must be above %d, the directions kept, but was %d"
                                    .formatted(countOption(), most, size));
        }
        if (size > tiles.rows()) {
            throw refused("%s must be at most %d, the images in %s, but was %d"
                    .formatted(countOption(), tiles.rows(), file, size));
        }
    }

    /** Returns the one of the two names that was typed. */
    private String countOption() {
        String several = "--counts";
        return spec.commandLine().getParseResult().originalArgs().stream().anyMatch(word -> word.startsWith(several))
                ? several
                : "--count";
    }

    private static List<PixelRows> pyramid(Tiles tiles, List<Integer> sides, long size) {
        return sides.stream()
                .<PixelRows>map(side -> new FirstRows(tiles.at(side), size))
                .toList();
    }

    /** Lets each engine train once uncounted, so that no row carries what Java needs to compile its code. */
    private void warmUp(LoadedEngines loaded, List<PixelRows> pyramid, ProgressDisplay progress) {
        environment.put("warmUpImages", pyramid.get(0).rows());
        for (EngineName engine : engines) {
            if (loaded.obstacle(engine).isEmpty()) {
                new EngineComparison(pyramid, new EngineTable())
                        .run(engine.engine(), variants.iterator().next(), kept.subList(0, stages), tolerance);
            }
            progress.show(++done);
        }
    }

    private int warming(int fewest) {
        return Math.min(fewest, Math.max(WARMING_IMAGES, 2 * Collections.max(kept.subList(0, stages))));
    }

    private boolean train(LoadedEngines loaded, EngineComparison comparison, ProgressDisplay progress) {
        for (EngineName engine : engines) {
            Optional<String> obstacle = loaded.obstacle(engine);
            for (Variant variant : variants) {
                if (obstacle.isPresent()) {
                    table.add(comparison.images(), engine.toString(), ConvexGan.lowerCase(variant.name()))
                            .put("note", "NOT_RUN(%s)".formatted(obstacle.get()));
                } else {
                    comparison.run(engine.engine(), variant, kept.subList(0, stages), tolerance);
                }
                progress.show(++done);
            }
        }
        return comparison.isSound();
    }
}
