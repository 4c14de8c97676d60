package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Vector;

/**
 * The value {@code T(w)} of a one-dimensional ReLU discriminator with bias, and a neuron that attains it.
 *
 * <pre>{@code
 * T(w) = max |Σ(u·x_i + b)_+ − Σ(u·w_i + b)_+|   s.t.  |u| ≤ 1             (HC, eq. 39)
 *      = largest left side of (7) at sorted x and sorted w                 (HC-T2.2.rows, amended)
 * }</pre>
 *
 * <p>The bound evaluates (39) at all of its breaks, and so does a solver that finds the neuron by search: their agreement is no evidence. What is
 * tested is the claimed value, which comes from the rows (7), against the bound.
 *
 * @param realData {@code x}, {@code n ≥ 1} numbers in any order
 * @param generated {@code w}, {@code n} numbers in any order
 */
public record OneDimensionalDiscriminatorValue(
        @Symbol("x") Vector realData, @Symbol("w") Vector generated) implements Problem {
    public OneDimensionalDiscriminatorValue {
        Require.that(realData.size() >= 1, "x", "have at least one entry", realData);
        Require.that(
                generated.size() == realData.size(),
                "w",
                "have %d entries (size of x)".formatted(realData.size()),
                generated.size());
    }

    @Override
    public String claim() {
        return "HC-T2.2.rows";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * T(a·P·x + c·1, a·P′·w + c·1) = |a|·T(x, w)   for a = ±2^k, P, P′ permutations, c such that the sums are exact
     * T(w, x) = T(x, w)
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.sign() * symmetry.powerOfTwo();
        Vector x = Symmetry.scale(symmetry.reorder(realData), a);
        Vector w = Symmetry.scale(symmetry.reorder(generated), a);
        double c = symmetry.shift(x, w);
        Vector movedX = x.map(t -> t + c);
        Vector movedW = w.map(t -> t + c);
        return Optional.of(
                symmetry.coin()
                        ? new OneDimensionalDiscriminatorValue(movedX, movedW)
                        : new OneDimensionalDiscriminatorValue(movedW, movedX));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("neuron", 2));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("u = b = 0");
    }

    @Override
    public double objective(Point primal) {
        Vector neuron = primal.vector("neuron");
        return Math.abs(HingeDistance.difference(realData, generated, neuron.get(0), neuron.get(1)));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(
                Residual.ofAtMost("|u| ≤ 1", Math.abs(primal.vector("neuron").get(0)), 1, 0));
    }

    @Override
    public double dualBound(Point dual) {
        return HingeDistance.between(realData, generated);
    }

    @Override
    public double primalPrice(Point dual) {
        return dualBound(dual);
    }

    @Override
    public double dualPrice() {
        return 0;
    }
}
