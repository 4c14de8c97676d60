package org.convexgan.progressive;

import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/** Judges a stage from its weights and the data: feasibility, optimality, mean, reproducibility and coherence. */
final class StageJudge {
    /** Probability that the bound on {@code ‖S − GᵀG‖₂} is too low. */
    static final double FAILURE_PROBABILITY = 1e-6;

    private static final long TAIL_SEED = 0x90d9e;
    private static final int PROBES = 64;

    private final SpectrumEngine engine;
    private final Setting setting;
    private final PixelRows rows;
    private final Spectrum spectrum;

    StageJudge(SpectrumEngine engine, Setting setting, PixelRows rows, Spectrum spectrum) {
        this.engine = engine;
        this.setting = setting;
        this.rows = rows;
        this.spectrum = spectrum;
    }

    StageCertificate judge(Generator generator, ProgressiveTraining.Solution solution) {
        int last = generator.stages().size() - 1;
        Matrix v = generator.stages().get(last).directions().columns();
        Matrix gram = Products.transposed(solution.codes(), solution.codes());
        Matrix noise = new NoiseStream(setting.trainingSeed(last))
                .block(0, Math.min(PROBES, setting.samples()), 0, generator.noiseColumns());
        List<Matrix> outputs = generator.outputs(noise);
        Matrix permuted = generator.permutedOutputs(noise, setting.seed()).get(last);
        Matrix judged = Products.of(Bases.rows(solution.codes(), 0, noise.rows()), v.transpose());
        double change = Math.max(
                outputs.get(last).minus(permuted).frobeniusNorm(),
                outputs.get(last).minus(judged).frobeniusNorm());
        double norm = Math.sqrt(gram.trace());
        Residual residual = residual(v, gram);
        double scale = scale();
        return new StageCertificate(
                rows.side(),
                solution.requested(),
                solution.k(),
                solution.rank(),
                solution.rankTolerance(),
                solution.condition(),
                solution.betaRequested(),
                solution.beta(),
                Math.sqrt(scale * spectrum.squared(solution.k())),
                Math.sqrt(scale * spectrum.squared(solution.k() + 1)),
                residual.norm(),
                new SpectralBound(
                        scale * spectrum.next().lower(),
                        scale * spectrum.next().upper(),
                        spectrum.next().failureProbability()),
                gram.trace(),
                residual.keptTrace() - solution.k() * solution.beta(),
                solution.codes().columnSums().norm() / (Math.sqrt(setting.samples()) * norm),
                change / outputs.get(last).frobeniusNorm(),
                last == 0 ? 0 : coherence(outputs.get(last), outputs.get(last - 1)));
    }

    private double scale() {
        return (double) setting.samples() / rows.rows();
    }

    private record Residual(SpectralBound norm, double keptTrace) {}

    /**
     * Bounds {@code ‖S − V·C·Vᵀ‖₂}: from what the engine knows if it says so; otherwise from the data, exactly for small
     * images.
     */
    private Residual residual(Matrix v, Matrix gram) {
        if (spectrum.enclosure().isPresent()) {
            Enclosure known = spectrum.enclosure().get().times(scale());
            return new Residual(known.normWithout(gram), known.trace(gram.rows()));
        }
        int d = rows.columns();
        if (d <= engine.exactColumns()) {
            Matrix s = scatter(Matrix.identity(d));
            Matrix rest = s.minus(Products.of(v, Products.of(gram, v.transpose())));
            double norm = SymmetricEigen.of(rest).spectralNorm();
            return new Residual(new SpectralBound(norm, norm, 0), v.inner(Products.of(s, v)));
        }
        Matrix basis = Bases.orthonormal(spectrum.directions().columns());
        Matrix scattered = scatter(basis);
        Matrix image = scattered.minus(generated(v, gram, basis));
        SpectralBound norm = TailBound.norm(
                block -> scatter(block).minus(generated(v, gram, block)), basis, image, FAILURE_PROBABILITY, TAIL_SEED);
        Matrix inside = Products.transposed(basis, v); // v lies in the span of the basis
        return new Residual(norm, inside.inner(Products.of(Products.transposed(basis, scattered), inside)));
    }

    private Matrix scatter(Matrix block) {
        return engine.scatter(rows, spectrum.mean(), block).times(scale());
    }

    private static Matrix generated(Matrix v, Matrix gram, Matrix block) {
        return Products.of(v, Products.of(gram, Products.transposed(v, block)));
    }

    /** Returns the mean correlation of images, reduced by half, with those of the stage before. */
    private double coherence(Matrix images, Matrix before) {
        Matrix reduced = Generator.reduced(images, rows.side(), rows.channels());
        return IntStream.range(0, images.rows())
                .mapToDouble(i -> correlation(reduced.row(i), before.row(i)))
                .average()
                .orElseThrow();
    }

    private static double correlation(Vector a, Vector b) {
        Vector x = centred(a);
        Vector y = centred(b);
        double product = x.norm() * y.norm();
        return product > 0 ? x.dot(y) / product : 0;
    }

    private static Vector centred(Vector a) {
        double mean = a.sum() / a.size();
        return a.map(entry -> entry - mean);
    }
}
