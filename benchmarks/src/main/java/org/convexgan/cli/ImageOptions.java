package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.Tiles;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which images a command takes, and how they become square. */
final class ImageOptions {
    static final String SOURCES = NamedSource.SOURCES + " Or a file of tiles, by the name NAME.tiles.";

    static final String TILES = ".tiles";

    private static final long FACES_SEED = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Take the first N images in the order of their names, or all if there are fewer (default:"
                    + " ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--framing",
            paramLabel = "HOW",
            defaultValue = "SQUASH",
            description = "How images become square: squash, or centre_crop (default: squash).")
    private Framing framing;

    LoadedImages load(String name, int side, CommandLine command) throws IOException {
        if (count < 1) {
            throw new ParameterException(command, "--count must be >= 1, but was " + count);
        }
        if (name.endsWith(TILES)) {
            try (Tiles tiles = Tiles.open(Path.of(name))) {
                return LoadedImages.read(tiles, count, side);
            }
        }
        try (ImageSource source = NamedSource.open(name, side, count, FACES_SEED)) {
            LoadedImages loaded = LoadedImages.read(source, count, framing, side);
            loaded.skipped().forEach(skipped -> command.getErr().println("skipped " + skipped));
            return loaded;
        }
    }
}
