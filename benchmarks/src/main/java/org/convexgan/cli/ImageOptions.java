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
            description =
                    "Take the first N images in the order of their names; fewer are an error, except to evaluate, which says how many it had."
                            + " Default: all, but no more than " + MANY + "; train: all of a file of tiles.")
    private @Nullable Integer count;

    @Option(
            names = "--framing",
            paramLabel = "HOW",
            defaultValue = "SQUASH",
            description = "How images become square: squash, or centre_crop (default: squash).")
    private Framing framing;

    /**
     * Returns how many of the images of a file to train on: all, unless it is said how many.
     *
     * @throws ParameterException if fewer are there
     */
    long firstOf(Tiles tiles, String name, CommandLine command) {
        int taken = count(tiles.rows(), command);
        requireThere(taken, tiles.rows(), "images in " + name, command);
        return taken;
    }

    /**
     * Reads images.
     *
     * @param side of the squares
     * @throws UnusableImageException if none can be used, e.g. as all are smaller
     * @throws ParameterException if there are fewer than was asked for
     */
    LoadedImages load(String name, int side, CommandLine command) throws IOException {
        return load(name, side, count == null ? 1 : count, command);
    }

    /**
     * Reads images, all if there are fewer than was asked for.
     *
     * @param side of the squares
     * @throws UnusableImageException if none can be used, e.g. as all are smaller
     */
    LoadedImages loadAtMost(String name, int side, CommandLine command) throws IOException {
        return load(name, side, 1, command);
    }

    private LoadedImages load(String name, int side, int least, CommandLine command) throws IOException {
        int most = count(MANY, command);
        if (name.endsWith(TILES)) {
            try (Tiles tiles = Tiles.open(Path.of(name))) {
                requireThere(least, tiles.rows(), "images in " + name, command);
                return LoadedImages.read(name, tiles, most, side);
            }
        }
        try (ImageSource source = NamedSource.open(name, side, most, FACES_SEED)) {
            requireThere(least, source.size(), "images in " + name, command);
            LoadedImages loaded = LoadedImages.read(source, most, framing, side);
            loaded.skipped().forEach(skipped -> command.getErr().println("skipped " + skipped));
            requireThere(least, loaded.count(), "usable images in " + name, command);
            return loaded;
        }
    }

    /** Refuses a {@code --count} above what is there; where nothing is, the reader says so. */
    static void requireThere(int asked, long there, String what, CommandLine command) {
        if (0 < there && there < asked) {
            throw new ParameterException(
                    command, "--count must be at most %d, the %s, but was %d".formatted(there, what, asked));
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
