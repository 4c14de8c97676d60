package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.SkippedImage;
import org.convexgan.images.TileBuild;
import org.convexgan.images.TileReport;
import org.convexgan.images.TileSettings;
import org.convexgan.images.Tiles;
import org.convexgan.images.TooFewImagesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds a tile file. */
@Command(
        name = "tiles",
        description = {
            "Decodes, crops and reduces images once and keeps them in one file, which training reads from then on.",
            "An interrupted build goes on where it was. Images that cannot be used are skipped and named."
        },
        footerHeading = ConvexGan.EXAMPLES,
        footer = {
            "  convexgan procogan tiles celeba.zip --count 50000 --out celeba.tiles",
            "  convexgan procogan tiles procedural-faces --count 2000 --out faces.tiles"
        })
final class TilesCommand extends RefusingCommand implements Interruptible {
    private static final int NAMED_IMAGES = 10;
    private static final int FIRST_SIDE = 4;

    @Parameters(paramLabel = "IMAGES", description = NamedSource.SOURCES)
    private String name;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write, NAME.tiles.")
    private Path out;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "Take the first N usable images in the order of their names; fewer are an error. Default: all;"
                            + " needed where images are drawn.")
    private @Nullable Integer count;

    @Option(
            names = "--side",
            paramLabel = "N",
            defaultValue = "64",
            description =
                    "Side of the largest images, 4, 8, 16 and so on, halved down to 4 (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--framing",
            paramLabel = "HOW",
            defaultValue = "SQUASH",
            description = "How images become square: squash, centre_crop, or pad with black (default: squash).")
    private Framing framing;

    @Option(
            names = "--channels",
            paramLabel = "N",
            defaultValue = "3",
            description = "3, where grey images become coloured, or 1, where coloured ones are skipped (default:"
                    + " ${DEFAULT-VALUE}).")
    private int channels;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of drawn images (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        requireArguments();
        try (ImageSource source = NamedSource.open(name, side, wanted(), seed)) {
            ImageOptions.requireThere(wanted(), source.size(), "images in " + name, spec.commandLine());
            TileSettings settings = new TileSettings(framing, side, channels, wanted());
            MissingParents parents = MissingParents.create(out);
            try {
                describe(build(source, settings, count == null ? source.size() : count));
            } finally {
                parents.deleteEmpty();
            }
            return ConvexGan.OK;
        } catch (TooFewImagesException e) {
            throw count == null || e.usable() == 0
                    ? refused(e)
                    : refused("--count must be at most %d, the usable images in %s, but was %d: %s"
                            .formatted(e.usable(), name, count, e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public String leftWhenInterrupted() {
        Path part = TileBuild.unfinished(out);
        return Files.exists(part) ? part + " keeps what is built so far, the same command goes on" : left(out);
    }

    private void requireArguments() {
        if (!out.toString().endsWith(ImageOptions.TILES)) {
            throw refused("--out must end in %s, but was %s".formatted(ImageOptions.TILES, out));
        }
        if (Files.isDirectory(out)) {
            throw refused("--out must be a file, but %s is a folder".formatted(out));
        }
        if (side < FIRST_SIDE || Integer.bitCount(side) != 1) {
            throw refused("--side must be 4, 8, 16 and so on, but was " + side);
        }
        if (count != null) {
            requireAtLeast("--count", count, 1);
        } else if (NamedSource.isDrawn(name)) {
            throw refused("--count must be >= 1 with %s, but was not given".formatted(name));
        }
    }

    /** Returns how many images are wanted, 0 for all. */
    private int wanted() {
        return count == null ? 0 : count;
    }

    private TileReport build(ImageSource source, TileSettings settings, int images) throws IOException {
        try (ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr(), "tiles", images)) {
            return TileBuild.run(source, settings, out, progress::show);
        }
    }

    private void describe(TileReport report) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        report.skipped().stream()
                .limit(NAMED_IMAGES)
                .map(SkippedImage::toString)
                .forEach(line -> err.println("skipped " + line));
        int unnamed = report.skipped().size() - NAMED_IMAGES;
        if (unnamed > 0) {
            err.println("skipped %d more".formatted(unnamed));
        }
        try (Tiles tiles = Tiles.open(out)) {
            spec.commandLine()
                    .getOut()
                    .println("%s: %d images of %d channels at sides %s; %d were there before, %d skipped"
                            .formatted(
                                    out,
                                    tiles.rows(),
                                    tiles.channels(),
                                    tiles.sides(),
                                    report.resumed(),
                                    report.skipped().size()));
        }
    }
}
