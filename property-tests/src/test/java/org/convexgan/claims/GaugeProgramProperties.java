package org.convexgan.claims;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.ReluFits;
import org.convexgan.broken.BrokenReluGeneratorFit;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluGeneratorFit;

@Decides("HC-LC.1")
@Label("HC-LC.1: the fit of a ReLU generator is a gauge program")
class GaugeProgramProperties extends ClaimProperties<ReluGeneratorFit> {
    private static final int TRIES = 40; // an instance is some hundred Newton steps

    @Override
    protected List<? extends Mutant<ReluGeneratorFit>> mutants() {
        return List.of(BrokenReluGeneratorFit.values());
    }

    @Refutes
    @Label("the value of (5) is that of (6)")
    void printed_values_are_equal(@ForAll("twoOutputs") ReluFits.Fit in) {
        double value = certified(in.problem()).primalValue();

        refuteIf(value > 1.5 * in.gauge(), "(5) has the value %s, (6) has the value %s", value, in.gauge());
    }

    @Amended
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @Label("the value of (5) is twice the gauge that the instance was built from, if the columns of G are realizable")
    void value_is_twice_the_chosen_gauge(@ForAll("realizable") ReluFits.Fit in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), 2 * in.gauge(), 2 * in.gauge());
    }

    @Amended
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @Label("answers are certified; without realizable columns there is no generator")
    void answers_are_certified_or_rightly_infeasible(@ForAll("instances") ReluFits.Fit in) {
        boolean infeasible = judged(in.problem()).certificate().isEmpty();

        require(Check.STATUS, infeasible != in.isRealizable(), "the columns of G are %s", in.regime());
    }

    @Supports
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @Label("at most n_f d_r neurons, in different directions, each with balanced layers")
    void networks_are_small_and_balanced(@ForAll("realizable") ReluFits.Fit in) {
        Point network = solve(in.problem()).primal();
        Matrix w1 = network.matrix("W1");
        Matrix g = in.problem().generated();

        require(Check.SHAPE, w1.columns() <= g.rows() * g.columns(), "%d neurons for %s", w1.columns(), g.shape());
        IntStream.range(0, w1.columns())
                .forEach(j -> expect(
                        "length of a neuron",
                        w1.column(j).norm(),
                        network.matrix("W2").row(j).norm(),
                        in.gauge()));
    }

    @Supports
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "gauge(tG) = t gauge(G) for t >= 0, and gauge(G) is at least the nuclear norm of G over the spectral norm of Z")
    void gauge_is_homogeneous_and_above_the_nuclear_norm(@ForAll("realizable") ReluFits.Fit in) {
        Matrix z = in.problem().noise();
        Matrix g = in.problem().generated();
        double t = 0.375;

        double scaled = certified(new ReluGeneratorFit(z, g.times(t))).primalValue();

        expect("p*(tG)", scaled, 2 * t * in.gauge(), 2 * in.gauge());
        double bound = ThinSvd.of(g).values().sum() / ThinSvd.of(z).values().get(0);
        require(Check.VALUE, scaled >= 2 * t * bound * (1 - 1e-9), "%s is below twice %s", scaled, t * bound);
    }

    @Provide
    Arbitrary<ReluFits.Fit> twoOutputs() {
        return ReluFits.twoOutputs();
    }

    @Provide
    Arbitrary<ReluFits.Fit> instances() {
        return ReluFits.fits();
    }

    @Provide
    Arbitrary<ReluFits.Fit> realizable() {
        return ReluFits.fits().filter(ReluFits.Fit::isRealizable);
    }
}
