package org.convexgan.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Activation;
import org.convexgan.problem.ActivationFlips;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Arrangement;
import org.convexgan.problem.ConeFloor;
import org.convexgan.problem.CoupledGameValue;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.DiscreteGronwall;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.FixedMultiplierProgram;
import org.convexgan.problem.Form;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.HingeDual;
import org.convexgan.problem.KernelTargetGradient;
import org.convexgan.problem.LinearGda;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.MeanMatchingLinearGenerator;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.NormConstrainedMean;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialGeneratorFit;
import org.convexgan.problem.PolynomialLift;
import org.convexgan.problem.PolytopeVertices;
import org.convexgan.problem.Problem;
import org.convexgan.problem.RegularizedDiscriminator;
import org.convexgan.problem.ReluDiscriminatorValue;
import org.convexgan.problem.ReluGeneratorFit;
import org.convexgan.problem.SaddleTrajectory;
import org.convexgan.problem.SmoothGda;
import org.convexgan.problem.SoftmaxFeatures;
import org.convexgan.problem.TrustRegionCost;
import org.convexgan.problem.TrustRegionScore;
import org.convexgan.problem.UpdateOrder;
import org.convexgan.problem.WeightRescaling;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint of every formulation is enforced sharply: a point that breaks it alone, by a millionth, is rejected by it. */
class SharpResidualsTest {
    private static final double SLIGHTLY = 1e-6;
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Judge JUDGE = new Judge(REFERENCE, Tolerance.F64);

    private static final Matrix SUM_3_4 = Matrix.of(1, 2, 3, 4);
    private static final Matrix SPECTRUM_9_4_1 = Matrix.diagonal(3, 3, 3, 2, 1);
    private static final Matrix SPECTRUM_4_1 = Matrix.diagonal(2, 2, 2, 1);
    private static final Vector LINE = Vector.of(-3, -1, 0, 2);

    private record Case(Problem problem, Point primal, Point dual, Check check, String constraint) {
        @Override
        public String toString() {
            return problem.name() + ": " + constraint;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        scatters(),
                        sums(),
                        line(),
                        neurons(),
                        games(),
                        multipliers(),
                        polynomials(),
                        patterns(),
                        network(),
                        discriminators(),
                        alphabets(),
                        regions(),
                        trajectories(),
                        descents(),
                        generators())
                .flatMap(List::stream);
    }

    private static List<Case> scatters() {
        CovarianceMatching covariance = new CovarianceMatching(SPECTRUM_9_4_1, 3, 2);
        CovarianceMatchingLinearGenerator linear =
                new CovarianceMatchingLinearGenerator(SPECTRUM_9_4_1, Matrix.identity(3), 2, 1);
        MeanAndCovarianceMatching both =
                new MeanAndCovarianceMatching(Matrix.ofRows(new double[] {3, 0}, new double[] {-1, 2}), 2, 1);
        NormConstrainedCovariance norm = new NormConstrainedCovariance(SPECTRUM_4_1, 2, 0.5);
        double tooSmall = Math.sqrt(7 - SLIGHTLY);
        Matrix g = Matrix.diagonal(3, 3, tooSmall, Math.sqrt(2));
        Matrix sums = reference(both).primal().matrix("G");
        Vector off = Vector.of(SLIGHTLY, 0);
        return List.of(
                primal(covariance, "G", g, "‖S − GᵀG‖₂ ≤ β"),
                primal(linear, "W", g, "‖S − GᵀG‖₂ ≤ β"),
                primal(both, "G", sums.plus(Vector.of(1, 1).outer(off)), "Gᵀ1 = s"),
                primal(both, "G", Vector.of(0.5, 0.5).outer(Vector.of(2, 2)), "‖S − GᵀG‖₂ ≤ β"),
                dual(covariance, "Y", Matrix.diagonal(3, 3, 1 + SLIGHTLY, 1), "0 ⪯ Y ⪯ I"),
                dual(covariance, "Y", Matrix.diagonal(3, 3, 1, 1, -SLIGHTLY), "0 ⪯ Y ⪯ I"),
                dual(covariance, "Y", Matrix.of(3, 3, 1, SLIGHTLY, 0, 0, 1, 0, 0, 0, 0), "Y = Yᵀ"),
                dual(linear, "Y", Matrix.diagonal(3, 3, 1 + SLIGHTLY, 1), "0 ⪯ Y ⪯ I"),
                dual(linear, "Y", Matrix.of(3, 3, 1, SLIGHTLY, 0, 0, 1, 0, 0, 0, 0), "Y = Yᵀ"),
                dual(both, "Y", Matrix.identity(2).times(1 + SLIGHTLY), "0 ⪯ Y ⪯ I"),
                dual(both, "Y", Matrix.of(2, 2, 0.5, SLIGHTLY, 0, 0.5), "Y = Yᵀ"),
                dual(norm, "R", Matrix.diagonal(2, 2, 0.5 + SLIGHTLY, 0.5 - SLIGHTLY), "R ⪯ β_g·I"),
                dual(norm, "R", Matrix.diagonal(2, 2, 0.5, -0.5 - SLIGHTLY), "‖R‖_* ≤ 1"),
                dual(norm, "R", Matrix.of(2, 2, 0.5, SLIGHTLY, 0, 0.4), "R = Rᵀ"));
    }

