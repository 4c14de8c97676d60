package org.convexgan.problem;

import java.util.List;
import java.util.function.Supplier;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;

/** The parts that all formulations with a constraint {@code ‖S − M‖₂ ≤ β} share. */
final class ScatterSpectrum {
    /** Beyond this dimension rational elimination is too slow, and a near tie stays undecided. */
    private static final int EXACT_DIMENSION = 12;

    private ScatterSpectrum() {}

    /** Returns the residual of {@code ‖S − M‖₂ ≤ β}. */
    static Residual distance(Matrix scatter, Matrix generatedScatter, double beta) {
        return Residual.ofAtMost(
                "‖S − GᵀG‖₂ ≤ β",
                SymmetricEigen.of(scatter.minus(generatedScatter)).spectralNorm(),
                beta,
                SymmetricEigen.of(scatter).spectralNorm());
    }

    /** Returns {@code ⟨Y, S − βI⟩}. */
    static double thresholdingBound(Matrix y, Matrix scatter, double beta) {
        return y.inner(scatter) - beta * y.trace();
    }

    /** Returns {@code Σ|λ_i(Y)|}. */
    static double nuclearNorm(Matrix y) {
        return SymmetricEigen.of(y).values().map(Math::abs).sum();
    }

    /** Returns the residuals of {@code Y = Yᵀ} and {@code 0 ⪯ Y ⪯ I}. */
    static List<Residual> betweenZeroAndIdentity(String name, Matrix y) {
        return List.of(
                new Residual(name + " = " + name + "ᵀ", y.minus(y.transpose()).maxAbs(), 0),
                new Residual("0 ⪯ " + name + " ⪯ I", SymmetricEigen.of(y).excessOver(0, 1), 0));
    }

    /**
     * Decides whether rank {@code available} suffices: {@code λ_{available+1} ≤ β}, where equality counts and near equality is settled in
     * rational arithmetic.
     */
    static Feasibility enoughRank(
            String hypothesis, SymmetricEigen spectrum, int available, double beta, Supplier<RationalMatrix> exact) {
        return atMost(hypothesis, spectrum, spectrum.value(available + 1), beta, beta, exact);
    }

    /** Decides {@code −λ_min ≤ β}. */
    static Feasibility notTooNegative(
            String hypothesis, SymmetricEigen spectrum, double beta, Supplier<RationalMatrix> exact) {
        double smallest = spectrum.values().get(spectrum.values().size() - 1);
        return atMost(hypothesis, spectrum, -smallest, beta, -beta, exact);
    }

    private static Feasibility atMost(
            String hypothesis,
            SymmetricEigen spectrum,
            double value,
            double beta,
            double tiedEigenvalue,
            Supplier<RationalMatrix> exact) {
        double uncertainty = Tolerance.TIE * spectrum.spectralNorm();
        boolean near = Math.abs(value - beta) <= uncertainty;
        boolean exactTie = near
                && spectrum.values().size() <= EXACT_DIMENSION
                && exact.get().multiplicityOf(tiedEigenvalue)
                        == spectrum.count(lambda -> Math.abs(lambda - tiedEigenvalue) <= uncertainty);
        return Feasibility.of(hypothesis, beta - value, uncertainty, exactTie);
    }
}
