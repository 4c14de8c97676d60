package org.convexgan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.ContactSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether generated images are also shown enlarged; outside of their folder, whose files {@code evaluate} all compares. */
final class SheetOption {
    private static final int CELL = 64;
    private static final int COLUMNS = 16;
    private static final int ROWS = 10;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Also show the first " + COLUMNS * ROWS + " images, each enlarged to " + CELL + "x" + CELL
                    + " pixels, in this new PNG file, outside of --out.")
    private @Nullable Path sheet;

    /** Refuses a file that exists, that has no folder, or that would be in the folder of the images. */
    void requireNew(@Nullable Path out, CommandLine command) {
        if (sheet == null) {
            return;
        }
        Path file = sheet.toAbsolutePath().normalize();
        if (out != null && file.startsWith(out.toAbsolutePath().normalize())) {
            throw new ParameterException(command, "--sheet must be outside of --out, but was " + sheet);
        }
        if (Files.exists(file) || !Files.isDirectory(file.getParent())) {
            throw new ParameterException(command, "--sheet must be a new file in a folder, but was " + sheet);
        }
    }

    /** Draws the sheet, if there is to be one. */
    void write(float[][] images, int side) throws IOException {
        if (sheet == null) {
            return;
        }
        ContactSheet drawn = new ContactSheet(CELL, COLUMNS);
        for (int first = 0; first < Math.min(images.length, COLUMNS * ROWS); first += COLUMNS) {
            float[][] row = Arrays.copyOfRange(images, first, Math.min(images.length, first + COLUMNS));
            drawn.add(matrix(row), side, LoadedImages.CHANNELS);
        }
        ImageIO.write(drawn.draw(), "png", sheet.toFile());
    }

    private static Matrix matrix(float[][] images) {
        double[] entries = new double[images.length * images[0].length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = images[i / images[0].length][i % images[0].length];
        }
        return Matrix.of(images.length, images[0].length, entries);
    }
}