    private static List<Case> sums() {
        MeanMatching mean = new MeanMatching(SUM_3_4, 1, 1);
        MeanMatchingLinearGenerator linear = new MeanMatchingLinearGenerator(SUM_3_4, Matrix.identity(1), 1, 1);
        NormConstrainedMean norm = new NormConstrainedMean(SUM_3_4, 4, 0.1);
        Matrix tooShort = SUM_3_4.times((4 - SLIGHTLY) / 5 - SLIGHTLY);
        return List.of(
                primal(mean, "G", tooShort, "‖s − Gᵀ1‖ ≤ β"),
                primal(linear, "W", tooShort, "‖s − Gᵀ1‖ ≤ β"),
                dual(norm, "v", Vector.of(1 + SLIGHTLY, 0), "‖v‖ ≤ 1"));
    }

    private static List<Case> line() {
        OneDimensionalRelu relu = new OneDimensionalRelu(LINE, 1, 2);
        OneDimensionalReluTarget target = new OneDimensionalReluTarget(LINE, 1, Vector.zeros(4));
        PolytopeVertices vertices = new PolytopeVertices(Vector.of(0, 2, 4, 6), 1);
        int rows = target.sortedFeasibleSet().b().size();
        double[] negative = new double[rows];
        negative[0] = -SLIGHTLY;
        Matrix all = reference(vertices).primal().matrix("vertices");
        // partial sums (1, 1, 1/2, 0): on an edge of (7), with four active rows of rank three
        Matrix edge = Matrix.of(1, 4, -1, 2, 4.5, 6.5);
        return List.of(
                primal(relu, "w", Vector.of(-2 + SLIGHTLY * 10, -1, 0, 1), "T(w) ≤ β"),
                primal(target, "w", Vector.of(-2 + SLIGHTLY * 10, -1, 0, 1), "T(w) ≤ β"),
                dual(relu, "c", Vector.of(-SLIGHTLY * 10, 1), "c ≥ 0"),
                dual(target, "y", Vector.of(negative), "y ≥ 0"),
                primal(
                        vertices,
                        "vertices",
                        all.plus(Matrix.diagonal(24, 4, SLIGHTLY)),
                        "every row of the answer is a vertex"),
                primal(vertices, "vertices", edge, "every row of the answer is a vertex"),
                primal(vertices, "vertices", Matrix.of(1, 4, -50, 2, 4, 6), "rows (7)"));
    }

    private static List<Case> network() {
        ReluGeneratorFit fit = new ReluGeneratorFit(Matrix.identity(2), Matrix.of(2, 1, 1, -1));
        return List.of(
                new Case(
                        fit,
                        Point.of("W1", Matrix.identity(2), "W2", Matrix.of(2, 1, 1, -1 + 10 * SLIGHTLY)),
                        Point.EMPTY,
                        Check.PRIMAL_FEASIBILITY,
                        "(ZW₁)_+W₂ = G"),
                dual(fit, "Lambda", Matrix.of(2, 1, 1, -1 - SLIGHTLY), "‖Λᵀ(Zu)_+‖ ≤ 1 for ‖u‖ ≤ 1"));
    }

