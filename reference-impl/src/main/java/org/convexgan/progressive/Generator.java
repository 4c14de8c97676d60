package org.convexgan.progressive;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Stages one after the other: noise to images of twice as many pixel rows each.
 *
 * @param stages not empty; each upsamples the images of the one before
 */
public record Generator(List<Stage> stages) {
    public Generator {
        stages = List.copyOf(stages);
        Require.atLeast("stages", stages.size(), 1);
        for (int i = 0; i < stages.size(); i++) {
            int pixels = i == 0 ? 0 : stages.get(i).mean().size();
            Require.that(
                    stages.get(i).pixelRows() == pixels,
                    "pixel rows of stage %d".formatted(i + 1),
                    "be " + pixels,
                    stages.get(i).pixelRows());
            Require.that(
                    i == 0
                            || stages.get(i).directions().side()
                                    == 2 * stages.get(i - 1).directions().side(),
                    "side of stage %d".formatted(i + 1),
                    "be twice that of the stage before",
                    stages.get(i).directions().side());
        }
    }

    /** Returns how many noise columns all stages need. */
    public int noiseColumns() {
        return stages.stream().mapToInt(Stage::noiseColumns).sum();
    }

    /**
     * Returns {@code G} of every stage, without the means.
     *
     * @param noise n rows, with {@link #noiseColumns()} columns or more, those of the first stage first
     */
    public List<Matrix> outputs(Matrix noise) {
        return outputs(noise, null);
    }

    /** Returns the images of every stage, {@code 1·μᵀ + G}; values are not clipped. */
    public List<Matrix> images(Matrix noise) {
        List<Matrix> outputs = outputs(noise);
        Vector ones = Vector.zeros(noise.rows()).map(zero -> 1);
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> outputs.get(i).plus(ones.outer(stages.get(i).mean())))
                .toList();
    }

    /** Returns the same, with every sum over latents taken in another order. */
    public List<Matrix> permutedOutputs(Matrix noise, long seed) {
        return outputs(noise, new Random(seed));
    }

    /** Returns the latents of a stage, counted from 0: {@code Z}, n×d_f. */
    public Matrix latents(int stage, Matrix noise) {
        Matrix before = stage == 0 ? null : outputs(noise, null, stage).get(stage - 1);
        return latents(stage, before, noise);
    }

    private List<Matrix> outputs(Matrix noise, @Nullable Random order) {
        return outputs(noise, order, stages.size());
    }

    private List<Matrix> outputs(Matrix noise, @Nullable Random order, int count) {
        Require.that(
                noise.columns() >= noiseColumns(),
                "noise",
                "have at least %d columns".formatted(noiseColumns()),
                noise.columns());
        Matrix[] outputs = new Matrix[count];
        for (int i = 0; i < count; i++) {
            Matrix z = latents(i, i == 0 ? null : outputs[i - 1], noise);
            Matrix a = stages.get(i).encoder();
            int[] permutation = IntStream.range(0, a.rows()).toArray();
            if (order != null) {
                shuffle(permutation, order);
                z = permuted(z, permutation);
                a = rowsPermuted(a, permutation);
            }
            Matrix v = stages.get(i).directions().columns();
            outputs[i] = Products.of(Products.of(z, a), v.transpose());
        }
        return Arrays.asList(outputs);
    }

    private Matrix latents(int index, @Nullable Matrix before, Matrix noise) {
        Stage stage = stages.get(index);
        int columns = stage.encoder().rows();
        int pixels = stage.pixelRows();
        int firstNoise =
                stages.subList(0, index).stream().mapToInt(Stage::noiseColumns).sum();
        double[] z = new double[noise.rows() * columns];
        if (before != null) {
            Matrix up = upsampled(
                    before, stage.directions().side(), stage.directions().channels());
            copy(up, 0, up.columns(), z, 0, columns);
        }
        if (stage.noiseColumns() > 0) {
            copy(noise, firstNoise, firstNoise + stage.noiseColumns(), z, pixels, columns);
        }
        if (stage.hasOnes()) {
            for (int i = 0; i < noise.rows(); i++) {
                z[(i + 1) * columns - 1] = 1;
            }
        }
        return Matrix.of(noise.rows(), columns, z);
    }

    private static void copy(Matrix from, int first, int end, double[] to, int at, int columns) {
        for (int i = 0; i < from.rows(); i++) {
            for (int j = first; j < end; j++) {
                to[i * columns + at + j - first] = from.get(i, j);
            }
        }
    }

    /**
     * Returns images with every pixel four times.
     *
     * @param images one a row, pixel-major
     * @param side of the result
     */
    static Matrix upsampled(Matrix images, int side, int channels) {
        int d = side * side * channels;
        double[] up = new double[images.rows() * d];
        for (int i = 0; i < images.rows(); i++) {
            for (int entry = 0; entry < d; entry++) {
                up[i * d + entry] = images.get(i, half(entry, side, channels));
            }
        }
        return Matrix.of(images.rows(), d, up);
    }

    /** Returns images of half the side: the means of four pixels. */
    static Matrix reduced(Matrix images, int side, int channels) {
        int d = side * side * channels;
        double[] down = new double[images.rows() * d / 4];
        for (int i = 0; i < images.rows(); i++) {
            for (int entry = 0; entry < d; entry++) {
                down[i * d / 4 + half(entry, side, channels)] += images.get(i, entry) / 4;
            }
        }
        return Matrix.of(images.rows(), d / 4, down);
    }

    /** Returns the entry of an image of half the side that covers an entry. */
    private static int half(int entry, int side, int channels) {
        int pixel = entry / channels;
        return (pixel / side / 2 * (side / 2) + pixel % side / 2) * channels + entry % channels;
    }

    private static Matrix rowsPermuted(Matrix a, int[] order) {
        double[] rows = new double[order.length * a.columns()];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < a.columns(); j++) {
                rows[i * a.columns() + j] = a.get(order[i], j);
            }
        }
        return Matrix.of(order.length, a.columns(), rows);
    }

    private static Matrix permuted(Matrix a, int[] order) {
        double[] columns = new double[a.rows() * order.length];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < order.length; j++) {
                columns[i * order.length + j] = a.get(i, order[j]);
            }
        }
        return Matrix.of(a.rows(), order.length, columns);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
