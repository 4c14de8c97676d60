package org.convexgan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Vector;

/**
 * Gradient descent-ascent on a linear mapping, in the basis of its singular vectors: where it ends, and how fast it goes there.
 *
 * <pre>{@code
 * z̃_{t+1} = A·z̃_t,   z = (r, d),   A = [[I, −η·JJᵀ], [μI, (1 − μ)I]]              (OP, eqs. (19), (20))
 * decouples over the singular values s of J:
 *   simultaneous   d' = (1 − μ)·d + μ·r,   r' = r − η·s²·d      the descent sees the old d
 *   alternating    d' = (1 − μ)·d + μ·r,   r' = r − η·s²·d'     the descent sees the new d
 *   gd             d' = r,                 r' = r − η·s²·d'     d is optimal at every step: no μ, and d_0 is forgotten    (ours)
 * }</pre>
 *
 * <p>The answer is the state after some steps and the spectral radius of one step {@code (r, d) → (r', d')}, the largest over all singular values;
 * for {@code gd} it is the largest {@code |1 − ηs²|}. There is nothing to optimize, and the objective is 0. Only for {@code μ = 1} are
 * {@code alternating} and {@code gd} the same.
 *
 * @param singularValues {@code s}, n entries {@code ≥ 0}
 * @param mu ascent step {@code μ}, finite and {@code > 0}
 * @param eta descent step {@code η}, finite and {@code > 0}
 * @param r0 residual at the start, n entries
 * @param d0 discriminator at the start, n entries
 * @param steps {@code ≥ 0}; steps times n at most {@value Recurrence#MOST_UPDATES}
 * @param order which discriminator the descent sees
 */
public record LinearGda(
        @Symbol("s") Vector singularValues, double mu, double eta, Vector r0, Vector d0, int steps, UpdateOrder order)
        implements Recurrence {
    /** Roundings of one entry of a step, in units of the size of its terms; other orders of evaluation are allowed for. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    public LinearGda {
        Require.that(singularValues.stream().allMatch(value -> value >= 0), "s", "have entries >= 0", singularValues);
        Require.positive("mu", mu);
        Require.positive("eta", eta);
        Require.size("r0", r0.size(), singularValues.size());
        Require.size("d0", d0.size(), singularValues.size());
        Recurrence.requireSteps(steps, singularValues.size());
    }

    /** Returns the block of the i-th singular value. */
    public GdaBlock block(int i) {
        return GdaBlock.of(order, eta * singularValues.get(i) * singularValues.get(i), mu);
    }

    @Override
    public String claim() {
        return "OP-A.2";
    }

    /** Returns a twin: the singular values in another order and, with {@code η}, rescaled; the state times a power of two. */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double unit = symmetry.powerOfTwo();
        double scale = symmetry.powerOfTwo();
        List<Vector> twins = symmetry.reorderTogether(singularValues, r0, d0);
        return Optional.of(new LinearGda(
                twins.get(0).times(unit),
                mu,
                eta / (unit * unit),
                twins.get(1).times(scale),
                twins.get(2).times(scale),
                steps,
                order));
    }

    @Override
    public List<Field> primalFields() {
        int n = singularValues.size();
        return List.of(Field.vector("r", n), Field.vector("d", n), Field.scalar("radius"));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        double radius = primal.scalar("radius");
        double lowest = 0;
        double highest = 0;
        for (int i = 0; i < singularValues.size(); i++) {
            lowest = Math.max(lowest, block(i).lowestRadius());
            highest = Math.max(highest, block(i).highestRadius());
        }
        List<Residual> residuals = new ArrayList<>(Recurrence.super.primalResiduals(primal));
        residuals.add(new Residual(
                "radius is the largest modulus of an eigenvalue of A",
                Math.max(0, Math.max(lowest - radius, radius - highest)),
                highest));
        return residuals;
    }

    @Override
    public End end() {
        List<State> states =
                IntStream.range(0, singularValues.size()).mapToObj(this::replay).toList();
        return new End(List.of(
                part("r", states, State::r, ErrorEllipse::boundX), part("d", states, State::d, ErrorEllipse::boundY)));
    }

    private static Part part(
            String name,
            List<State> states,
            Function<State, DoubleDouble> entry,
            ToDoubleFunction<ErrorEllipse> error) {
        return new Part(
                name,
                Vector.of(states.stream()
                        .mapToDouble(state -> entry.apply(state).high())
                        .toArray()),
                states.stream()
                        .mapToDouble(state -> error.applyAsDouble(state.error()))
                        .max()
                        .orElse(0));
    }

    private record State(DoubleDouble r, DoubleDouble d, ErrorEllipse error) {}

    /** Runs one singular value with 31 digits, the exact {@code η·s²} and the order that the definition says. */
    private State replay(int i) {
        DoubleDouble one = DoubleDouble.of(1);
        DoubleDouble s = DoubleDouble.of(singularValues.get(i));
        DoubleDouble strength = s.times(s).times(eta);
        DoubleDouble keep = one.minus(DoubleDouble.of(mu));
        GdaBlock block = block(i);
        DoubleDouble r = DoubleDouble.of(r0.get(i));
        DoubleDouble d = DoubleDouble.of(d0.get(i));
        ErrorEllipse error = ErrorEllipse.NONE;
        for (int t = 0; t < steps; t++) {
            DoubleDouble newD = order == UpdateOrder.GD ? r : d.times(keep).plus(r.times(mu));
            DoubleDouble newR = r.minus(strength.times(order == UpdateOrder.SIMULTANEOUS ? d : newD));
            double size = Math.abs(r.high()) + Math.abs(d.high());
            error = error.map(block.rr(), block.rd(), block.dr(), block.dd())
                    .plus(ROUNDING * (1 + strength.high()) * (1 + mu) * size, ROUNDING * (1 + mu) * size);
            r = newR;
            d = newD;
        }
        if (!Double.isFinite(r.high()) || !Double.isFinite(d.high()) || !Double.isFinite(error.boundX())) {
            throw new ArithmeticException("trajectory overflowed");
        }
        return new State(r, d, error);
    }
}
