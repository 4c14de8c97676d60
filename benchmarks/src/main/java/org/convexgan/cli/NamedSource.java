package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.convexgan.images.ImageSource;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.SmoothFieldImages;

/** Images as they are named on the command line. */
final class NamedSource {
    static final String PROCEDURAL = "procedural-faces";
    static final String SMOOTH = "smooth-fields";
    static final String SOURCES = PROCEDURAL + " or " + SMOOTH
            + ": drawn ones, which need no data; or a folder or zip archive of JPEG, PNG, BMP or GIF"
            + " images, an IDX file, or CIFAR-10 batches (a .bin file or a folder of them).";

    private static final int RENDERED_SIDE = 64;

    private NamedSource() {}

    /** Returns whether images of this name are drawn, as many as are asked for. */
    static boolean isDrawn(String name) {
        return name.equals(PROCEDURAL) || name.equals(SMOOTH);
    }

    /**
     * Opens a source.
     *
     * @param side of the largest squares that are wanted
     * @param count how many images to draw
     * @param seed of drawn images
     */
    static ImageSource open(String name, int side, int count, long seed) throws IOException {
        return switch (name) {
            case PROCEDURAL ->
                side <= RENDERED_SIDE ? ProceduralFaces.squares(seed, count) : ProceduralFaces.portraits(seed, count);
            case SMOOTH -> new SmoothFieldImages(seed, Math.max(side, RENDERED_SIDE), count);
            default -> ImageSource.open(Path.of(name));
        };
    }
}
