package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.convexgan.images.ImageSource;
import org.convexgan.images.ProceduralFaces;

/** Images as they are named on the command line. */
final class NamedSource {
    static final String PROCEDURAL = "procedural-faces";
    static final String SOURCES =
            PROCEDURAL + ": drawn ones, which need no data; or a folder or zip archive of JPEG, PNG, BMP or GIF"
                    + " images, an IDX file, or CIFAR-10 batches (a .bin file or a folder of them).";

    private static final int RENDERED_SIDE = 64;

    private NamedSource() {}

    /**
     * Opens a source.
     *
     * @param side of the largest squares that are wanted
     * @param count how many faces to draw
     * @param seed of drawn faces
     */
    static ImageSource open(String name, int side, int count, long seed) throws IOException {
        if (!name.equals(PROCEDURAL)) {
            return ImageSource.open(Path.of(name));
        }
        return side <= RENDERED_SIDE ? ProceduralFaces.squares(seed, count) : ProceduralFaces.portraits(seed, count);
    }
}
