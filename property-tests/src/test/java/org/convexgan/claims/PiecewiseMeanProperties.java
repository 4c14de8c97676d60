package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.PiecewiseSums;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.broken.BrokenPiecewiseMeans;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluDiscriminatorValue;

@Decides(
        value = "HC-C3.4",
        regimes = {"line", "surplus", "linear", "equal", "general"})
@Label("HC-C3.4: a ReLU discriminator compares the sums of the samples on either side of every hyperplane")
class PiecewiseMeanProperties extends ClaimProperties<ReluDiscriminatorValue> {
    private static final int GRID = 720;

    @Override
    protected List<? extends Mutant<ReluDiscriminatorValue>> mutants() {
        return List.of(BrokenPiecewiseMeans.values());
    }

    @AsPrinted
    @Label("the largest difference over joint cells is certified, and is the chosen one")
    void value_is_the_one_the_instance_was_built_from(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        double value = certified(in.problem()).primalValue();

        in.value().ifPresent(chosen -> expect("h(G)", value, chosen, in.scale()));
    }

    @AsPrinted
    @Label(
            "no other direction of the unit ball has a larger difference; in the plane a grid comes as close as its mesh")
    void no_other_direction_does_better(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        ReluDiscriminatorValue problem = in.problem();
        int features = problem.realData().columns();
        double value = certified(problem).primalValue();

        double found = (features == 2 ? UnitVectors.grid(GRID) : UnitVectors.around(features))
                .stream()
                        .mapToDouble(u -> problem.objective(Point.of("u", u)))
                        .max()
                        .orElseThrow();

        double rounding = Tolerance.F64.gap() * (1 + in.scale());
        require(Check.GAP, found <= value + rounding, "a direction has %s > h = %s", found, value);
        double mesh = features == 2 ? in.scale() * Math.PI / GRID : in.scale();
        require(Check.VALUE, found >= value - mesh - rounding, "the grid has at most %s, h = %s", found, value);
    }

    @AsPrinted
    @Label("only realizable pairs of patterns contribute: all 2^(n_r + n_f) patterns have the same maximum")
    void all_sign_patterns_have_the_same_maximum(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        ReluDiscriminatorValue problem = in.problem();
        double value = certified(problem).primalValue();

        double overAll = PiecewiseMeans.over(
                        problem.realData(),
                        problem.generated(),
                        SignPattern.all(
                                problem.realData().rows() + problem.generated().rows()))
                .bound();

        expect("maximum over all patterns", overAll, value, in.scale());
    }

    @Supports
    @Label(
            "d = 1: min ||w||^2 s.t. h(w) <= beta is min over p of s+^2/p + s-^2/(n_f - p), s+- = (sum x+- - beta)+ (ours)")
    void line_programs_have_a_closed_form(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        Vector x = in.problem().realData().column(0);
        int rows = in.problem().generated().rows();
        double beta = (1 + Math.abs(in.problem().generated().get(0, 0))) / 8;
        LineProgram program = new LineProgram(x, beta, rows);

        program.optimum().ifPresent(w -> {
            double value = certified(program.discrepancyOf(w)).primalValue();
            require(
                    Check.PRIMAL_FEASIBILITY,
                    value <= beta + Tolerance.F64.feasibility() * (1 + in.scale()),
                    "h(w*) = %s > beta = %s",
                    value,
                    beta);
            expect("Rg(w*)", w.dot(w), program.value(), program.value());
        });
        for (Vector w : program.otherFeasiblePoints()) {
            require(
                    Check.GAP,
                    w.dot(w) >= program.value() - Tolerance.F64.gap() * (1 + program.value()),
                    "w = %s is feasible and has Rg = %s < p* = %s",
                    w,
                    w.dot(w),
                    program.value());
        }
    }

    @Provide
    Arbitrary<PiecewiseSums.Discrepancy> instances() {
        return PiecewiseSums.discrepancies();
    }
}
