package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.Tiles;
import org.convexgan.images.UnusableImageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which images a command takes, and how they become square. */
final class ImageOptions {
    static final String SOURCES = NamedSource.SOURCES + " Or a file of tiles, by the name NAME.tiles.";

    static final String TILES = ".tiles";

    private static final int MANY = 2000;
    private static final long FACES_SEED = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Take the first N images in the order of their names, or all if there are fewer (default: "
                    + MANY + "; train: all of a file of tiles).")
    private @Nullable Integer count;

    @Option(
            names = "--framing",
            paramLabel = "HOW",
            defaultValue = "SQUASH",
            description = "How images become square: squash, or centre_crop (default: squash).")
    private Framing framing;

    /** Returns how many of the images of a file to train on: all, unless it is said how many. */
    long firstOf(Tiles tiles, CommandLine command) {
        return Math.min(count(tiles.rows(), command), tiles.rows());
    }

    /**
     * Reads images.
     *
     * @param side of the squares
     * @throws UnusableImageException if none can be used, e.g. as all are smaller
     */
    LoadedImages load(String name, int side, CommandLine command) throws IOException {
        int most = count(MANY, command);
        if (name.endsWith(TILES)) {
            try (Tiles tiles = Tiles.open(Path.of(name))) {
                return LoadedImages.read(name, tiles, most, side);
            }
        }
        try (ImageSource source = NamedSource.open(name, side, most, FACES_SEED)) {
            LoadedImages loaded = LoadedImages.read(source, most, framing, side);
            loaded.skipped().forEach(skipped -> command.getErr().println("skipped " + skipped));
            return loaded;
        }
    }

    private int count(int otherwise, CommandLine command) {
        int asked = count == null ? otherwise : count;
        if (asked < 1) {
            throw new ParameterException(command, "--count must be >= 1, but was " + asked);
        }
        return asked;
    }
}
