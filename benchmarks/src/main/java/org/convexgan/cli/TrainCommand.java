package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.convexgan.images.PixelRows;
import org.convexgan.images.Tiles;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.ContactSheet;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.Probe;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.RankDeficientException;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Stage;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
import org.convexgan.progressive.WeightsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a generator of images in closed form, with a certificate for each stage. */
@Command(
        name = "train",
        description = {
            "Trains ProCoGAN in closed form; each stage comes with the certificate that it is optimal.",
            "error/beta is |S - G'G| over the penalty, from above: at most 1 where the stage is feasible; probe is what the"
                    + " images themselves differ by from what the engine says of them, over the penalty. Writes weights.procogan,"
                    + " certificates.json and sheet.png (rows are stages, the last one real images).",
            "Of a file of tiles all images are taken, and read where they are: memory does not grow with their number."
        })
final class TrainCommand extends RefusingCommand {
    private static final int FIRST_SIDE = 4;
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_CELL = 64;
    /** Images that a stage needs beyond the directions it keeps: one for the mean, one for the penalty. */
    private static final int MORE_IMAGES = 2;

    @Parameters(paramLabel = "IMAGES", description = ImageOptions.SOURCES)
    private String source;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = "GROWING",
            description = "certified, growing, mean_matched, or published, which cannot certify (default: growing).")
    private Variant variant;

    @Option(
            names = "--stages",
            paramLabel = "N",
            defaultValue = "5",
            description = "Stages: 4x4 pixels, 8x8 and so on (default: ${DEFAULT-VALUE}).")
    private int stages;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Generated samples that the sums run over (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "REFERENCE",
            description = "reference, native or cuda (default: reference).")
    private EngineName engine;

    @Option(names = "--strict", description = "Refuse a stage whose latents have too small a rank, and write nothing.")
    private boolean strict;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write weights, certificates and a sheet into this folder, which must not exist yet.")
    private @Nullable Path out;

    @Mixin
    private ImageOptions images;

    @Override
    public Integer call() {
        requireBetween("--stages", stages, 1, Setting.PUBLISHED_KEPT.size());
        requireEngine();
        if (out != null) {
            requireNew(out);
        }
        try {
            return source.endsWith(ImageOptions.TILES) ? runOnTiles() : runOnImages();
        } catch (RankDeficientException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ConvexGan.CHECK_FAILED;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** Trains on all images of a file, which are read in place. */
    private int runOnTiles() throws IOException {
        try (Tiles tiles = Tiles.open(Path.of(source))) {
            return run(tiles::at);
        }
    }

    private int runOnImages() throws IOException {
        LoadedImages loaded = images.load(source, side(stages - 1), spec.commandLine());
        return run(loaded::at);
    }

    private static int side(int stage) {
        return FIRST_SIDE << stage;
    }

    private int run(IntFunction<PixelRows> atSide) throws IOException {
        List<PixelRows> pyramid = IntStream.range(0, stages)
                .mapToObj(stage -> atSide.apply(side(stage)))
                .toList();
        requireEnough(pyramid);
        Trained trained = train(pyramid);
        if (out != null) {
            write(trained, pyramid, out);
            print("weights, certificates and a sheet in " + out);
        }
        return trained.isCertified() ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
    }

    private void requireEnough(List<PixelRows> pyramid) {
        for (int stage = 0; stage < pyramid.size(); stage++) {
            PixelRows rows = pyramid.get(stage);
            int needed = Setting.PUBLISHED_KEPT.get(stage) + MORE_IMAGES;
            if (rows.rows() < needed) {
                throw refused("%s must have at least %d images at stage %dx%d, but had %d (see --count)"
                        .formatted(source, needed, rows.side(), rows.side(), rows.rows()));
            }
        }
    }

    private Trained train(List<PixelRows> pyramid) {
        Setting setting = new Setting(
                variant,
                Setting.PUBLISHED_KEPT.subList(0, stages),
                Setting.PUBLISHED_LATENT,
                samples,
                seed,
                engine.tolerance());
        print(
                "stage     k asked  k kept  rank        beta  error/beta      gap  order of sums     probe  coherence  seconds");
        long[] start = {System.nanoTime()};
        Trained trained = new ProgressiveTraining(setting, engine.engine(), Rules.SOUND).train(pyramid, stage -> {
            print(row(stage, (System.nanoTime() - start[0]) * 1e-9));
            start[0] = System.nanoTime();
        });
        return strict ? trained.requireFullRank() : trained;
    }

    private static String row(StageCertificate stage, double seconds) {
        return ConvexGan.format(
                "%-9s %7d %7d %5d %11.5g %11.6f %8.1e %14.1e %9.1e %10.3f %8.1f%s",
                stage.side() + "x" + stage.side(),
                stage.requested(),
                stage.kept(),
                stage.rank(),
                stage.beta(),
                stage.relativeError(),
                stage.relativeGap(),
                stage.reproducibility(),
                stage.probe().largest(),
                stage.coherence(),
                seconds,
                stage.isCertified() ? "" : "  NOT CERTIFIED");
    }

    private void requireEngine() {
        engine.obstacle().ifPresent(obstacle -> {
            throw refused("--engine %s cannot run here: %s".formatted(engine, obstacle));
        });
        try {
            engine.load();
        } catch (IllegalStateException e) {
            throw refused("--engine %s cannot run here: %s".formatted(engine, e.getMessage()));
        }
    }

    private void write(Trained trained, List<PixelRows> pyramid, Path folder) throws IOException {
        try (NewFolder files = NewFolder.of(folder)) {
            WeightsFile.write(trained.generator(), files.file("weights.procogan"));
            Files.writeString(files.file("certificates.json"), Json.render(certificates(trained)) + "\n");
            ImageIO.write(
                    sheet(trained, pyramid).draw(),
                    "png",
                    files.file("sheet.png").toFile());
            files.complete();
        }
    }

    private ContactSheet sheet(Trained trained, List<PixelRows> pyramid) {
        Matrix noise = new NoiseStream(seed)
                .block(0, SHEET_COLUMNS, 0, trained.generator().noiseColumns());
        List<Matrix> generated = trained.generator().images(noise);
        ContactSheet sheet = new ContactSheet(SHEET_CELL, SHEET_COLUMNS);
        for (int i = 0; i < generated.size(); i++) {
            Stage stage = trained.generator().stages().get(i);
            sheet.add(
                    generated.get(i),
                    stage.directions().side(),
                    stage.directions().channels());
        }
        return sheet.addReal(pyramid.get(pyramid.size() - 1));
    }

    private ObjectNode certificates(Trained trained) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("variant", variant.name().toLowerCase(Locale.ROOT));
        document.put("samples", samples);
        document.put("seed", seed);
        ArrayNode rows = document.putArray("stages");
        for (StageCertificate stage : trained.certificates()) {
            ObjectNode row = rows.addObject();
            row.put("side", stage.side());
            row.put("requested", stage.requested());
            row.put("kept", stage.kept());
            row.put("rank", stage.rank());
            row.put("rankTolerance", stage.rankTolerance());
            row.put("condition", stage.condition());
            row.put("betaRequested", stage.betaRequested());
            row.put("beta", stage.beta());
            row.put("sigmaKept", stage.sigmaKept());
            row.put("sigmaNext", stage.sigmaNext());
            put(row, "error", stage.error());
            put(row, "next", stage.next());
            row.put("primal", stage.primal());
            row.put("dual", stage.dual());
            row.put("meanShift", stage.meanShift());
            row.put("reproducibility", stage.reproducibility());
            row.put("coherence", stage.coherence());
            put(row, stage.probe());
            row.put("certified", stage.isCertified());
        }
        return document;
    }

    private static void put(ObjectNode row, Probe probe) {
        row.putObject("probe")
                .put("mean", probe.mean())
                .put("directions", probe.directions())
                .put("values", probe.values())
                .put("residuals", probe.residuals())
                .put("complement", probe.complement())
                .put("trace", probe.trace());
    }

    private static void put(ObjectNode row, String name, SpectralBound bound) {
        row.putObject(name)
                .put("lower", bound.lower())
                .put("upper", bound.upper())
                .put("failureProbability", bound.failureProbability());
    }
}
