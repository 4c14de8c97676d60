package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * WGAN with a linear discriminator and a linear generator {@code G = ZW} under weight decay.
 *
 * <pre>{@code
 * p* = min (β_g/2)‖W‖²_F   s.t.  ‖s − Wᵀz‖₂ ≤ β                (HC, eq. 13, whose "β‖W‖" is (β_g/2)‖W‖²_F)
 * d* = max vᵀs − β‖v‖ − ‖z‖²‖v‖²/(2β_g)                        (ours)
 * }</pre>
 *
 * <p>Feasible if and only if {@code z ≠ 0} or {@code ‖s‖ ≤ β}, which the paper does not say.
 *
 * @param realData {@code X}, n_r×d_r
 * @param noise {@code Z}, n_f×d_f
 * @param beta discriminator penalty in the units of {@code s}; finite and {@code > 0}
 * @param betaG weight decay of the generator; finite and {@code > 0}
 */
public record MeanMatchingLinearGenerator(
        @Symbol("X") Matrix realData, @Symbol("Z") Matrix noise, double beta, double betaG) implements Problem {
    public MeanMatchingLinearGenerator {
        Require.positive("beta", beta);
        Require.positive("betaG", betaG);
    }

    @Override
    public String claim() {
        return "HC-E13";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·P·X·Q, c·P′·Z·Q′, a·β, b·β_g) = (a²·b/c²)·p*(X, Z, β, β_g)   for a, b, c = 2^k,
     * P, P′ permutations, Q, Q′ signed permutations
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(symmetry.reorder(realData), a);
        Matrix z = symmetry.features(noise.columns()).apply(symmetry.reorder(noise), symmetry.powerOfTwo());
        return Optional.of(new MeanMatchingLinearGenerator(x, z, a * beta, symmetry.powerOfTwo() * betaG));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("W", noise.columns(), realData.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.vector("v", realData.columns()));
    }

    @Override
    public Feasibility feasibility() {
        if (hasNoiseSum()) {
            return Feasibility.byPoint("W = z·sᵀ/‖z‖² matches the mean");
        }
        Vector s = realData.columnSums();
        double margin = beta - s.norm();
        Feasibility small =
                Feasibility.of("‖s‖ ≤ β where z = Zᵀ1 = 0", margin, Tolerance.TIE * s.norm(), s.dot(s) == beta * beta);
        boolean sumIsExactlyZero = noise.columnSums().maxAbs() == 0;
        return small.isInfeasible() && !sumIsExactlyZero
                ? new Feasibility(small.hypothesis(), margin, Feasibility.Decision.TOO_CLOSE)
                : small;
    }

    /**
     * Tells whether {@code ‖z‖ > 1e-5·‖Z‖_F}: less than that is dominated by the rounding of the sum at the precision of the tolerances, and must not
     * be divided by.
     */
    public boolean hasNoiseSum() {
        return noise.columnSums().norm() > Math.sqrt(Tolerance.TIE) * noise.frobeniusNorm();
    }

    @Override
    public double objective(Point primal) {
        Matrix w = primal.matrix("W");
        return betaG / 2 * w.inner(w);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector generatedSum = primal.matrix("W").transpose().times(noise.columnSums());
        return List.of(MeanMatching.mean(realData.columnSums(), generatedSum, beta));
    }

    @Override
    public double dualBound(Point dual) {
        Vector v = dual.vector("v");
        Vector z = noise.columnSums();
        return v.dot(realData.columnSums()) - beta * v.norm() - z.dot(z) * v.dot(v) / (2 * betaG);
    }

    @Override
    public double primalPrice(Point dual) {
        return dual.vector("v").norm();
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
