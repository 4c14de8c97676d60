package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;

/**
 * How near a two-layer generator with given polynomial neurons comes to a linear generator on lifted noise.
 *
 * <pre>{@code
 * p* = min over W₂ of ‖σ(Z·W₁)·W₂ − Z̃·W‖_F                    (ours: what HC, Theorem 4.2 needs to be 0 for every W)
 * d* = max ⟨R, Z̃·W⟩   s.t.  σ(Z·W₁)ᵀ·R = 0,  ‖R‖_F ≤ 1
 * }</pre>
 *
 * <p>{@code p* = 0} if and only if the network reaches the lifted weight {@code W} on these samples. With {@code D} neurons in general position, {@code D}
 * as in {@link PolynomialActivation#dimension}, it reaches every {@code W}; with fewer it misses almost every {@code W} on samples whose lifted rank is
 * {@code D}. Only the symmetric part of the first block of {@code W} matters.
 *
 * @param noise {@code Z}, n_f×d_f
 * @param firstLayer {@code W₁}, d_f×m, one given neuron per column
 * @param liftedWeight {@code W}, (d_f²+d_f+1)×d_r
 * @param a coefficient of {@code t²}, finite; may be 0 as the others
 * @param b coefficient of {@code t}
 * @param c constant
 */
public record PolynomialGeneratorFit(
        @Symbol("Z") Matrix noise,
        @Symbol("W1") Matrix firstLayer,
        @Symbol("W") Matrix liftedWeight,
        double a,
        double b,
        double c)
        implements Problem {
    public PolynomialGeneratorFit {
        PolynomialLift.requireRows("W1", firstLayer, noise.columns(), "columns of Z");
        PolynomialLift.requireRows(
                "W", liftedWeight, PolynomialActivation.liftedSize(noise.columns()), "features of the lifted noise");
        new PolynomialActivation(a, b, c);
    }

    /** Returns {@code σ}. */
    public PolynomialActivation activation() {
        return new PolynomialActivation(a, b, c);
    }

    /** Returns the outputs of the neurons, {@code σ(Z·W₁)}. */
    public Matrix hidden() {
        return activation().hidden(noise, firstLayer);
    }

    /** Returns what the linear generator on lifted noise generates, {@code Z̃·W}. */
    public Matrix target() {
        return activation().lift(noise).times(liftedWeight);
    }

    @Override
    public String claim() {
        return "HC-T4.2";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(P·Z, W₁·P′, a·W·Q) = a·p*(Z, W₁, W)   for a = 2^k, P, P′ permutations, Q a signed permutation
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        return Optional.of(new PolynomialGeneratorFit(
                symmetry.reorder(noise),
                symmetry.reorder(firstLayer.transpose()).transpose(),
                symmetry.features(liftedWeight.columns()).apply(liftedWeight, symmetry.powerOfTwo()),
                a,
                b,
                c));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("W2", firstLayer.columns(), liftedWeight.columns()));
    }

    @Override
    public List<Field> dualFields() {
        return List.of(Field.matrix("R", noise.rows(), liftedWeight.columns()));
    }

    /** Returns that a point exists, unless a singular value of {@code σ(Z·W₁)} is neither rounding nor clearly larger: it would have to be divided by. */
    @Override
    public Feasibility feasibility() {
        ThinSvd svd = ThinSvd.of(hidden());
        int rank = CovarianceMatchingLinearGenerator.reliableRank(svd);
        return rank == svd.rank()
                ? Feasibility.byPoint("W₂ = 0")
                : new Feasibility(
                        "rank σ(Z·W₁) is resolved",
                        svd.rankTolerance() - svd.values().get(rank),
                        Feasibility.Decision.TOO_CLOSE);
    }

    @Override
    public double objective(Point primal) {
        return hidden().times(primal.matrix("W2")).minus(target()).frobeniusNorm();
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of();
    }

    @Override
    public double dualBound(Point dual) {
        return dual.matrix("R").inner(target());
    }

    @Override
    public double cancellingTerms() {
        return target().frobeniusNorm();
    }

    @Override
    public double primalPrice(Point dual) {
        return 0;
    }

    /** Returns {@code ‖W₂‖₁ + ‖Z̃·W‖_F} with a bound on {@code W₂} of least norm: the bound exceeds the optimum by at most {@code ⟨σ(Z·W₁)ᵀR, W₂⟩ + (‖R‖ − 1)·p*}. */
    @Override
    public double dualPrice() {
        ThinSvd svd = ThinSvd.of(hidden());
        int rank = CovarianceMatchingLinearGenerator.reliableRank(svd);
        double inverse = rank == 0 ? 0 : 1 / svd.values().get(rank - 1);
        double entries = (double) firstLayer.columns() * liftedWeight.columns();
        return target().frobeniusNorm() * (1 + inverse * Math.sqrt(entries));
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        Matrix hidden = hidden();
        Matrix r = dual.matrix("R");
        return List.of(
                new Residual("σ(Z·W₁)ᵀ·R = 0", hidden.transpose().times(r).maxAbs(), hidden.frobeniusNorm()),
                Residual.ofAtMost("‖R‖_F ≤ 1", r.frobeniusNorm(), 1, 0));
    }
}
