package org.convexgan.claims;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Course;
import org.convexgan.broken.BrokenSummation;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.progressive.NoiseStream;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/**
 * Outputs with permuted sums. A sum of m products errs by {@code m·u} times the sum of their sizes; with
 * {@code m ≤ 256} latents and sizes that cancel by a factor below 100 in three stages, {@code 10⁻¹¹} is far above
 * rounding and far below what the published configuration shows, {@code 10⁻²}.
 */
@Decides("HC-PC.reproducible")
@Label("HC-PC.reproducible: the published configuration depends on the order of summation, the others do not")
class SummationOrderProperties extends ProgressiveClaim {
    private static final double ROUNDING = 1e-11;
    private static final int PROBES = 20;

    @Override
    protected List<BrokenSummation> mutants() {
        return List.of(BrokenSummation.values());
    }

    @Refutes
    @Label("permuted sums change the outputs of the published configuration only by rounding")
    void published_outputs_are_reproducible(@ForAll("published") Course in) {
        double change = worstChange(in);

        refuteIf(change > ROUNDING, "the outputs change by a fraction of %.2e", change);
    }

    @Supports
    @Label("permuted sums change the outputs of the repaired variants only by rounding")
    void repaired_outputs_are_reproducible(@ForAll("repaired") Course in) {
        double change = worstChange(in);

        require(Check.VALUE, change <= ROUNDING, "the outputs change by a fraction of %.2e", change);
    }

    private double worstChange(Course in) {
        Trained trained = trained(in);
        Matrix noise = new NoiseStream(~in.setting().seed())
                .block(0, PROBES, 0, trained.generator().noiseColumns());
        List<Matrix> outputs = trained.generator().outputs(noise);
        List<Matrix> permuted = trained.generator().permutedOutputs(noise, 3);
        double worst = 0;
        for (int i = 0; i < outputs.size(); i++) {
            double change = outputs.get(i).minus(permuted.get(i)).frobeniusNorm();
            worst = Math.max(worst, change / outputs.get(i).frobeniusNorm());
        }
        return worst;
    }

    @Override
    protected List<Figure> figures() {
        Course course = new Course(new Setting(Variant.GROWING, List.of(5, 9, 14), 8, 90, 1, 1e-9), 70, 1);
        return List.of(
                figure(
                        course,
                        "Error of each stage over its penalty",
                        "‖S − GᵀG‖₂/β",
                        StageCertificate::relativeError,
                        "At most 1 is feasible. The published configuration misses it from the second stage on."),
                figure(
                        course,
                        "Change of each stage's outputs when sums are permuted",
                        "‖ΔG‖/‖G‖",
                        StageCertificate::reproducibility,
                        "The repaired variants change by rounding, the published configuration visibly."));
    }

    private Figure figure(
            Course course, String title, String quantity, ToDoubleFunction<StageCertificate> of, String words) {
        List<Series> series = Stream.of(Variant.values())
                .map(variant -> {
                    List<StageCertificate> stages =
                            trained(course.with(variant)).certificates();
                    return new Series(
                            variant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            Style.LINE,
                            stages.stream().map(stage -> (double) stage.side()).toList(),
                            stages.stream().map(of::applyAsDouble).toList());
                })
                .toList();
        return new Figure(title, Axis.logarithmic("pixel rows"), Axis.logarithmic(quantity), false, series, words);
    }

    @Provide
    Arbitrary<Course> published() {
        return Course.of(Variant.PUBLISHED);
    }

    @Provide
    Arbitrary<Course> repaired() {
        return Arbitraries.oneOf(
                Course.of(Variant.CERTIFIED), Course.of(Variant.GROWING), Course.of(Variant.MEAN_MATCHED));
    }
}
