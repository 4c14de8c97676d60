package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * Gradient descent-ascent on a smooth mapping whose Jacobian is known to stay close to a constant matrix.
 *
 * <pre>{@code
 * f(θ) = J₀·θ + ε·q(B·θ),  q(u) = u²/(1 + u²) entrywise                       (ours, for Theorem A.4 of OP)
 * J(θ) = J₀ + ε·diag(q'(Bθ))·B,  |q'| ≤ 3√3/8, so that ‖J(θ) − J₀‖ ≤ (3√3/8)·ε·‖B‖ everywhere
 * θ_{t+1} = θ_t − η·J(θ_t)ᵀ·d_t,  d_{t+1} = (1 − μ)·d_t + μ·(f(θ_t) − y)      (OP, eq. (12))
 * }</pre>
 *
 * @param slope {@code J₀}, m×p; the Jacobian at 0
 * @param bend {@code B}, m×p
 * @param eps {@code ε}, finite and {@code ≥ 0}
 * @param y target, m entries
 * @param theta0 start, p entries
 * @param d0 discriminator at the start, m entries
 * @param mu ascent step {@code μ}, finite and {@code > 0}
 * @param eta descent step {@code η}, finite and {@code > 0}
 * @param steps {@code ≥ 0}; steps times (m + p) at most {@value Recurrence#MOST_UPDATES}
 */
public record SmoothGda(
        @Symbol("J0") Matrix slope,
        @Symbol("B") Matrix bend,
        double eps,
        Vector y,
        Vector theta0,
        Vector d0,
        double mu,
        double eta,
        int steps)
        implements Recurrence {
    /** {@code 3√3/8}, the largest slope of {@code u²/(1 + u²)}. */
    public static final double STEEPEST = 0.649519052838329;

    /** The largest curvature of {@code u²/(1 + u²)}. */
    private static final double MOST_CURVED = 2;

    /** Roundings of one entry of a step, in units of the size of its terms and of their number; other orders of evaluation are allowed for. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    public SmoothGda {
        Require.that(
                bend.rows() == slope.rows() && bend.columns() == slope.columns(),
                "B",
                "be %dx%d".formatted(slope.rows(), slope.columns()),
                "%dx%d".formatted(bend.rows(), bend.columns()));
        Require.nonNegative("eps", eps);
        Require.size("y", y.size(), slope.rows());
        Require.size("theta0", theta0.size(), slope.columns());
        Require.size("d0", d0.size(), slope.rows());
        Require.positive("mu", mu);
        Require.positive("eta", eta);
        Recurrence.requireSteps(steps, slope.rows() + slope.columns());
    }

    @Override
    public String claim() {
        return "OP-A.4";
    }

    /** Returns a twin: outputs, targets and discriminators times a power of two, and the descent step divided by its square; the parameters stay. */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double unit = symmetry.powerOfTwo();
        return Optional.of(new SmoothGda(
                slope.times(unit),
                bend,
                unit * eps,
                y.times(unit),
                theta0,
                d0.times(unit),
                mu,
                eta / (unit * unit),
                steps));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("theta", theta0.size()), Field.vector("d", d0.size()));
    }

    @Override
    public End end() {
        State state = new State(exact(theta0), exact(d0));
        double error = 0;
        double unit = Math.sqrt(mu / eta); // θ in units in which one step is nearly orthogonal
        double largest = largestSlope();
        for (int t = 0; t < steps; t++) {
            double curvature = eta * eps * MOST_CURVED * squaredNorm(bend) * norm(state.d);
            double growth = norm(largest * Math.sqrt(mu * eta)) + curvature;
            error = growth * error + rounding(state, largest, unit);
            state = step(state);
        }
        if (!Double.isFinite(error) || !Double.isFinite(norm(state.theta)) || !Double.isFinite(norm(state.d))) {
            throw new ArithmeticException("trajectory overflowed");
        }
        return new End(
                List.of(new Part("theta", rounded(state.theta), error / unit), new Part("d", rounded(state.d), error)));
    }

    private record State(DoubleDouble[] theta, DoubleDouble[] d) {}

    private State step(State at) {
        int m = slope.rows();
        int p = slope.columns();
        DoubleDouble[] theta = at.theta.clone();
        DoubleDouble[] d = new DoubleDouble[m];
        for (int i = 0; i < m; i++) {
            DoubleDouble u = product(bend, i, at.theta);
            DoubleDouble square = u.times(u);
            DoubleDouble one = square.plus(DoubleDouble.of(1));
            DoubleDouble f =
                    product(slope, i, at.theta).plus(square.dividedBy(one).times(eps));
            DoubleDouble bending = u.times(2 * eps).dividedBy(one.times(one));
            DoubleDouble weight = at.d[i].times(eta);
            for (int j = 0; j < p; j++) {
                DoubleDouble entry = DoubleDouble.of(slope.get(i, j)).plus(bending.times(bend.get(i, j)));
                theta[j] = theta[j].minus(weight.times(entry));
            }
            DoubleDouble kept = at.d[i].times(DoubleDouble.of(1).minus(DoubleDouble.of(mu)));
            d[i] = kept.plus(f.minus(DoubleDouble.of(y.get(i))).times(mu));
        }
        return new State(theta, d);
    }

    private static DoubleDouble product(Matrix a, int row, DoubleDouble[] x) {
        DoubleDouble sum = DoubleDouble.of(0);
        for (int j = 0; j < x.length; j++) {
            sum = sum.plus(x[j].times(a.get(row, j)));
        }
        return sum;
    }

    /** Returns a bound on {@code ‖J‖}. */
    private double largestSlope() {
        return ThinSvd.of(slope).values().maxAbs() + STEEPEST * eps * Math.sqrt(squaredNorm(bend));
    }

    private static double squaredNorm(Matrix a) {
        double norm = ThinSvd.of(a).values().maxAbs();
        return norm * norm;
    }

    /** Returns the norm of {@code [[1, −a], [a, 1 − μ]]}: what one step makes of an error, in the units of {@link #end()}. */
    private double norm(double a) {
        double trace = 1 + 2 * a * a + (1 - mu) * (1 - mu);
        double root = 1 - mu + a * a;
        return Math.sqrt((trace + Math.sqrt(Math.max(0, trace * trace - 4 * root * root))) / 2);
    }

    private double rounding(State at, double largest, double unit) {
        double inTheta = norm(at.theta) + eta * largest * norm(at.d);
        double inD = (1 + mu) * norm(at.d) + mu * (largest * norm(at.theta) + eps * slope.rows() + y.norm());
        return ROUNDING * (slope.rows() + slope.columns()) * (unit * inTheta + inD);
    }

    private static double norm(DoubleDouble[] entries) {
        return rounded(entries).norm();
    }

    private static DoubleDouble[] exact(Vector v) {
        return v.stream().mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
    }

    private static Vector rounded(DoubleDouble[] entries) {
        return Vector.of(Arrays.stream(entries).mapToDouble(DoubleDouble::high).toArray());
    }
}
