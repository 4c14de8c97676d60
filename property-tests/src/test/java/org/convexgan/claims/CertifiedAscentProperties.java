package org.convexgan.claims;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenCertifiedAscent;
import org.convexgan.certificate.Certificate;
import org.convexgan.dualing.AdamAscent;
import org.convexgan.dualing.CertifiedAscent;
import org.convexgan.dualing.DualCurve;
import org.convexgan.dualing.DualGan;
import org.convexgan.dualing.RingSetting;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.Supports;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.spi.ReferenceImplementation;
import org.convexgan.training.CircleMixture;

/**
 * Monotone training on five Gaussians: 40 samples, 40 anchors, {@code C} one of 1e-4, 1e-2, 0.1. The course is not trusted: every state is solved and certified again from the
 * parameters of the generator.
 */
@Decides("DG-MONO")
@Label(
        "DG-MONO: with fixed data and noise, a line search that accepts certified increases only never decreases the dual objective")
class CertifiedAscentProperties extends SubjectProperties<Function<RingSetting, DualCurve>> {
    private static final double LOG_2 = 0.6931471805599453;
    private static final int RUNS = 6;
    private static final int STEPS = 60;
    private static final int SAMPLES = 40;
    private static final List<Double> REGULARIZERS = List.of(1e-4, 1e-2, 0.1);
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();

    private record Run(Function<RingSetting, DualCurve> training, long seed) {}

    /**
     * A course as the judge sees it.
     *
     * @param certificates of every state
     * @param promised increase over the primal value before
     */
    private record Judged(List<Certificate> certificates, List<Double> promised) {}

    private static final Map<Run, Judged> RUNS_SEEN = new ConcurrentHashMap<>(); // several properties look at each

    CertifiedAscentProperties() {
        super(in -> new CertifiedAscent(in.gan(), in.noise(), STEPS).from(in.start()));
    }

    @Override
    protected List<? extends WrongSubject<Function<RingSetting, DualCurve>>> mutants() {
        return List.of(BrokenCertifiedAscent.values());
    }

    private static RingSetting setting(long seed) {
        double c = REGULARIZERS.get((int) (seed % REGULARIZERS.size()));
        return RingSetting.of(new CircleMixture(5, 0.1), SAMPLES, c, seed);
    }

    private Judged run(long seed) {
        return RUNS_SEEN.computeIfAbsent(new Run(subject(), seed), run -> judge(run.training(), setting(run.seed())));
    }

    private static Judged judge(Function<RingSetting, DualCurve> training, RingSetting in) {
        List<DualCurve.Step> steps = training.apply(in).steps();
        return new Judged(
                steps.stream().map(step -> certificate(in, step)).toList(),
                steps.stream().map(DualCurve.Step::promised).toList());
    }

    private static Certificate certificate(RingSetting in, DualCurve.Step step) {
        LogisticDual problem = in.gan().problem(step.parameters(), in.noise());
        Answer answer = REFERENCE.solve(problem);
        return problem.certify(answer.primal(), answer.dual());
    }

    @AsPrinted
    @Label("no step decreases the dual objective, not even by rounding")
    void dual_objective_never_decreases(@ForAll("seeds") long seed) {
        List<Certificate> course = run(seed).certificates();

        for (int k = 1; k < course.size(); k++) {
            double before = course.get(k - 1).dualValue();
            double after = course.get(k).dualValue();
            require(Check.VALUE, after >= before, "step %d: %s after %s", k, after, before);
        }
    }

    @AsPrinted
    @Label("each step lifts the dual above the primal value before by what it was accepted for")
    void every_step_keeps_its_promise(@ForAll("seeds") long seed) {
        Judged run = run(seed);
        List<Certificate> course = run.certificates();

        for (int k = 1; k < course.size(); k++) {
            double increase = course.get(k).dualValue() - course.get(k - 1).primalValue();
            double promised = run.promised().get(k);
            require(Check.GAP, increase >= promised * (1 - 1e-9), "step %d: %s for %s", k, increase, promised);
            require(
                    Check.GAP,
                    course.get(k).relativeGap() <= 1e-12,
                    "step %d: the discriminator is not optimal: %s",
                    k,
                    course.get(k));
        }
    }

    @Supports
    @Label("the objective stays between 0 and log 2 and gets at least a quarter of the way to log 2")
    void training_makes_progress(@ForAll("seeds") long seed) {
        List<Certificate> course = run(seed).certificates();
        double first = course.get(0).dualValue();
        double last = course.get(course.size() - 1).dualValue();

        require(Check.STATUS, last >= first + (LOG_2 - first) / 4, "from %s to %s only", first, last);
        course.forEach(state -> require(
                Check.DUAL_FEASIBILITY,
                state.dualValue() > 0 && state.dualValue() <= LOG_2 * (1 + 1e-12),
                "dual value %s",
                state.dualValue()));
    }

    @Supports
    @Label("the direction is the gradient of the optimal value: central differences agree")
    void direction_is_the_gradient(@ForAll("seeds") long seed) {
        RingSetting in = setting(seed);
        DualGan gan = in.gan();
        Vector gradient = gan.gradient(in.start(), in.noise(), gan.solve(in.start(), in.noise()));
        Vector direction = gradient.times(1e-4 / gradient.norm());

        double ahead = gan.solve(in.start().plus(direction), in.noise()).dualValue();
        double behind = gan.solve(in.start().minus(direction), in.noise()).dualValue();

        double slope = (ahead - behind) / 2e-4;
        require(
                Check.VALUE,
                Math.abs(slope / gradient.norm() - 1) <= 1e-4,
                "slope %s for |gradient| = %s",
                slope,
                gradient.norm());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(RUNS);
    }

    @Override
    protected List<Figure> figures() {
        RingSetting in = setting(1);
        AdamAscent adam = new AdamAscent(in.gan(), in.noise(), 0.02, STEPS);
        DualCurve certified = subject().apply(in);
        DualCurve full = adam.from(in.start());
        DualCurve batches = adam.from(in.start(), SAMPLES / 2, new Random(1));
        return List.of(new Figure(
                "Dual objective on five Gaussians, seed 1, C = 0.01",
                Axis.linear("step"),
                Axis.linear("g on the full batch"),
                false,
                List.of(
                        curve("certified line search", certified),
                        curve("Adam, full batch", full),
                        curve("Adam, minibatches of half the size", batches)),
                "The line search never decreases the objective; Adam does %d times on the full batch and %d times on minibatches, in %d steps."
                        .formatted(full.decreases(), batches.decreases(), STEPS)));
    }

    private static Series curve(String name, DualCurve course) {
        List<Double> g = course.dualValues();
        return Series.curve(
                name, IntStream.range(0, g.size()).mapToObj(k -> (double) k).toList(), g);
    }
}
