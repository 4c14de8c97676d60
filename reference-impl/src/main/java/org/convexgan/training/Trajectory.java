package org.convexgan.training;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/** The outputs of a generator at equal distances of training. */
public final class Trajectory {
    private final int every;
    private final double[][] samples;

    /**
     * Keeps recorded outputs.
     *
     * @param every steps between two samples, {@code ≥ 1}
     * @param samples one row of outputs per sample, all of one length; not changed afterwards
     * @throws IllegalArgumentException if there is no sample or an output is not finite
     */
    Trajectory(int every, double[][] samples) {
        this.every = Require.atLeast("every", every, 1);
        Require.that(samples.length >= 1, "samples", "be at least one", samples.length);
        for (double[] sample : samples) {
            for (double output : sample) {
                Require.finite("output", output);
            }
        }
        this.samples = samples;
    }

    /** Returns how many samples there are. */
    public int length() {
        return samples.length;
    }

    /** Returns the step of a sample; the first one lies {@code every} steps after the start. */
    public int step(int sample) {
        return (sample + 1) * every;
    }

    /** Returns the outputs of a sample. */
    public Vector at(int sample) {
        return Vector.of(samples[sample]);
    }

    /** Returns an output over time. */
    public DoubleStream output(int index) {
        return Arrays.stream(samples).mapToDouble(sample -> sample[index]);
    }

    /** Returns the samples of the last {@code 1/n} of the training. */
    public Trajectory last(int n) {
        int kept = Math.max(1, samples.length / Require.atLeast("n", n, 1));
        return new Trajectory(every, Arrays.copyOfRange(samples, samples.length - kept, samples.length));
    }

    /** Returns the mean of each output. */
    public Vector mean() {
        return Vector.of(IntStream.range(0, samples[0].length)
                .mapToDouble(i -> output(i).average().orElseThrow())
                .toArray());
    }

    /** Returns the largest difference between two values of the same output. */
    public double spread() {
        return IntStream.range(0, samples[0].length)
                .mapToDouble(
                        i -> output(i).max().orElseThrow() - output(i).min().orElseThrow())
                .max()
                .orElseThrow();
    }
}
