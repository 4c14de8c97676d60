package org.convexgan.progressive;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/** Images side by side: each row one stage, its columns the same samples, and real images below. */
public final class ContactSheet {
    private static final int GAP = 6;
    private static final int WHITE = 255;
    private static final int BACKGROUND = 0xffffff;

    private final int cell;
    private final int columns;
    private final List<Row> rows = new ArrayList<>();

    private record Row(Matrix images, int side, int channels, boolean spaced) {}

    /**
     * Starts an empty sheet.
     *
     * @param cell pixels that each image takes in both directions, {@code ≥ 1}
     * @param columns images a row, {@code ≥ 1}
     */
    public ContactSheet(int cell, int columns) {
        this.cell = Require.atLeast("cell", cell, 1);
        this.columns = Require.atLeast("columns", columns, 1);
    }

    /**
     * Adds a row of generated images; values outside of [0, 1] are clipped.
     *
     * @param images one a row, pixel-major; missing ones stay white
     */
    public ContactSheet add(Matrix images, int side, int channels) {
        Require.that(
                images.columns() == side * side * channels,
                "images",
                "have %d entries each".formatted(side * side * channels),
                images.columns());
        rows.add(new Row(images, side, channels, false));
        return this;
    }

    /** Adds a row of real images, evenly spread among all, with a gap above. */
    public ContactSheet addReal(PixelRows real) {
        int count = (int) Math.min(columns, real.rows());
        float[] pixels = new float[real.columns()];
        double[] entries = new double[count * pixels.length];
        for (int i = 0; i < count; i++) {
            real.read(i * real.rows() / count, 1, pixels);
            for (int at = 0; at < pixels.length; at++) {
                entries[i * pixels.length + at] = pixels[at];
            }
        }
        rows.add(new Row(Matrix.of(count, real.columns(), entries), real.side(), real.channels(), true));
        return this;
    }

    /** Draws the sheet. */
    public BufferedImage draw() {
        Require.atLeast("rows of the sheet", rows.size(), 1);
        int height =
                rows.stream().mapToInt(row -> cell + (row.spaced() ? GAP : 0)).sum();
        BufferedImage sheet = new BufferedImage(columns * cell, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                sheet.setRGB(x, y, BACKGROUND);
            }
        }
        int top = 0;
        for (Row row : rows) {
            top += row.spaced() ? GAP : 0;
            for (int i = 0; i < Math.min(columns, row.images().rows()); i++) {
                draw(sheet, row, i, i * cell, top);
            }
            top += cell;
        }
        return sheet;
    }

    private void draw(BufferedImage sheet, Row row, int image, int left, int top) {
        for (int y = 0; y < cell; y++) {
            for (int x = 0; x < cell; x++) {
                int pixel = (y * row.side() / cell * row.side() + x * row.side() / cell) * row.channels();
                int colour = 0;
                for (int channel = 0; channel < 3; channel++) {
                    double value = row.images().get(image, pixel + channel % row.channels());
                    colour = colour << 8 | (int) Math.round(WHITE * Math.max(0, Math.min(1, value)));
                }
                sheet.setRGB(left + x, top + y, colour);
            }
        }
    }
}
