package org.convexgan.claims;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Cones;
import org.convexgan.broken.BrokenConeFloor;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Studies;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.DescentAscent;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.overparam.StepRule;
import org.convexgan.problem.Answer;
import org.convexgan.problem.ConeFloor;

/** The floor below which no generator of this kind comes: half the squared distance of the mean from the cone of the outer weights. */
@Decides("OP-CONE")
@Label("OP-CONE: the optimum is half the squared distance from the cone of V, zero exactly if the mean lies in it")
class ConeFloorProperties extends ClaimProperties<ConeFloor> {
    private static final double ROUNDING = 1e-12;
    private static final int INPUTS = 3;
    private static final int SAMPLES = 12;
    private static final int STEPS = 20;
    private static final int DRAWS = 100;
    private static final double DEVIATIONS = 4;

    @Override
    protected List<? extends Mutant<ConeFloor>> mutants() {
        return List.of(BrokenConeFloor.values());
    }

    @Refutes
    @Label("the reduced problem (5) has a global optimum of zero")
    void optimum_is_zero(@ForAll("floors") Cones.Floor in) {
        Certificate certificate = certified(in.problem());

        refuteIf(certificate.dualValue() > 1e-6, "the optimum is %s", certificate.dualValue());
    }

    @Amended
    @Label(
            "the optimum is that of the construction, its certificate closes, and d* = 0 exactly if the mean lies in the cone")
    void optimum_is_half_the_squared_distance_from_the_cone(@ForAll("floors") Cones.Floor in) {
        Certificate certificate = certified(in.problem());
        Vector d = solve(in.problem()).dual().vector("d");

        double scale = in.problem().xbar().dot(in.problem().xbar());
        expect("p*", certificate.primalValue(), in.value(), scale);
        expect("|d - d*|", d.minus(in.discriminator()).norm(), 0, Math.sqrt(scale));
    }

    @Amended
    @Label("scaled rows of any live weights generate the projection; no W is below the floor and no d above it")
    void projection_and_residual_are_a_saddle_point(@ForAll("floors") Cones.Floor in) {
        ConeFloor problem = in.problem();
        Answer answer = solve(problem);
        Vector a = answer.primal().vector("a");
        Random random = new Random(problem.hashCode());
        MeanGenerator generator = new MeanGenerator(problem.v(), GaussianSetup.gaussian(random, SAMPLES, INPUTS, 1));
        Matrix directions = alive(generator, random);
        Vector best = problem.v().times(a).minus(problem.xbar());
        Vector otherD = GaussianSetup.gaussian(random, 1, best.size(), 1).row(0);
        Matrix otherW = GaussianSetup.gaussian(random, directions.rows(), INPUTS, 1);

        Matrix w = generator.realize(a.map(entry -> Math.max(0, entry)), directions);
        double saddle = generator.payoff(w, best, problem.xbar());
        double below = generator.payoff(w, otherD, problem.xbar());
        double above = generator.payoff(otherW, best, problem.xbar());

        double scale = 1 + problem.v().maxAbs() * a.sum() + problem.xbar().norm();
        double slack = ROUNDING * scale * scale;
        double error = generator.mean(w).minus(problem.v().times(a)).norm();
        require(Check.VALUE, error <= ROUNDING * scale, "f(W) differs from Va by %s", error);
        require(Check.VALUE, Math.abs(saddle - in.value()) <= slack, "L* is %s instead of %s", saddle, in.value());
        require(Check.VALUE, below <= saddle + slack, "L(W*, d) = %s is above %s", below, saddle);
        require(Check.VALUE, above >= saddle - slack, "L(W, d*) = %s is below %s", above, saddle);
    }

    /** Draws weights until each row has a response. */
    private static Matrix alive(MeanGenerator generator, Random random) {
        Matrix w = GaussianSetup.gaussian(random, generator.width(), INPUTS, 1);
        while (generator.responses(w).stream().anyMatch(response -> response == 0)) {
            w = GaussianSetup.gaussian(random, generator.width(), INPUTS, 1);
        }
        return w;
    }

    @Amended
    @Label("descent-ascent never comes below the floor, and more columns never raise it")
    void no_run_is_below_the_floor(@ForAll("floors") Cones.Floor in) {
        ConeFloor problem = in.problem();
        Random random = new Random(problem.hashCode());
        int k = problem.v().columns();
        MeanGenerator generator = new MeanGenerator(problem.v(), GaussianSetup.gaussian(random, SAMPLES, INPUTS, 1));
        double step = 0.25 / (1 + problem.v().gram().trace());
        DescentAscent run = new DescentAscent(
                generator,
                problem.xbar(),
                StepRule.simultaneous(0.5, step),
                GaussianSetup.gaussian(random, k, INPUTS, 1),
                Vector.zeros(problem.xbar().size()));
        double floor = floor(problem);
        double slack = ROUNDING * (1 + problem.xbar().dot(problem.xbar()));

        for (int t = 0; t <= STEPS; t++) {
            double value = run.residualNorm() * run.residualNorm() / 2;
            require(Check.VALUE, value >= floor - slack, "%s after %s steps is below %s", value, t, floor);
            run.step();
        }
        for (int columns = 1; columns < k; columns++) {
            double narrower = floor(in.narrowed(columns));
            require(Check.VALUE, narrower >= floor - slack, "%s of %s columns is below %s", narrower, columns, floor);
        }
    }

    private double floor(ConeFloor problem) {
        Answer answer = solve(problem);
        return answer.claimedValue().orElseGet(() -> problem.objective(answer.primal()));
    }

    @Studies(measuredRuns = 1000, measuredFailures = 1)
    @Label(
            "a fixed mean lies in the cone of k Gaussian columns with probability P(Bin(k, 1/2) >= m): the threshold is k = 2m")
    void wendel_predicts_how_often_a_mean_is_reached(@ForAll("runsOfWendel") long seed) {
        Random random = new Random(seed);
        for (int m : List.of(1, 2, 4, 8)) {
            for (int k : List.of(m, 2 * m, 3 * m)) {
                int reached = 0;
                for (int draw = 0; draw < DRAWS; draw++) {
                    Matrix v = GaussianSetup.gaussian(random, m, k, 1);
                    reached += floor(new ConeFloor(v, Matrix.identity(m).row(0))) <= ROUNDING ? 1 : 0;
                }
                double p = atLeast(k, m);

                double spread = Math.sqrt(p * (1 - p) / DRAWS);
                double frequency = reached / (double) DRAWS;
                require(
                        Check.VALUE,
                        Math.abs(frequency - p) <= DEVIATIONS * spread + 1.0 / DRAWS,
                        "m = %s, k = %s: frequency %s instead of %s",
                        m,
                        k,
                        frequency,
                        p);
            }
        }
    }

    /** Returns {@code P(Bin(k, 1/2) ≥ m)}. */
    private static double atLeast(int k, int m) {
        double sum = 0;
        double term = Math.scalb(1.0, -k);
        for (int i = 0; i <= k; i++) {
            sum += i >= m ? term : 0;
            term = term * (k - i) / (i + 1);
        }
        return sum;
    }

    @Provide
    Arbitrary<Long> runsOfWendel() {
        return seeds(10);
    }

    @Provide
    Arbitrary<Cones.Floor> floors() {
        return Cones.floors();
    }
}
