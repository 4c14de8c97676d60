package org.convexgan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.ConeConstraint;
import org.convexgan.linalg.LeastNormMatrix;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The game with coupled constraints, its multipliers for the coupled constraints held fixed.
 *
 * <pre>{@code
 * min ‖G‖²_F   s.t.  ‖ c_j(G) + Xᵀ(2H_x − I)α_j + Gᵀ(2H_g − I)λ_j‖ ≤ β,  α_j ≥ 0
 *                    ‖−c_j(G) + Xᵀ(2H_x − I)γ_j + Gᵀ(2H_g − I)μ_j‖ ≤ β,  γ_j ≥ 0     for all cells j       (HC, appendix D.3)
 * max Σ_j [c_j(0)ᵀ(r_j − q_j) − β(‖r_j‖ + ‖q_j‖)] − ‖M‖²_F/4
 *       s.t. (2H_x − I)X·r_j ≥ 0,  (2H_x − I)X·q_j ≥ 0
 *     M = Σ_j [(−1_j + (2H_g − I)λ_j)·r_jᵀ + (1_j + (2H_g − I)μ_j)·q_jᵀ],   1_j = H_g·1        (the maximizing player of the paper's game)
 * }</pre>
 *
 * <p>A cell is a strict region of {@code X}, in the order of {@link Arrangement#regions()}, with a pattern of {@code G}, in the order of
 * {@link SignPattern#all}: all {@code 2^n_f} patterns are used, so that the index set does not depend on {@code G}. The program is convex in
 * {@code (G, α, γ)}; its value is never less than that of the coupled game, and {@code +∞} for some multipliers.
 *
 * @param realData {@code X}, n_r×d
 * @param multipliers {@code λ ≥ 0}, cells×n_f with {@code n_f ≤ 6}
 * @param oppositeMultipliers {@code μ ≥ 0}, cells×n_f: those of the paper's {@code r′}, here {@code q}
 * @param beta discriminator penalty, finite and {@code > 0}
 */
public record FixedMultiplierProgram(
        @Symbol("X") Matrix realData,
        @Symbol("lambda") Matrix multipliers,
        @Symbol("mu") Matrix oppositeMultipliers,
        double beta)
        implements Problem {
    private static final int MOST_ROWS = 6;
    private static final int MOST_CELLS = 4096;
    private static final double UNDECIDED = 4e-9; // twice what may be forgiven to a point, relative to the data

    public FixedMultiplierProgram {
        Require.that(
                multipliers.columns() <= MOST_ROWS,
                "lambda",
                "have at most %d columns".formatted(MOST_ROWS),
                multipliers.columns());
        int cells = regions(realData, multipliers.columns()).size() << multipliers.columns();
        requireMultipliers("lambda", multipliers, cells, multipliers.columns());
        requireMultipliers("mu", oppositeMultipliers, cells, multipliers.columns());
        Require.positive("beta", beta);
    }

    private static void requireMultipliers(String name, Matrix multipliers, int cells, int rows) {
        Require.that(
                multipliers.rows() == cells && multipliers.columns() == rows,
                name,
                "be %dx%d (cells, rows of G)".formatted(cells, rows),
                multipliers.rows() + "x" + multipliers.columns());
        for (double entry : multipliers.toArray()) {
            Require.nonNegative(name, entry);
        }
    }

    private static List<Region> regions(Matrix x, int rows) {
        return Arrangement.of(x).regions(MOST_CELLS >> rows);
    }

    @Override
    public String claim() {
        return "HC-D.3";
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * p*(a·X·Q, λ, μ, a·β) = a²·p*(X, λ, μ, β)   for a = 2^k, Q a signed permutation; the cells keep their order
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double a = symmetry.powerOfTwo();
        Matrix x = symmetry.features(realData.columns()).apply(realData, a);
        return Optional.of(new FixedMultiplierProgram(x, multipliers, oppositeMultipliers, a * beta));
    }

    /** Returns the number {@code n_f} of generated samples. */
    public int rows() {
        return multipliers.columns();
    }

    /**
     * Returns the patterns that index {@code λ} and {@code μ}.
     *
     * @param x {@code X}, n_r×d
     * @param rows {@code n_f}
     */
    public static List<PatternPair> cells(Matrix x, int rows) {
        List<PatternPair> cells = new ArrayList<>();
        for (Region region : regions(x, rows)) {
            for (SignPattern pattern : SignPattern.all(rows)) {
                cells.add(new PatternPair(region.pattern(), pattern));
            }
        }
        return cells;
    }

    /** Returns the constraints on {@code G}: two for each cell, first with {@code λ}, then with {@code μ}. */
    public List<ConeConstraint> constraints() {
        List<PatternPair> cells = cells(realData, rows());
        List<ConeConstraint> constraints = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            constraints.add(constraint(cells.get(k), 1, multipliers.row(k)));
            constraints.add(constraint(cells.get(k), -1, oppositeMultipliers.row(k)));
        }
        return constraints;
    }

    private ConeConstraint constraint(PatternPair cell, int sign, Vector lambda) {
        double[] weights = new double[rows()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    cell.generated().sign(i) * lambda.get(i) - (cell.generated().bit(i) ? sign : 0);
        }
        PatternCell real = PatternCell.of(realData, cell.real());
        return new ConeConstraint(real.contrast().times(sign), Vector.of(weights), real.cone());
    }

    @Override
    public List<Field> primalFields() {
        int cells = multipliers.rows();
        return List.of(
                Field.matrix("G", rows(), realData.columns()),
                Field.matrix("alpha", cells, realData.rows()),
                Field.matrix("gamma", cells, realData.rows()));
    }

    @Override
    public List<Field> dualFields() {
        int cells = multipliers.rows();
        return List.of(Field.matrix("r", cells, realData.columns()), Field.matrix("q", cells, realData.columns()));
    }

    /** Decides by a point for a smaller {@code β}, or by rays that prove that there is none for a larger one. */
    @Override
    public Feasibility feasibility() {
        String hypothesis = "some G is within β of all cells";
        double doubt = UNDECIDED * (1 + size());
        if (beta > doubt
                && LeastNormMatrix.of(constraints(), rows(), beta - doubt).outcome() == LeastNormMatrix.Outcome.FOUND) {
            return new Feasibility(hypothesis, doubt, Feasibility.Decision.FEASIBLE);
        }
        return LeastNormMatrix.of(constraints(), rows(), beta + doubt).outcome() == LeastNormMatrix.Outcome.EMPTY
                ? new Feasibility(hypothesis, -doubt, Feasibility.Decision.INFEASIBLE)
                : new Feasibility(hypothesis, 0, Feasibility.Decision.TOO_CLOSE);
    }

    /** Returns {@code Σ‖x_i‖}: no contrast of the data is longer. */
    private double size() {
        return IntStream.range(0, realData.rows())
                .mapToDouble(i -> realData.row(i).norm())
                .sum();
    }

    @Override
    public double objective(Point primal) {
        Matrix g = primal.matrix("G");
        return g.inner(g);
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Matrix g = primal.matrix("G");
        List<ConeConstraint> constraints = constraints();
        Residual worst = Residual.ofAtMost("‖±c + Xᵀ(2H − I)α + Gᵀ(2H − I)λ‖ ≤ β", 0, beta, size());
        for (int k = 0; k < constraints.size(); k++) {
            Vector alpha = primal.matrix(k % 2 == 0 ? "alpha" : "gamma").row(k / 2);
            ConeConstraint constraint = constraints.get(k);
            Vector image = constraint.image(g);
            Vector rest = image.plus(constraint.cone().transpose().times(alpha));
            Residual residual =
                    Residual.ofAtMost(worst.constraint(), rest.norm(), beta, Math.max(size(), image.norm()));
            worst = residual.relative() > worst.relative() ? residual : worst;
        }
        return List.of(
                worst, nonNegative("α ≥ 0", primal.matrix("alpha")), nonNegative("γ ≥ 0", primal.matrix("gamma")));
    }

    private static Residual nonNegative(String constraint, Matrix a) {
        double least = Vector.of(a.toArray()).stream().min().orElseThrow();
        return Residual.ofAtMost(constraint, -least, 0, 0);
    }

    private Vector ray(Point dual, int k) {
        return dual.matrix(k % 2 == 0 ? "r" : "q").row(k / 2);
    }

    @Override
    public double dualBound(Point dual) {
        List<ConeConstraint> constraints = constraints();
        double payoff = 0;
        Matrix imbalance = Matrix.zeros(rows(), realData.columns());
        for (int k = 0; k < constraints.size(); k++) {
            Vector ray = ray(dual, k);
            payoff += constraints.get(k).offset().dot(ray) - beta * ray.norm();
            imbalance = imbalance.plus(constraints.get(k).weights().outer(ray));
        }
        return payoff - imbalance.inner(imbalance) / 4;
    }

    @Override
    public List<Residual> dualResiduals(Point dual) {
        List<ConeConstraint> constraints = constraints();
        double[] worst = new double[2];
        for (int k = 0; k < constraints.size(); k++) {
            double least =
                    constraints.get(k).cone().times(ray(dual, k)).stream().min().orElseThrow();
            worst[k % 2] = Math.max(worst[k % 2], -least);
        }
        return List.of(
                Residual.ofAtMost("(2H − I)X·r ≥ 0", worst[0], 0, size()),
                Residual.ofAtMost("(2H − I)X·q ≥ 0", worst[1], 0, size()));
    }

    /** Returns what the rays pay for a unit of a constraint, or of a negative multiplier of a sample. */
    @Override
    public double primalPrice(Point dual) {
        double mass = IntStream.range(0, 2 * multipliers.rows())
                .mapToDouble(k -> ray(dual, k).norm())
                .sum();
        return mass * (1 + size());
    }
}