    private static List<Case> neurons() {
        DiscriminatorSupremum supremum =
                new DiscriminatorSupremum(SUM_3_4, Matrix.zeros(1, 2), Activation.LINEAR, 0, 1);
        OneDimensionalDiscriminatorValue value = new OneDimensionalDiscriminatorValue(Vector.of(0, 2), Vector.of(0, 1));
        ReluDiscriminatorValue relu = new ReluDiscriminatorValue(Matrix.of(1, 2, 1, 0), Matrix.zeros(1, 2));
        WeightRescaling rescaling = new WeightRescaling(1, 4, 1);
        Matrix unit = Matrix.of(1, 2, 0.6, 0.8);
        return List.of(
                new Case(
                        supremum,
                        Point.of("U", unit.times(1 + SLIGHTLY), "v", Vector.of(1)),
                        Point.EMPTY,
                        Check.PRIMAL_FEASIBILITY,
                        "‖u_j‖ ≤ 1"),
                new Case(
                        supremum,
                        Point.of("U", unit, "v", Vector.of(1 + SLIGHTLY)),
                        Point.EMPTY,
                        Check.PRIMAL_FEASIBILITY,
                        "Σ|v_j| ≤ 1"),
                primal(relu, "u", Vector.of(1 + SLIGHTLY, 0), "‖u‖ ≤ 1"),
                primal(value, "neuron", Vector.of(1 + SLIGHTLY, 0), "|u| ≤ 1"),
                primal(rescaling, "alpha", Vector.of(-2), "α > 0"),
                dual(rescaling, "theta", Vector.of(0.5 + SLIGHTLY), "θ = degree·(1 − θ), so that α cancels"));
    }

    private static List<Case> games() {
        CoupledGameValue game = new CoupledGameValue(Matrix.identity(2), Matrix.identity(1), Matrix.of(1, 2, 0, 0), 1);
        Vector both = Vector.of(1, 1, 1);
        Vector nothing = Vector.zeros(2);
        Vector outside = Vector.of(0.5, -SLIGHTLY * 10);
        Vector unit = Vector.of(0.6, 0.8);
        Matrix alpha = reference(game).dual().matrix("alpha");
        return List.of(
                game(game, Vector.of(1, 1, 1 - SLIGHTLY), unit, nothing, "every bit is 0 or 1"),
                game(game, both, outside, nothing, "(2H − I)[X; G]·r ≥ 0"),
                game(game, both, nothing, outside, "(2H − I)[X; G]·q ≥ 0"),
                game(game, both, unit, Vector.of(SLIGHTLY, 0), "‖r‖ + ‖q‖ ≤ 1"),
                dual(game, "alpha", alpha.plus(Matrix.diagonal(16, 3, -SLIGHTLY)), "α ≥ 0"));
    }

    private static List<Case> multipliers() {
        Matrix lambda = Matrix.of(4, 1, 0, 1, 1, 0); // makes G reproduce 1: G = 1/2, for r = 1
        FixedMultiplierProgram program =
                new FixedMultiplierProgram(Matrix.of(1, 1, 1), lambda, Matrix.zeros(4, 1), 0.5);
        Point right = reference(program).primal();
        Point rays = reference(program).dual();
        Matrix outside = Matrix.diagonal(4, 1, SLIGHTLY * 10); // the first cell is u < 0
        Matrix less = Matrix.diagonal(4, 1, -SLIGHTLY);
        return List.of(
                primal(
                        program,
                        right.with("G", Matrix.of(1, 1, 0.5 - SLIGHTLY * 10)),
                        "‖±c + Xᵀ(2H − I)α + Gᵀ(2H − I)λ‖ ≤ β"),
                primal(program, right.with("alpha", right.matrix("alpha").plus(less)), "α ≥ 0"),
                primal(program, right.with("gamma", right.matrix("gamma").plus(less)), "γ ≥ 0"),
                dual(program, rays.with("r", rays.matrix("r").plus(outside)), "(2H − I)X·r ≥ 0"),
                dual(program, rays.with("q", rays.matrix("q").plus(outside)), "(2H − I)X·q ≥ 0"));
    }

    private static Case game(CoupledGameValue game, Vector pattern, Vector r, Vector q, String constraint) {
        return primal(game, Point.of("pattern", pattern, "r", r).with("q", q), constraint);
    }

