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
        Residual residual = residual(v, gram, solution.beta());
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
                last == 0 ? 0 : coherence(outputs.get(last), outputs.get(last - 1)),
                residual.probe());
    }

    private double scale() {
        return (double) setting.samples() / rows.rows();
    }

    private record Residual(SpectralBound norm, double keptTrace, Probe probe) {}

    /**
     * Bounds {@code ‖S − V·C·Vᵀ‖₂} from what the engine says, and compares that with the images: with all of the scatter
     * for small images, and by probes for others. If it says nothing: for small images from the scatter that the judge
     * forms itself, and for others from the engine's products, and probes those.
     */
    private Residual residual(Matrix v, Matrix gram, double beta) {
        double penalty = beta / scale();
        boolean isSmall = rows.columns() <= engine.exactColumns();
        if (spectrum.enclosure().isEmpty() && isSmall) {
            return formed(v, gram, penalty);
        }
        Enclosure said = spectrum.enclosure().orElseGet(() -> measured(gram.times(1 / scale())));
        Enclosure scaled = said.times(scale());
        return new Residual(
                scaled.normWithout(gram),
                scaled.trace(gram.rows()),
                isSmall
                        ? ExactProbe.of(rows, spectrum, said, penalty)
                        : new StageProbe(rows, spectrum, said).against(penalty));
    }

    private Residual formed(Matrix v, Matrix gram, double penalty) {
        CentredRows centred = CentredRows.of(rows);
        Matrix s = centred.gram().times(scale());
        Matrix rest = s.minus(Products.of(v, Products.of(gram, v.transpose())));
        double norm = SymmetricEigen.of(rest).spectralNorm();
        double shift = StageProbe.shift(rows, spectrum.mean(), centred.mean());
        return new Residual(
                new SpectralBound(norm, norm, 0),
                v.inner(Products.of(s, v)),
                new Probe(shift / penalty, 0, 0, 0, 0, 0));
    }

    /** Measures by the engine's products what it does not say, and allows {@code 2u·‖S‖₂} for their rounding. */
    private Enclosure measured(Matrix gram) {
        Matrix v = spectrum.directions().columns();
        Matrix image = engine.scatter(rows, spectrum.mean(), v);
        int k = gram.rows();
        Matrix kept = Bases.columns(v, 0, k);
        Matrix left = Products.transposed(kept, Bases.columns(image, 0, k)).minus(gram);
        double last = v.column(v.columns() - 1).dot(image.column(v.columns() - 1));
        SpectralBound complement = TailBound.complement(
                block -> engine.scatter(rows, spectrum.mean(), block),
                v,
                last / SymmetricEigen.of(left).spectralNorm(),
                FAILURE_PROBABILITY,
                TAIL_SEED);
        double rounding = 2 * engine.unitRoundoff() * v.column(0).dot(image.column(0));
        return Enclosure.measured(v, image, complement, rounding);
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
