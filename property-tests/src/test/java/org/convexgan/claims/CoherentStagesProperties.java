package org.convexgan.claims;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Course;
import org.convexgan.broken.BrokenAlignment;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.ProgressiveTraining;
import org.convexgan.progressive.ReferenceEngine;
import org.convexgan.progressive.Rules;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/**
 * Trainings on 90 colour images at 4 and 8 pixels with the published indices 20 and 30. In 60 measured runs the
 * correlation is 0.981 or more with alignment, and between -0.68 and 0.68 without.
 */
@Decides("HC-PC.coherent")
@Label("HC-PC.coherent: aligned stages refine the previous images, and stay optimal")
class CoherentStagesProperties extends SubjectProperties<UnaryOperator<Matrix>> {
    private static final int RUNS = 6;
    private static final double COHERENT = 0.9;

    private record Run(UnaryOperator<Matrix> alignment, long seed) {}

    private static final Map<Run, Trained> RUNS_SEEN = new ConcurrentHashMap<>();

    CoherentStagesProperties() {
        super(Rules::procrustes);
    }

    @Override
    protected List<? extends WrongSubject<UnaryOperator<Matrix>>> mutants() {
        return List.of(BrokenAlignment.values());
    }

    @AsPrinted
    @Label("the stages stay optimal: error at most beta and no gap")
    void alignment_keeps_the_certificate(@ForAll("seeds") long seed) {
        for (StageCertificate stage : trained(subject(), seed).certificates()) {
            require(Check.PRIMAL_FEASIBILITY, stage.relativeError() <= 1 + 1e-9, "%s", stage);
            require(Check.GAP, stage.relativeGap() <= 1e-9, "%s", stage);
        }
    }

    @AsPrinted
    @Label("of all orthogonal O, tr(O*M) is largest at the aligned one: the nuclear norm of M")
    void alignment_is_the_best_orthogonal_factor(@ForAll("seeds") long seed) {
        Matrix m = new NoiseStream(seed).block(0, 6, 0, 6);
        Matrix o = subject().apply(m);

        double nuclear = IntStream.range(0, 6)
                .mapToDouble(i -> Math.sqrt(
                        Math.max(0, SymmetricEigen.of(m.gram()).values().get(i))))
                .sum();
        double orthogonality = o.gram().minus(Matrix.identity(6)).maxAbs();

        require(Check.PRIMAL_FEASIBILITY, orthogonality <= 1e-12, "O'O differs from I by %s", orthogonality);
        expect("tr(O*M)", o.times(m).trace(), nuclear, nuclear);
    }

    @Studies(measuredRuns = 60, measuredFailures = 0)
    @Label("images reduced by half correlate by at least 0.9 with those of the stage before")
    void aligned_stages_refine_the_images(@ForAll("seeds") long seed) {
        double coherence = coherence(subject(), seed);

        require(Check.VALUE, coherence >= COHERENT, "correlation %s", coherence);
    }

    @Studies(measuredRuns = 60, measuredFailures = 0)
    @Label("without alignment they do not")
    void stages_without_alignment_are_unrelated(@ForAll("seeds") long seed) {
        double coherence = coherence(m -> Matrix.identity(m.rows()), seed);

        require(Check.VALUE, Math.abs(coherence) < COHERENT, "correlation %s", coherence);
    }

    private static double coherence(UnaryOperator<Matrix> alignment, long seed) {
        return trained(alignment, seed).certificates().get(1).coherence();
    }

    private static Trained trained(UnaryOperator<Matrix> alignment, long seed) {
        return RUNS_SEEN.computeIfAbsent(new Run(alignment, seed), run -> {
            Course course = new Course(
                    new Setting(
                            Variant.GROWING,
                            Setting.PUBLISHED_KEPT.subList(0, 2),
                            Setting.PUBLISHED_LATENT,
                            100,
                            run.seed(),
                            1e-9),
                    90,
                    3);
            Rules rules = new Rules(Rules::aboveRounding, run.alignment());
            return new ProgressiveTraining(course.setting(), new ReferenceEngine(), rules)
                    .train(course.pyramid(), stage -> {});
        });
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(RUNS);
    }
}
