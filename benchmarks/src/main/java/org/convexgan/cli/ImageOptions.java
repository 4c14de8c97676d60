package org.convexgan.cli;

import java.io.IOException;
import org.convexgan.images.Framing;
import org.convexgan.images.ImageSource;
import org.convexgan.images.ProceduralFaces;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which images a command takes, and how they become square. */
final class ImageOptions {
    static final String SOURCES = "procedural-faces: drawn ones, which need no data.";

    private static final String PROCEDURAL = "procedural-faces";
    private static final long FACES_SEED = 1;
    private static final int RENDERED_SIDE = 64;

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
        try (ImageSource source = open(name, side)) {
            LoadedImages loaded = LoadedImages.read(source, count, framing, side);
            loaded.skipped().forEach(skipped -> command.getErr().println("skipped " + skipped));
            return loaded;
        }
    }

    private ImageSource open(String name, int side) throws IOException {
        if (name.equals(PROCEDURAL)) {
            return side <= RENDERED_SIDE
                    ? ProceduralFaces.squares(FACES_SEED, count)
                    : ProceduralFaces.portraits(FACES_SEED, count);
        }
        throw new IOException("%s must be %s".formatted(name, PROCEDURAL));
    }
}
