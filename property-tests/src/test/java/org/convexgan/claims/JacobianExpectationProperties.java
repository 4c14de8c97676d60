package org.convexgan.claims;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenJacobianLaw;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.JacobianLaw;

/**
 * The expectation over the noise, by sampling: each entry of the average of {@code JJᵀ} over {@value #DRAWS} draws of the noise lies within
 * {@value #DEVIATIONS} standard errors of the law. In all, {@value #RUNS} runs compare 180 entries; a right law fails with a probability of about
 * 1e-4 for other seeds.
 */
@Decides("OP-EJJ")
@Label("OP-EJJ: E JJ^T = s^2 VV^T over the noise, s^2 = sigma_z^2 (d + (n - 1)/pi)/(2n)")
class JacobianExpectationProperties extends SubjectProperties<JacobianLaw> {
    private static final int RUNS = 24;
    private static final int DRAWS = 2000;
    private static final double DEVIATIONS = 5;

    JacobianExpectationProperties() {
        super(JacobianLaw.EXACT);
    }

    @Override
    protected List<? extends WrongSubject<JacobianLaw>> mutants() {
        return List.of(BrokenJacobianLaw.values());
    }

    @AsPrinted
    @Label("the average of JJ^T over the noise is s^2 VV^T within 5 standard errors")
    void average_is_that_of_the_law(@ForAll("runs") long seed) {
        Random random = new Random(seed);
        int n = List.of(1, 2, 8).get((int) (seed % 3));
        GaussianSetup setup = new GaussianSetup(1 + (int) (seed % 4), 6, 1 + (int) (seed % 5), n, 1, 1, 1 + seed % 2);
        Matrix v = GaussianSetup.gaussian(random, setup.m(), setup.k(), setup.sigmaV());
        Matrix w = GaussianSetup.gaussian(random, setup.k(), setup.d(), setup.sigmaW());
        double[] sums = new double[setup.m() * setup.m()];
        double[] squares = new double[sums.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Matrix z = GaussianSetup.gaussian(random, n, setup.d(), setup.sigmaZ());
            double[] gram = subject().gram(v, z, w).toArray();
            for (int i = 0; i < gram.length; i++) {
                sums[i] += gram[i];
                squares[i] += gram[i] * gram[i];
            }
        }
        double[] expected = subject().expectation(v, setup).toArray();
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / DRAWS;
            double error = Math.sqrt((squares[i] / DRAWS - mean * mean) / DRAWS);
            require(
                    Check.VALUE,
                    Math.abs(mean - expected[i]) <= DEVIATIONS * error,
                    "entry %s of the average is %s instead of %s, with an error of %s",
                    i,
                    mean,
                    expected[i],
                    error);
        }
    }

    @Provide
    Arbitrary<Long> runs() {
        return seeds(RUNS);
    }
}
