package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.PixelRows;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileSettings;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.Variant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares engines and variants on the same images. */
@Command(
        name = "benchmark",
        description = {
            "Trains generators by several engines and compares time, spectrum, certificate, reproducibility, distance and memory.",
            "Times run from the tile file to certified weights; drawing images and loading native libraries are timed apart."
                    + " An engine that cannot run here has a row that says why.",
            "next is sigma_{k+1}^2, boundWidth the relative width of the bounds on it, deviation its relative difference from the"
                    + " engine named first, distance the Frechet distance on up to 64 leading pixel directions with its 95 %% interval (not FID),"
                    + " peakMegabytes the most memory of the process so far."
        })
final class EngineBenchmarkCommand extends RefusingCommand {
    private static final int FIRST_SIDE = 4;
    private static final int CHANNELS = 3;
    private static final long FACES_SEED = 1;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Images, as `procogan tiles` writes them (default: drawn faces).")
    private @Nullable Path file;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many faces to draw where no file is named (default: ${DEFAULT-VALUE}).")
    private int count;

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

    private final EngineTable table = new EngineTable();
    private final ObjectNode environment = JsonNodeFactory.instance.objectNode();

    @Override
    public Integer call() {
        requireArguments();
        try {
            boolean sound = file != null ? compare(file) : compareDrawn();
            String markdown = table.markdown();
            spec.commandLine().getOut().print(markdown);
            spec.commandLine().getOut().println(environment);
            if (out != null) {
                write(markdown, out);
            }
            return sound ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private void write(String markdown, Path folder) throws IOException {
        try (NewFolder results = NewFolder.of(folder)) {
            Files.writeString(results.file("benchmark.md"), markdown);
            Files.writeString(results.file("benchmark.csv"), table.csv());
            Files.writeString(results.file("benchmark.json"), table.json(environment));
            results.complete();
        }
    }

    private void requireArguments() {
        if (stages < 1 || stages > kept.size()) {
            throw refused("--stages must be 1 to %d, as many as --kept has, but was %d".formatted(kept.size(), stages));
        }
        if (file == null && count < 2) {
            throw refused("--count must be >= 2, but was " + count);
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw refused("--tolerance must be in (0, 1), but was " + tolerance);
        }
        if (out != null) {
            requireNew(out);
        }
    }

    private boolean compareDrawn() throws IOException {
        Path folder = Files.createTempDirectory("convexgan");
        Path drawn = folder.resolve("faces.tiles");
        try {
            Stopwatch watch = Stopwatch.started();
            TileSettings settings = new TileSettings(Framing.SQUASH, FIRST_SIDE << (stages - 1), CHANNELS, count);
            try (ImageSource faces = NamedSource.open(NamedSource.PROCEDURAL, settings.side(), count, FACES_SEED);
                    ProgressDisplay progress =
                            ProgressDisplay.on(spec.commandLine().getErr(), "drawing", count)) {
                TileBuild.run(faces, settings, drawn, progress::show);
            }
            environment.put("tilesSeconds", watch.lap());
            return compare(drawn);
        } finally {
            Files.deleteIfExists(drawn);
            Files.delete(folder);
        }
    }

    private boolean compare(Path images) throws IOException {
        try (Tiles tiles = Tiles.open(images)) {
            List<PixelRows> pyramid = IntStream.range(0, stages)
                    .mapToObj(stage -> tiles.at(FIRST_SIDE << stage))
                    .toList();
            environment
                    .put("images", tiles.rows())
                    .put("cores", Runtime.getRuntime().availableProcessors())
                    .put("java", System.getProperty("java.version"));
            EngineComparison comparison = new EngineComparison(pyramid, table);
            for (EngineName engine : engines) {
                Optional<String> obstacle = obstacle(engine);
                for (Variant variant : variants) {
                    if (obstacle.isPresent()) {
                        table.add(engine.toString(), ConvexGan.lowerCase(variant.name()))
                                .put("note", "NOT_RUN(%s)".formatted(obstacle.get()));
                    } else {
                        comparison.run(engine.engine(), variant, kept.subList(0, stages), tolerance);
                    }
                }
            }
            return comparison.isSound();
        }
    }

    private Optional<String> obstacle(EngineName engine) {
        Optional<String> obstacle = engine.obstacle();
        if (obstacle.isEmpty()) {
            try {
                environment.put(engine + "FirstUseSeconds", engine.load());
            } catch (IllegalStateException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return Optional.of("not loadable");
            }
        }
        return obstacle;
    }
}
