package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.CappedMeans;
import org.convexgan.broken.BrokenNormConstrainedMean;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.NormConstrainedMean;

@Decides(
        value = "HC-CC.1",
        regimes = {"capped", "matched", "zero sum"})
@Label("HC-CC.1: a norm-constrained linear discriminator penalizes the distance of the sums")
class CappedMeanShrinkageProperties extends ClaimProperties<NormConstrainedMean> {

    @Override
    protected List<? extends Mutant<NormConstrainedMean>> mutants() {
        return List.of(BrokenNormConstrainedMean.values());
    }

    @AsPrinted
    @Label("the closed form of min ||s - G'1|| + beta_g ||G||^2 is certified")
    void answers_are_certified(@ForAll("instances") CappedMeans.Capped in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* is ||s|| - t + beta_g t^2/n_f with t = min(||s||, n_f/(2 beta_g)) of the chosen ||s||")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") CappedMeans.Capped in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.sumLength());
    }

    @Supports
    @Label(
            "a linear generator with R_g = beta_g ||W||^2 and noise sum z has the optimum of n_f = ||z||^2 samples, at W = z m'/||z||^2")
    void linear_generator_counts_the_noise_sum(@ForAll("instances") CappedMeans.Capped in) {
        NormConstrainedMean problem = in.problem();
        Vector z = Vector.zeros(problem.rows()).map(entry -> 1);
        double bound = certified(problem).dualValue(); // v's − ‖z‖²‖v‖²/(4β_g) bounds every W too

        Vector m = solve(problem).primal().matrix("G").columnSums();
        Matrix w = z.outer(m).times(1 / z.dot(z));

        Vector missed = problem.realData().columnSums().minus(w.transpose().times(z));
        expect("||s - W'z|| + beta_g ||W||^2", missed.norm() + problem.betaG() * w.inner(w), bound, in.sumLength());
    }

    @Provide
    Arbitrary<CappedMeans.Capped> instances() {
        return CappedMeans.capped();
    }
}