    private static List<Case> polynomials() {
        PolynomialLift lift =
                new PolynomialLift(Matrix.of(1, 2, 1, 2), Matrix.of(2, 1, 1, 0), Matrix.identity(1), 1, 1, 1);
        PolynomialGeneratorFit fit = new PolynomialGeneratorFit(
                Matrix.of(3, 1, 0, 1, 2), Matrix.of(1, 1, 1), Matrix.of(3, 1, 4, -8, 16), 1, 1, 1);
        Matrix lifted = Matrix.of(1, 7, 1, 2, 2, 4, 1, 2, 1);
        Matrix weight = Matrix.of(7, 1, 1, 0, 0, 0, 1, 0, 1);
        return List.of(
                new Case(
                        lift,
                        Point.of("lifted", lifted.plus(Matrix.of(1, 7, 0, SLIGHTLY, 0, 0, 0, 0, 0)), "W", weight),
                        Point.EMPTY,
                        Check.PRIMAL_FEASIBILITY,
                        "lifted = (a·vec(z·zᵀ), b·z, c)"),
                new Case(
                        lift,
                        Point.of("lifted", lifted, "W", weight.times(1 + SLIGHTLY)),
                        Point.EMPTY,
                        Check.PRIMAL_FEASIBILITY,
                        "lifted·W = σ(Z·W₁)·W₂"),
                dual(fit, "R", Matrix.of(3, 1, 0, 0, SLIGHTLY), "σ(Z·W₁)ᵀ·R = 0"),
                dual(fit, "R", reference(fit).dual().matrix("R").times(1 + SLIGHTLY), "‖R‖_F ≤ 1"));
    }

    private static List<Case> patterns() {
        Arrangement quadrants =
                new Arrangement(Matrix.ofRows(new double[] {1, 0}, new double[] {0, 1}, new double[] {1, 1}));
        return List.of(
                primal(quadrants, "patterns", Matrix.of(1, 3, 1 + SLIGHTLY, 1, 1), "bits are 0 or 1"),
                primal(quadrants, "patterns", Matrix.of(1, 3, -SLIGHTLY, 0, 0), "bits are 0 or 1"),
                primal(
                        quadrants,
                        "patterns",
                        Matrix.ofRows(new double[] {1, 1, 1}, new double[] {1, 1, 0}),
                        "every row of the answer is a strict pattern"));
    }

    private static List<Case> discriminators() {
        Matrix x = Matrix.of(1, 1, 1);
        return List.of(
                outsideTheBox(new LogisticDual(x, x.times(-1), 1), 1 + SLIGHTLY, 0.5),
                outsideTheBox(new LogisticDual(x, x.times(-1), 1), 0.5, -SLIGHTLY),
                outsideTheBox(new HingeDual(x, x.times(-1), 1), 1 + SLIGHTLY, 0.5),
                shifted("phi", "φ_j = e^{−‖x−a_j‖²/T}/Σ"),
                shifted("gradient", "∇F = (2/T)·Σ φ_j(w_j − F)a_j"));
    }

    private static Case shifted(String field, String constraint) {
        SoftmaxFeatures problem = new SoftmaxFeatures(Matrix.identity(2), Vector.of(0.5, 0), Vector.of(1, -1), 1);
        Point right = reference(problem).primal();
        Vector off = Vector.of(0, 10 * SLIGHTLY);
        return new Case(
                problem,
                right.with(field, right.vector(field).plus(off)),
                Point.EMPTY,
                Check.PRIMAL_FEASIBILITY,
                constraint);
    }

    private static List<Case> regions() {
        TrustRegionCost cost = new TrustRegionCost(Vector.zeros(2), Vector.of(3, 4), 0, 0.5);
        TrustRegionScore score = TrustRegionScore.ofLinear(
                new LogisticDual(Matrix.of(1, 1, 1), Matrix.of(1, 1, -1), 1), Vector.zeros(1), 0.005);
        Vector half = Vector.of(0.5, 0.5);
        return List.of(
                primal(cost, "s", reference(cost).primal().vector("s").times(1 + SLIGHTLY), "‖s‖ ≤ √(2Δ)"),
                primal(score, "s", reference(score).primal().vector("s").times(1 + 20 * SLIGHTLY), "‖s‖ ≤ √(2Δ)"),
                dual(score, score.multipliers(Vector.of(1 + SLIGHTLY, 0.5), 1), "0 ≤ (n_x + n_z)·λ ≤ 1"),
                dual(score, score.multipliers(Vector.of(0.5, -SLIGHTLY), 1), "0 ≤ (n_x + n_z)·λ ≤ 1"),
                dual(score, score.multipliers(half, -SLIGHTLY), "λ_T ≥ 0"));
    }

