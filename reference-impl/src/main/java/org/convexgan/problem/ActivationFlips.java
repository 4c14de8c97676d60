package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * How many activations a change of the weights within a ball can turn.
 *
 * <pre>{@code
 * max #{l : 1{w_l·z ≥ 0} ≠ 1{w⁰_l·z ≥ 0}}   s.t.  ‖W − W₀‖_F ≤ R                       (OP, proof of Lemma A.9)
 * = the largest n such that the n smallest (w⁰_l·z)²/‖z‖² sum to less than R²            (ours)
 * }</pre>
 *
 * <p>An activation is on at 0: to turn one off {@code w_l·z} must be below 0 as the judge evaluates it in double precision, so go beyond 0 by a part
 * of what the ball leaves; to turn one on 0 suffices, up to rounding. Among several answers any is right: {@code W} may be anywhere in the ball.
 *
 * @param start {@code W₀}, k×d
 * @param z noise vector, d entries, not 0
 * @param radius {@code R}, finite and {@code > 0}
 */
public record ActivationFlips(
        @Symbol("W0") Matrix start, Vector z, @Symbol("R") double radius) implements Problem {
    /** Relative distance of {@code R²} from a sum below which rounding decides. */
    private static final double TIE = 1e-9;

    public ActivationFlips {
        Require.size("z", z.size(), start.columns());
        Require.that(z.norm() > 0, "z", "not be 0", z);
        Require.positive("R", radius);
    }

    @Override
    public String claim() {
        return "OP-A.9";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /** Returns a twin: neurons and inputs in another order and with other signs, weights and radius, and the noise, times powers of two. */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double unit = symmetry.powerOfTwo();
        Symmetry.Features features = symmetry.features(z.size());
        Matrix row = Matrix.of(1, z.size(), z.toArray());
        return Optional.of(new ActivationFlips(
                features.apply(symmetry.reorder(start), unit),
                features.apply(row, symmetry.powerOfTwo()).row(0),
                unit * radius));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.matrix("W", start.rows(), start.columns()));
    }

    /** Returns {@code (w⁰_l·z)²/‖z‖²}: what turning a neuron costs of {@code R²}; ascending. */
    public Vector costs() {
        double norm = z.norm();
        return start.times(z).map(p -> (p / norm) * (p / norm)).sorted();
    }

    /** Decides whether {@code R²} is far enough from every sum of smallest costs. */
    @Override
    public Feasibility feasibility() {
        Vector costs = costs();
        double sum = 0;
        double margin = Double.MAX_VALUE;
        for (int i = 0; i < costs.size(); i++) {
            sum += costs.get(i);
            margin = Math.min(margin, Math.abs(sum / (radius * radius) - 1));
        }
        return new Feasibility(
                "R² differs from every sum of smallest costs by a billionth",
                margin - TIE,
                margin > TIE ? Feasibility.Decision.FEASIBLE : Feasibility.Decision.TOO_CLOSE);
    }

    @Override
    public double objective(Point primal) {
        Vector before = start.times(z);
        Vector after = primal.matrix("W").times(z);
        int turned = 0;
        for (int l = 0; l < before.size(); l++) {
            turned += before.get(l) >= 0 == after.get(l) >= 0 ? 0 : 1;
        }
        return turned;
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        return List.of(Residual.ofAtMost(
                "‖W − W₀‖_F ≤ R", primal.matrix("W").minus(start).frobeniusNorm(), radius, radius));
    }

    @Override
    public double dualBound(Point dual) {
        Vector costs = costs();
        double left = radius * radius;
        int most = 0;
        while (most < costs.size() && left > costs.get(most)) {
            left -= costs.get(most);
            most++;
        }
        return most;
    }
}
