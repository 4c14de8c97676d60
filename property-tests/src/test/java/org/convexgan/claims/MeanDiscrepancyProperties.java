package org.convexgan.claims;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Separations;
import org.convexgan.broken.BrokenLogisticDual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;

/**
 * Both bounds follow from {@code 0 ≤ log(1 + e^−ξ) − log 2 + ξ/2 ≤ ξ²/8}: the first inequality is the lower bound, and the second one at its
 * minimizer {@code w = v/(2C)}, where {@code v} is the mean signed sample, bounds what it misses by {@code R²·‖v‖²/(32C²)}.
 */
@Decides(
        value = "DG-MMD",
        regimes = {"separable", "overlapping", "saturated", "means agree"})
@Label("DG-MMD: the mean discrepancy is the dual objective at fixed multipliers")
class MeanDiscrepancyProperties extends ClaimProperties<LogisticDual> {
    private static final double LOG_2 = 0.6931471805599453;

    @Override
    protected List<? extends Mutant<LogisticDual>> mutants() {
        return List.of(BrokenLogisticDual.values());
    }

    @Refutes
    @Label("the multipliers may be fixed at 1/n")
    void multipliers_of_one_over_n_are_feasible(@ForAll("instances") Separations.Logistic in) {
        LogisticDual problem = in.problem();
        Point printed = fixed(problem, 2);

        double outside = problem.dualResiduals(printed).get(0).violation();

        refuteIf(outside > 0, "2n lambda = 2 lies outside of [0, 1] by %s", outside);
    }

    @Amended
    @Label("log 2 - |mean x - mean G|^2/(32C) <= g* <= log 2, for unequal counts with the sums over n_x + n_z")
    void value_lies_between_the_discrepancy_and_log_two(@ForAll("instances") Separations.Logistic in) {
        LogisticDual problem = in.problem();
        double lower = LOG_2 - discrepancy(problem);

        double value = certified(problem).primalValue();

        double rounding = Tolerance.F64.gap() * (1 + Math.abs(lower));
        require(Check.VALUE, value >= lower - rounding, "g* is %s < %s", value, lower);
        require(Check.VALUE, value <= LOG_2 + rounding, "g* is %s > log 2", value);
    }

    @Amended
    @Label("the lower bound is the dual objective at lambda = 1/(4n), which is feasible")
    void lower_bound_is_the_dual_objective_at_half_the_box(@ForAll("instances") Separations.Logistic in) {
        LogisticDual problem = in.problem();
        double discrepancy = discrepancy(problem);
        double value = certified(problem).dualValue();

        double fixed = problem.dualBound(fixed(problem, 0.5));

        require(
                Check.DUAL_FEASIBILITY,
                problem.dualResiduals(fixed(problem, 0.5)).get(0).violation() == 0,
                "2n lambda = 1/2 must be feasible");
        expect("g(1/(4n))", fixed, LOG_2 - discrepancy, discrepancy);
        require(
                Check.GAP,
                fixed <= value + Tolerance.F64.gap() * (1 + discrepancy),
                "g(1/(4n)) = %s exceeds g* = %s",
                fixed,
                value);
    }

    @Amended
    @Label("g* = log 2 exactly where the means agree; elsewhere it is smaller by at least C |w*|^2/2")
    void value_is_log_two_where_the_means_agree(@ForAll("instances") Separations.Logistic in) {
        double value = certified(in.problem()).primalValue();

        if (in.regime().equals("means agree")) {
            expect("g*", value, LOG_2, 0);
        } else {
            double least = in.problem().c() * in.weightNorm() * in.weightNorm() / 2;
            require(
                    Check.VALUE,
                    LOG_2 - value >= least * (1 - Tolerance.F64.gap()),
                    "log 2 - g* = %s < %s",
                    LOG_2 - value,
                    least);
        }
    }

    @Supports
    @Label(
            "for samples of norm at most R the lower bound falls short of g* by at most R^2/(4C) of the discrepancy, and by a tenth of that if C is ten times larger")
    void relative_slack_is_inverse_to_the_regularizer(@ForAll("instances") Separations.Logistic in) {
        double before = relativeSlack(in, 10);
        double after = relativeSlack(in, 100);

        require(Check.VALUE, before <= 1.0 / 40 && after <= 1.0 / 400, "slacks %s and %s", before, after);
        require(
                Check.VALUE,
                in.weightNorm() == 0 || Math.abs(before / after - 10) <= 0.5,
                "ten times C divides the slack by %s",
                before / after);
    }

    /** Returns {@code (g* − lower bound)/discrepancy} for {@code C} in units of {@code R²}; 0 where the means agree and there is no discrepancy. */
    private double relativeSlack(Separations.Logistic in, double c) {
        if (in.weightNorm() == 0) {
            return 0;
        }
        LogisticDual data = in.problem();
        LogisticDual problem = new LogisticDual(data.realData(), data.generated(), c * squaredRadius(data));
        double slack = certified(problem).primalValue() - (LOG_2 - discrepancy(problem));
        return slack / discrepancy(problem);
    }

    private static double squaredRadius(LogisticDual problem) {
        Matrix samples = problem.signedSamples();
        return IntStream.range(0, samples.rows())
                .mapToDouble(i -> samples.row(i).dot(samples.row(i)))
                .max()
                .orElseThrow();
    }

    private static Point fixed(LogisticDual problem, double scaled) {
        return problem.multipliers(Vector.zeros(problem.samples()).map(entry -> scaled));
    }

    /** Returns {@code ‖Σx_i − ΣG_i‖²/(8C·N²)}, which is {@code ‖x̄ − Ḡ‖²/(32C)} for {@code N = 2n}. */
    private static double discrepancy(LogisticDual problem) {
        double distance = problem.realData()
                .columnSums()
                .minus(problem.generated().columnSums())
                .norm();
        return distance * distance / (8 * problem.c() * problem.samples() * problem.samples());
    }

    @Provide
    Arbitrary<Separations.Logistic> instances() {
        return Separations.logistic();
    }
}
