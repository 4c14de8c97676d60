package org.convexgan.claims;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Course;
import org.convexgan.arbitraries.WarmStart;
import org.convexgan.broken.BrokenSpectrum;
import org.convexgan.golden.Check;
import org.convexgan.images.PixelRows;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Variant;

/**
 * Block Krylov from a warm start on 150 grey images at 16 pixels, against the full singular value decomposition of the
 * same images.
 */
@Decides("HC-PC.spectrum")
@Label("HC-PC.spectrum: the truncated spectrum and the bound of the rest contain the exact values")
class TruncatedSpectrumProperties extends SubjectProperties<Function<WarmStart, Spectrum>> {
    private static final int RUNS = 8;
    private static final double TOLERANCE = 1e-6;
    private static final double ROUNDING = 1e-12;

    private record Run(Function<WarmStart, Spectrum> subject, long seed) {}

    private static final Map<Run, Spectrum> RUNS_SEEN = new ConcurrentHashMap<>();
    private static final Map<Long, Vector> EXACT = new ConcurrentHashMap<>();

    TruncatedSpectrumProperties() {
        super(in -> new ReferenceEngine(0, in.seed()).leading(in.images(), in.kept(), in.start(), TOLERANCE));
    }

    @Override
    protected List<? extends WrongSubject<Function<WarmStart, Spectrum>>> mutants() {
        return List.of(BrokenSpectrum.values());
    }

    @Studies(measuredRuns = 200, measuredFailures = 0)
    @Label("the bounds contain the next squared singular value, with a stated probability of failure, and are narrow")
    void bounds_contain_the_exact_value(@ForAll("seeds") long seed) {
        SpectralBound bound = spectrum(seed).next();
        double exact = square(exact(seed).get(WarmStart.of(seed).kept()));

        require(
                Check.VALUE,
                bound.lower() <= exact * (1 + ROUNDING) && exact * (1 - ROUNDING) <= bound.upper(),
                "%s does not contain %s",
                bound,
                exact);
        require(Check.VALUE, bound.upper() <= exact * 1.001, "%s is wide: the value is %s", bound, exact);
        require(
                Check.VALUE,
                0 < bound.failureProbability() && bound.failureProbability() <= 1e-6,
                "failure probability is %s",
                bound.failureProbability());
    }

    @Studies(measuredRuns = 200, measuredFailures = 0)
    @Label("the error of a stage that was trained on a truncated spectrum lies within its bounds")
    void error_of_a_stage_is_within_its_bounds(@ForAll("seeds") long seed) {
        Course course = new Course(new Setting(Variant.GROWING, List.of(5, 9), 8, 90, seed, TOLERANCE), 70, 1);
        var trained = new ProgressiveTraining(course.setting(), new ReferenceEngine(0, seed), Rules.SOUND)
                .train(course.pyramid(), stage -> {});
        StageCertificate stated = trained.certificates().get(1);
        Matrix g = ProgressiveClaim.latents(course, trained, 1)
                .times(trained.generator().stages().get(1).weights());
        double error = SymmetricEigen.of(ProgressiveClaim.data(course, 1).gram().minus(g.gram()))
                .spectralNorm();

        require(
                Check.PRIMAL_FEASIBILITY,
                stated.error().lower() <= error * (1 + 1e-9)
                        && error * (1 - 1e-9) <= stated.error().upper(),
                "%s does not contain %s",
                stated.error(),
                error);
        require(Check.PRIMAL_FEASIBILITY, stated.isCertified(), "%s", stated);
    }

    private Spectrum spectrum(long seed) {
        return RUNS_SEEN.computeIfAbsent(
                new Run(subject(), seed), run -> run.subject().apply(WarmStart.of(run.seed())));
    }

    private static Vector exact(long seed) {
        return EXACT.computeIfAbsent(
                seed, key -> ThinSvd.of(centred(WarmStart.of(key).images())).values());
    }

    private static Matrix centred(PixelRows rows) {
        int n = (int) rows.rows();
        float[] pixels = new float[n * rows.columns()];
        rows.read(0, n, pixels);
        Matrix x = Matrix.of(
                n,
                rows.columns(),
                IntStream.range(0, pixels.length)
                        .mapToDouble(at -> Math.round(255 * pixels[at]) / 255.0)
                        .toArray());
        return x.minus(Vector.zeros(n).map(zero -> 1).outer(x.columnSums().times(1.0 / n)));
    }

    private static double square(double a) {
        return a * a;
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(RUNS);
    }
}
