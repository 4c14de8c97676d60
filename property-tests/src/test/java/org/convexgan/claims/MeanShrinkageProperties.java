package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Means;
import org.convexgan.broken.BrokenMeanMatching;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.MeanMatching;

@Decides(
        value = "HC-T2.1.lin",
        regimes = {"shrunk", "collapsed to zero", "tie"})
@Label("HC-T2.1.lin: shrinking the sum solves the linear-discriminator WGAN, with identical rows")
class MeanShrinkageProperties extends ClaimProperties<MeanMatching> {

    @Override
    protected List<? extends Mutant<MeanMatching>> mutants() {
        return List.of(BrokenMeanMatching.values());
    }

    @AsPrinted
    @Label("the closed form is certified")
    void answers_are_certified(@ForAll("instances") Means.Shrinking in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* is (||s|| - beta)_+^2/n_f of the chosen ||s||")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") Means.Shrinking in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.sumLength() * in.sumLength());
    }

    @AsPrinted
    @Label("all generated samples are equal: total mode collapse")
    void rows_are_identical(@ForAll("instances") Means.Shrinking in) {
        Matrix g = solve(in.problem()).primal().matrix("G");

        for (int i = 1; i < g.rows(); i++) {
            expect("distance of two samples", g.row(i).minus(g.row(0)).norm(), 0, in.sumLength());
        }
    }

    @AsPrinted
    @Label("scaling the data and beta by t scales p* by t^2")
    void value_is_homogeneous(@ForAll("instances") Means.Shrinking in) {
        MeanMatching doubled = new MeanMatching(
                in.problem().realData().times(2),
                in.problem().rows(),
                2 * in.problem().beta());

        expect(
                "p* of the doubled data",
                certified(doubled).primalValue(),
                4 * certified(in.problem()).primalValue(),
                4 * in.sumLength() * in.sumLength());
    }

    @Provide
    Arbitrary<Means.Shrinking> instances() {
        return Means.shrinking();
    }
}
