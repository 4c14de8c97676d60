package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Spectra;
import org.convexgan.broken.BrokenQuadraticDiscriminator;
import org.convexgan.certificate.Certificate;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.Point;

@Decides(
        value = "HC-CC.2",
        regimes = {"positive leads", "negative leads"})
@Label("HC-CC.2: a norm-constrained quadratic discriminator penalizes the spectral distance of the scatters")
class NormConstrainedQuadraticProperties extends ClaimProperties<DiscriminatorSupremum> {

    @Override
    protected List<? extends Mutant<DiscriminatorSupremum>> mutants() {
        return List.of(BrokenQuadraticDiscriminator.values());
    }

    private static final double OUTER_WEIGHT = 0.5;

    @AsPrinted
    @Label("the inner maximum over any number of neurons is ||X'X - G'G||")
    void value_is_the_spectral_norm_of_the_scatter_difference(@ForAll("instances") Spectra.ScatterDifference in) {
        Certificate certificate = certified(in.problem());

        expect("h(G)", certificate.primalValue(), in.discriminatorValue(), in.discriminatorValue());
    }

    @AsPrinted
    @Label("so min over G of the game is min ||X'X - G'G|| + Rg: the objective of eq. 35 at G is the maximum plus Rg")
    void objective_is_the_maximum_plus_the_regularizer(@ForAll("instances") Spectra.ScatterDifference in) {
        Matrix g = in.problem().generated();
        NormConstrainedCovariance outer =
                new NormConstrainedCovariance(in.problem().realData(), g.rows(), OUTER_WEIGHT);

        double objective = outer.objective(Point.of("G", g));

        double maximum = certified(in.problem()).primalValue();
        expect("objective of eq. 35", objective, maximum + OUTER_WEIGHT * g.inner(g), objective);
    }

    @Provide
    Arbitrary<Spectra.ScatterDifference> instances() {
        return Spectra.scatterDifferences(Arbitraries.just(0.0));
    }
}
