package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.PolynomialReaches;
import org.convexgan.broken.BrokenPolynomialGeneratorFit;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.PolynomialGeneratorFit;

@Decides(
        value = "HC-T4.2",
        regimes = {
            "enough neurons",
            "one neuron too few",
            "few neurons, special weight",
            "neurons on a quadric",
            "weight of full rank",
            "few samples",
            "one output, neurons chosen for it"
        })
@Label("HC-T4.2: every lifted weight needs D neurons in general position")
class PolynomialReachProperties extends ClaimProperties<PolynomialGeneratorFit> {
    /** Rounding of the bound, a sum of at most some thousand terms, relative to the size of the terms that cancel in it. */
    private static final double ROUNDING = 4096 * Math.ulp(1.0);

    @Override
    protected List<? extends Mutant<PolynomialGeneratorFit>> mutants() {
        return List.of(BrokenPolynomialGeneratorFit.values());
    }

    @Refutes
    @Label("every linear generator on lifted noise is a polynomial generator, whatever its number of neurons")
    void every_lifted_weight_is_reached(@ForAll("instances") PolynomialReaches.Reach in) {
        double distance = certified(in.problem()).dualValue();

        refuteIf(
                isPositive(distance, in.problem()),
                "%d neurons miss the weight by %s",
                in.problem().firstLayer().columns(),
                distance);
    }

    @Amended
    @Label(
            "D neurons in general position reach every lifted weight; one fewer, a quadric through them or a weight of rank D do not")
    void weights_are_reached_or_missed_as_constructed(@ForAll("instances") PolynomialReaches.Reach in) {
        double distance = certified(in.problem()).dualValue();

        require(
                Check.VALUE,
                isPositive(distance, in.problem()) != in.reachable(),
                "p* is %s, but the weight was built to be %s",
                distance,
                in.reachable() ? "reached" : "missed");
    }

    private static boolean isPositive(double distance, PolynomialGeneratorFit problem) {
        return distance > ROUNDING * (1 + problem.cancellingTerms());
    }

    @Supports
    @Label("a weight whose first block is transposed generates the same, so only its symmetric part matters")
    void only_the_symmetric_part_matters(@ForAll("instances") PolynomialReaches.Reach in) {
        PolynomialGeneratorFit problem = in.problem();
        int d = problem.noise().columns();
        Matrix w = problem.liftedWeight();
        double[][] transposed = new double[w.rows()][];
        for (int k = 0; k < w.rows(); k++) {
            transposed[k] = w.row(k < d * d ? k % d * d + k / d : k).toArray();
        }
        PolynomialGeneratorFit mirrored = new PolynomialGeneratorFit(
                problem.noise(),
                problem.firstLayer(),
                Matrix.ofRows(transposed),
                problem.a(),
                problem.b(),
                problem.c());

        double distance = certified(mirrored).primalValue();

        expect("p*", distance, certified(problem).primalValue(), problem.cancellingTerms());
    }

    @Provide
    Arbitrary<PolynomialReaches.Reach> instances() {
        return PolynomialReaches.reaches();
    }
}
