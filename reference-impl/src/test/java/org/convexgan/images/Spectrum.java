package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;

/** The singular values of a centred matrix of at least 150 images, pixels in [0, 1]. */
record Spectrum(List<Double> values) {
    private static final int[] RATIOS = {2, 10, 50, 100, 150};
    private static final int[] LEADING = {5, 20, 50, 100};

    static Spectrum of(List<Raster> images) {
        List<double[]> rows = images.stream().map(Spectrum::entries).toList();
        double[] mean = new double[rows.get(0).length];
        rows.forEach(row -> add(mean, row, 1.0 / rows.size()));
        rows.forEach(row -> add(row, mean, -1));
        double[][] gram = new double[rows.size()][rows.size()];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(rows.get(i), rows.get(j));
                gram[j][i] = gram[i][j];
            }
        }
        SymmetricEigen squares = SymmetricEigen.of(Matrix.ofRows(gram));
        return new Spectrum(IntStream.rangeClosed(1, gram.length)
                .mapToObj(i -> Math.sqrt(Math.max(0, squares.value(i))))
                .toList());
    }

    /**
     * Compares with a table.
     *
     * @param leading s1/√n, then s2, s10, s50, s100 and s150 over s1
     * @param energies shares of the sum of squares that the first 5, 20, 50 and 100 have
     * @param tolerance largest relative deviation
     */
    void assertClose(double[] leading, double[] energies, double tolerance) {
        assertClose("s1/√n", values.get(0) / Math.sqrt(values.size()), leading[0], tolerance);
        for (int i = 0; i < RATIOS.length; i++) {
            double ratio = values.get(RATIOS[i] - 1) / values.get(0);
            assertClose("s%d/s1".formatted(RATIOS[i]), ratio, leading[i + 1], tolerance);
        }
        for (int i = 0; i < LEADING.length; i++) {
            double share = energy(LEADING[i]) / energy(values.size());
            assertClose("energy of %d".formatted(LEADING[i]), share, energies[i], tolerance);
        }
    }

    private static void assertClose(String name, double actual, double expected, double tolerance) {
        assertThat(Math.abs(actual / expected - 1))
                .as("%s = %s, expected %s", name, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    private double energy(int count) {
        return values.stream().limit(count).mapToDouble(s -> s * s).sum();
    }

    private static double[] entries(Raster image) {
        byte[] bytes = image.toBytes();
        double[] entries = new double[bytes.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (bytes[i] & 0xff) / 255.0;
        }
        return entries;
    }

    private static void add(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
