package org.convexgan.dualing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.training.Adam;

/**
 * Ascent of the generator by Adam with a fixed step size, on all data or on minibatches, against the discriminator that is optimal for the batch
 * (DG, section 4.1).
 *
 * @param gan what is trained
 * @param noise {@code Z} of the full batch, by which every state is judged
 * @param stepSize {@code μ}, finite and {@code > 0}
 * @param steps {@code ≥ 1}
 */
public record AdamAscent(DualGan gan, Matrix noise, double stepSize, int steps) {
    public AdamAscent {
        Require.positive("stepSize", stepSize);
        Require.atLeast("steps", steps, 1);
    }

    /** Trains on the full batch. */
    public DualCurve from(Vector start) {
        List<DualCurve.Step> course = new ArrayList<>();
        DualCurve.Step now = new DualCurve.Step(start, gan.solve(start, noise), 0);
        course.add(now);
        double[] parameters = start.toArray();
        Adam adam = new Adam(parameters.length, stepSize);
        for (int k = 0; k < steps; k++) {
            adam.step(parameters, descent(gan.gradient(now.parameters(), noise, now.state())));
            now = at(parameters);
            course.add(now);
        }
        return new DualCurve(course);
    }

    /**
     * Trains on minibatches, drawn with replacement and with fresh Gaussian noise.
     *
     * @param batch samples of each kind, {@code ≥ 1}
     * @param random draws samples and noise
     */
    public DualCurve from(Vector start, int batch, Random random) {
        Require.atLeast("batch", batch, 1);
        List<DualCurve.Step> course = new ArrayList<>(List.of(at(start.toArray())));
        double[] parameters = start.toArray();
        Adam adam = new Adam(parameters.length, stepSize);
        int all = course.get(0).state().problem().realData().rows();
        for (int k = 0; k < steps; k++) {
            int[] real = random.ints(batch, 0, all).toArray();
            Matrix fresh = gaussian(batch, noise.columns(), random);
            Vector before = Vector.of(parameters);
            adam.step(parameters, descent(gan.gradient(before, fresh, gan.solve(before, fresh, real))));
            course.add(at(parameters));
        }
        return new DualCurve(course);
    }

    private DualCurve.Step at(double[] parameters) {
        Vector copy = Vector.of(parameters);
        return new DualCurve.Step(copy, gan.solve(copy, noise), 0);
    }

    private static double[] descent(Vector ascent) {
        return ascent.times(-1).toArray();
    }

    /** Returns independent standard normal entries. */
    public static Matrix gaussian(int rows, int columns, Random random) {
        double[] entries = new double[rows * columns];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = random.nextGaussian();
        }
        return Matrix.of(rows, columns, entries);
    }
}