    private static Case outsideTheBox(RegularizedDiscriminator problem, double first, double second) {
        return new Case(
                problem,
                reference(problem).primal(),
                problem.multipliers(Vector.of(first, second)),
                Check.DUAL_FEASIBILITY,
                "0 ≤ (n_x + n_z)·λ ≤ 1");
    }

    private static List<Case> alphabets() {
        Vector nodes = Vector.of(0, 1);
        Vector data = Vector.of(0, 1);
        Vector samples = Vector.of(1, 0);
        CriticOnLine gan = new CriticOnLine(AdversarialLoss.GAN, nodes, data, samples, 1);
        CriticOnLine wgan = new CriticOnLine(AdversarialLoss.WGAN, nodes, data, samples, 1);
        KernelTargetGradient kernel =
                new KernelTargetGradient(Matrix.of(1, 1, 0), Matrix.of(1, 1, 1), Vector.of(0.75), 1, 1);
        Point right = reference(kernel).primal();
        DivergenceDual js = new DivergenceDual(DivergenceRow.JS, Vector.of(0.5), Vector.of(0.25), 1);
        return List.of(
                primal(js, "D", Vector.of(-SLIGHTLY), "D > inf of its domain"),
                primal(js, "D", Vector.of(1 + SLIGHTLY), "D < sup of its domain"),
                primal(gan, "D", Vector.of(0, 1 + SLIGHTLY), "0 ≤ D ≤ 1"),
                primal(wgan, "D", Vector.of(0, 1 + 10 * SLIGHTLY), "|D(t) − D(u)| ≤ K·|t − u|"),
                primal(
                        kernel,
                        right.with("target", right.vector("target").plus(Vector.of(10 * SLIGHTLY))),
                        "target = p_σ(X) − α·f₁(D)"),
                primal(
                        kernel,
                        right.with("gradient", right.matrix("gradient").times(1 + SLIGHTLY)),
                        "gradient = ∂/∂G of (1/m₁)·Σ(target − p_σ(x_i))², relative to its terms"));
    }

    private static List<Case> trajectories() {
        Vector one = Vector.of(1);
        SaddleTrajectory saddle = new SaddleTrajectory(
                one, Vector.zeros(1), 4, Vector.zeros(1), one, Driver.DUAL, Form.FRESH, 1, 1, 2, 1);
        FiniteGanTrajectory gan = new FiniteGanTrajectory(
                DivergenceRow.JS, one, one, Vector.of(0.5), 0.125, Driver.PRIMAL_DUAL, Form.STALE, 1, 10, 2, 1);
        Point saddleEnd = reference(saddle).primal();
        Point ganEnd = reference(gan).primal();
        return List.of(
                moved(saddle, saddleEnd, "x", "x is what the recurrence gives"),
                moved(saddle, saddleEnd, "lambda", "lambda is what the recurrence gives"),
                moved(gan, ganEnd, "pg", "pg is what the recurrence gives"),
                moved(gan, ganEnd, "D", "D is what the recurrence gives"));
    }

    private static List<Case> descents() {
        LinearGda game =
                new LinearGda(Vector.of(1), 0.5, 0.125, Vector.of(1), Vector.of(0), 3, UpdateOrder.SIMULTANEOUS);
        DiscreteGronwall inequality = new DiscreteGronwall(Vector.of(1, 2, 3), 0.5, 1);
        SmoothGda smooth = new SmoothGda(
                Matrix.of(1, 2, 1, 0.5),
                Matrix.of(1, 2, 0.5, 1),
                0.0625,
                Vector.of(1.5),
                Vector.zeros(2),
                Vector.zeros(1),
                1,
                0.0625,
                3);
        Point smoothEnd = reference(smooth).primal();
        Point end = reference(game).primal();
        Point largest = reference(inequality).primal();
        return List.of(
                moved(game, end, "r", "r is what the recurrence gives"),
                moved(game, end, "d", "d is what the recurrence gives"),
                primal(
                        game,
                        end.with("radius", new Scalar(0.75 + SLIGHTLY)),
                        "radius is the largest modulus of an eigenvalue of A"),
                primal(
                        game,
                        end.with("radius", new Scalar(0.75 - SLIGHTLY)),
                        "radius is the largest modulus of an eigenvalue of A"),
                moved(smooth, smoothEnd, "theta", "theta is what the recurrence gives"),
                moved(smooth, smoothEnd, "d", "d is what the recurrence gives"),
                primal(
                        new ActivationFlips(Matrix.of(2, 1, 1, 3), Vector.of(1), 2),
                        "W",
                        Matrix.of(2, 1, -1 - 10 * SLIGHTLY, 3),
                        "‖W − W₀‖_F ≤ R"),
                moved(inequality, largest, "phi", "φ_t ≤ ψ + η·Σ_{i<t} p_i·φ_i"),
                dual(inequality, "y", Vector.of(3.75, 2.5, 1.5, 1 + SLIGHTLY), "y_T = 1, y_t = η·p_t·Σ_{s>t} y_s"));
    }

