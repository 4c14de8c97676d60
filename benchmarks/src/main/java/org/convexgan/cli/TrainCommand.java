package org.convexgan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.images.Tiles;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.RankDeficientException;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.TooFewDirectionsException;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
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
            "error/beta is |S - G'G| over the penalty, from above: at most 1 where the stage is feasible, and certified to "
                    + StageCertificate.TOLERANCE
                    + " more; probe is what the images themselves differ by from what the engine says of them, over the penalty. Writes weights.procogan,"
                    + " certificates.json, which also says what was trained on and how, sheet.png (rows are stages, the last one real images) and index.html, which shows them; with several"
                    + " variants the first three begin with the variant's name.",
            "Of a file of tiles all images are taken, or the first --count, and read where they are: memory does not grow with their number."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan train procedural-faces --count 600 --out faces",
            "  convexgan procogan train photos --stages 4 --variant mean_matched",
            "  convexgan procogan train photos.zip --variant growing,published --out two",
            "  convexgan procogan train celeba.tiles --engine integer --out celeba"
        })
final class TrainCommand extends RefusingCommand implements Interruptible {
    private static final int FIRST_SIDE = 4;
    /** Images that a stage needs beyond the directions it keeps: one for the mean, one for the penalty. */
    private static final int MORE_IMAGES = 2;

    @Parameters(paramLabel = "IMAGES", description = ImageOptions.SOURCES)
    private String source;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = "GROWING",
            split = ",",
            description = "certified, growing, mean_matched, or published, which cannot certify (default: growing)."
                    + " Several, with commas, are trained on the same images and compared.")
    private Set<Variant> variants;

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
            description = "reference, native, integer or cuda (default: reference).")
    private EngineName engine;

    @Option(names = "--strict", description = "Refuse a stage whose latents have too small a rank, and write nothing.")
    private boolean strict;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write weights, certificates, sheets and a page into this folder, which must not exist yet.")
    private @Nullable Path out;

    @Option(
            names = "--match",
            description =
                    "Show the generated images of the sheet in the histogram of the real ones, channel by channel;"
                            + " the weights stay as they are.")
    private boolean matched;

    @Mixin
    private ImageOptions images;

    @Override
    public Integer call() {
        requireBetween("--stages", stages, 1, Setting.PUBLISHED_KEPT.size());
        requireEngine();
        if (out != null) {
            requireNew(out);
        } else if (matched) {
            throw refused("--match must come with --out, whose sheet it is about");
        }
        try {
            return source.endsWith(ImageOptions.TILES) ? runOnTiles() : runOnImages();
        } catch (RankDeficientException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ConvexGan.CHECK_FAILED;
        } catch (TooFewDirectionsException e) {
            throw refused(source + " " + e.rule());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        return left(out);
    }

    /** Trains on the images of a file, which are read in place. */
    private int runOnTiles() throws IOException {
        try (Tiles tiles = Tiles.open(Path.of(source))) {
            if (spec.commandLine().getParseResult().hasMatchedOption("--framing")) {
                throw refused(
                        "--framing must be given to `procogan tiles`: the images of %s are square".formatted(source));
            }
            long first = images.firstOf(tiles, source, spec.commandLine());
            return run(side -> new FirstRows(tiles.at(side), first));
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
        List<TrainedVariant> trained = new ArrayList<>();
        for (Variant variant : variants) {
            if (variants.size() > 1) {
                print("variant " + ConvexGan.lowerCase(variant.name()));
            }
            trained.add(new TrainedVariant(variant, train(variant, pyramid)));
        }
        if (out != null) {
            new TrainingFolder(source, engine, pyramid, samples, seed, matched).write(trained, out);
            print("weights, certificates and sheets in " + out.resolve("index.html"));
        }
        return trained.stream().allMatch(each -> each.trained().isCertified()) ? ConvexGan.OK : ConvexGan.CHECK_FAILED;
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

    private Trained train(Variant variant, List<PixelRows> pyramid) {
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
}
