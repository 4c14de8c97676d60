package org.convexgan.outputs;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.StageOutputs;
import org.convexgan.images.HeldImages;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A training by one engine, with what the outputs of its weights add up to over all samples of the training.
 *
 * @param spectra what the engine answered, one per stage
 * @param certificates one per stage
 * @param sums one per stage
 */
record EngineRun(List<Spectrum> spectra, List<StageCertificate> certificates, List<Sums> sums) {
    private static final int BLOCK = 100;
    private static final long SEED = 1;

    /**
     * Sums over outputs {@code G} of a stage.
     *
     * @param probes {@code xᵀ·GᵀG·x}
     * @param correlation with the stage before, 0 at the first
     */
    record Sums(List<Double> probes, double correlation) {}

    static EngineRun of(SpectrumEngine engine, double tolerance, List<Integer> kept, List<HeldImages> pyramid) {
        int samples = Math.toIntExact(pyramid.get(0).rows());
        Setting setting = new Setting(Variant.GROWING, kept, Setting.PUBLISHED_LATENT, samples, SEED, tolerance);
        Recording recording = new Recording(engine, new ArrayList<>());
        Trained trained = new ProgressiveTraining(setting, recording, Rules.SOUND).train(pyramid, stage -> {});
        List<Totals> totals = pyramid.stream().map(Totals::new).toList();
        NoiseStream noise = new NoiseStream(SEED);
        for (int first = 0; first < samples; first += BLOCK) {
            List<Matrix> outputs = trained.generator()
                    .outputs(noise.block(
                            first,
                            Math.min(BLOCK, samples - first),
                            0,
                            trained.generator().noiseColumns()));
            for (int i = 0; i < outputs.size(); i++) {
                totals.get(i).add(outputs.get(i), i == 0 ? null : outputs.get(i - 1));
            }
        }
        return new EngineRun(
                recording.answers,
                trained.certificates(),
                totals.stream().map(Totals::sums).toList());
    }

    /** Keeps what an engine answers. */
    private record Recording(SpectrumEngine engine, List<Spectrum> answers) implements SpectrumEngine {
        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public double unitRoundoff() {
            return engine.unitRoundoff();
        }

        @Override
        public int exactColumns() {
            return engine.exactColumns();
        }

        @Override
        public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
            Spectrum answer = engine.leading(rows, k, start, relativeTolerance);
            answers.add(answer);
            return answer;
        }

        @Override
        public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
            return engine.scatter(rows, mean, block);
        }
    }

    /** Sums that grow with each block of samples. */
    private static final class Totals {
        private final PixelRows images;
        private final double[] probes = new double[StageOutputs.PROBES];
        private double overlap;
        private double squares;
        private double squaresBefore;

        Totals(PixelRows images) {
            this.images = images;
        }

        void add(Matrix outputs, @Nullable Matrix before) {
            for (int j = 0; j < StageOutputs.PROBES; j++) {
                Vector image = outputs.times(signs(images.columns(), j));
                probes[j] += image.dot(image);
            }
            squares += outputs.inner(outputs);
            if (before != null) {
                squaresBefore += 4 * before.inner(before); // each pixel four times
                overlap += overlap(outputs, before);
            }
        }

        private double overlap(Matrix outputs, Matrix before) {
            int side = images.side();
            int channels = images.channels();
            double sum = 0;
            for (int entry = 0; entry < images.columns(); entry++) {
                int pixel = entry / channels;
                int half = (pixel / side / 2 * (side / 2) + pixel % side / 2) * channels + entry % channels;
                for (int i = 0; i < outputs.rows(); i++) {
                    sum += outputs.get(i, entry) * before.get(i, half);
                }
            }
            return sum;
        }

        Sums sums() {
            double correlation = squaresBefore > 0 ? overlap / Math.sqrt(squares * squaresBefore) : 0;
            return new Sums(Vector.of(probes).stream().boxed().toList(), correlation);
        }
    }

    /** Returns the vector of {@code ±1} whose entry i is positive where a bit of i is 0. */
    private static Vector signs(int d, int bit) {
        double[] signs = new double[d];
        for (int i = 0; i < d; i++) {
            signs[i] = (i >> bit & 1) == 0 ? 1 : -1;
        }
        return Vector.of(signs);
    }
}