    private static List<Case> generators() {
        Matrix one = Matrix.identity(1);
        GdaTrajectory descent = new GdaTrajectory(
                one, one, one.times(2), Vector.zeros(1), Vector.of(1), 0.5, 0.125, 2, UpdateOrder.SIMULTANEOUS);
        ConeFloor floor = new ConeFloor(one, Vector.of(-1));
        Point end = reference(descent).primal();
        return List.of(
                moved(descent, end, "W", "W is what the recurrence gives"),
                moved(descent, end, "d", "d is what the recurrence gives"),
                moved(descent, end, "residuals", "residuals is what the recurrence gives"),
                new Case(
                        floor,
                        Point.of("a", Vector.of(-SLIGHTLY)),
                        Point.of("d", Vector.of(-1)),
                        Check.PRIMAL_FEASIBILITY,
                        "a ≥ 0"),
                new Case(
                        floor,
                        Point.of("a", Vector.zeros(1)),
                        Point.of("d", Vector.of(2 * SLIGHTLY)),
                        Check.DUAL_FEASIBILITY,
                        "Vᵀd ≤ 0"));
    }

    private static Case moved(Problem problem, Point end, String name, String constraint) {
        Tensor tensor = end.entries().get(name);
        return new Case(
                problem,
                end.with(
                        name,
                        tensor instanceof Matrix matrix
                                ? matrix.plus(Matrix.diagonal(matrix.rows(), matrix.columns(), SLIGHTLY))
                                : ((Vector) tensor).map(entry -> entry + SLIGHTLY)),
                Point.EMPTY,
                Check.PRIMAL_FEASIBILITY,
                constraint);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_point_that_breaks_one_constraint_by_a_millionth_is_rejected_by_it(Case broken) {
        Answer answer = new Answer(Answer.Status.OPTIMAL, broken.primal(), broken.dual(), OptionalDouble.empty(), "");

        Verdict verdict = JUDGE.judge(broken.problem(), answer).verdict();

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.check()).as(fail.reason()).isEqualTo(broken.check());
            assertThat(fail.reason()).contains(broken.constraint());
        });
    }

    @Test
    void every_constraint_of_every_formulation_has_such_a_case() {
        Set<String> tested = cases().map(Case::toString).collect(Collectors.toCollection(TreeSet::new));

        Set<String> constraints = cases().flatMap(broken -> Stream.concat(
                                broken.problem().primalResiduals(broken.primal()).stream(),
                                broken
                                        .problem()
                                        .dualResiduals(
                                                broken.dual().isEmpty()
                                                        ? reference(broken.problem())
                                                                .dual()
                                                        : broken.dual())
                                        .stream())
                        .map(Residual::constraint)
                        .map(constraint -> broken.problem().name() + ": " + constraint))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(constraints);
        assertThat(cases().map(broken -> broken.problem().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(REFERENCE.problems());
    }

    private static Answer reference(Problem problem) {
        return REFERENCE.solve(problem);
    }

    private static Case primal(Problem problem, String name, Tensor value, String constraint) {
        return primal(problem, Point.of(name, value), constraint);
    }

    private static Case primal(Problem problem, Point point, String constraint) {
        return new Case(problem, point, Point.EMPTY, Check.PRIMAL_FEASIBILITY, constraint);
    }

    private static Case dual(Problem problem, String name, Tensor value, String constraint) {
        return dual(problem, Point.of(name, value), constraint);
    }

    private static Case dual(Problem problem, Point point, String constraint) {
        return new Case(problem, reference(problem).primal(), point, Check.DUAL_FEASIBILITY, constraint);
    }
}
