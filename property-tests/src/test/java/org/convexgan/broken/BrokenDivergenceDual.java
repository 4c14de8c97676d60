package org.convexgan.broken;

import java.util.Arrays;
import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Point;

/** Wrong readings of the rows of Table 1: a wrong maximizer, or a value that is off by a multiple of {@code Σ p_g}. */
public enum BrokenDivergenceDual implements Mutant<DivergenceDual> {
    KL_SWAPPED(DivergenceRow.KL, "the maximizer of the reverse KL row", Check.GAP, (d, g, eps) -> g / d),
    KL_NEGATED(DivergenceRow.KL, "-p_d/p_g: no logarithm", Check.PRIMAL_FEASIBILITY, (d, g, eps) -> -d / g),
    KL_NORMALIZED(DivergenceRow.KL, "the maximizer of the JS row", Check.GAP, (d, g, eps) -> d / (d + g)),
    REVERSE_KL_SWAPPED(DivergenceRow.REVERSE_KL, "the maximizer of the KL row", Check.GAP, (d, g, eps) -> d / g),
    REVERSE_KL_WITHOUT_ONE(DivergenceRow.REVERSE_KL, "reports KL without the -1", Check.VALUE, (d, g, eps) -> g / d, 1),
    PEARSON_FOUR(DivergenceRow.PEARSON, "f1 = -4D^2 - D", Check.GAP, (d, g, eps) -> (d - g) / (8 * g)),
    PEARSON_NEYMAN(DivergenceRow.PEARSON, "divides by p_d", Check.GAP, (d, g, eps) -> 2 * (d - g) / d),
    HELLINGER_WITHOUT_ROOT(DivergenceRow.HELLINGER, "p_g/p_d without the root", Check.GAP, (d, g, eps) -> g / d),
    HELLINGER_OTHER_ROOT(
            DivergenceRow.HELLINGER, "the negative root", Check.PRIMAL_FEASIBILITY, (d, g, eps) -> -Math.sqrt(g / d)),
    JS_WITHOUT_LOG_TWO(DivergenceRow.JS, "f1 = log(1 - D)", Check.VALUE, (d, g, eps) -> d / (d + g), -Math.log(2)),
    JS_SWAPPED(DivergenceRow.JS, "p_g/(p_d + p_g)", Check.GAP, (d, g, eps) -> g / (d + g)),
    JS_SATURATED(DivergenceRow.JS, "D = 1", Check.PRIMAL_FEASIBILITY, (d, g, eps) -> 1),
    APPROXIMATE_WGAN_WITHOUT_TWO(
            DivergenceRow.APPROXIMATE_WGAN, "eps in place of 2 eps", Check.GAP, (d, g, eps) -> (d - g) / (eps * d)),
    APPROXIMATE_WGAN_PEARSON(
            DivergenceRow.APPROXIMATE_WGAN, "divides by p_g", Check.GAP, (d, g, eps) -> (d - g) / (2 * eps * g)),
    OTHER_HALF(DivergenceRow.OTHER, "f1 = D - 1/2", Check.VALUE, (d, g, eps) -> (d + g) / d, 1.5),
    OTHER_TWO_EVERYWHERE(DivergenceRow.OTHER, "D = 2 for every p_g", Check.GAP, (d, g, eps) -> 2);

    private interface Maximizer {
        double of(double pd, double pg, double eps);
    }

    private final DivergenceRow row;
    private final String fault;
    private final Check intended;
    private final Maximizer maximizer;
    private final double shift;

    BrokenDivergenceDual(DivergenceRow row, String fault, Check intended, Maximizer maximizer) {
        this(row, fault, intended, maximizer, 0);
    }

    BrokenDivergenceDual(DivergenceRow row, String fault, Check intended, Maximizer maximizer, double shift) {
        this.row = row;
        this.fault = fault;
        this.intended = intended;
        this.maximizer = maximizer;
        this.shift = shift;
    }

    /** Returns the wrong readings of a row. */
    public static List<BrokenDivergenceDual> of(DivergenceRow row) {
        return Arrays.stream(values()).filter(mutant -> mutant.row == row).toList();
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    @Override
    public Answer solve(DivergenceDual problem) {
        double[] d = new double[problem.pd().size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = maximizer.of(problem.pd().get(i), problem.pg().get(i), problem.eps());
        }
        return Answer.optimal(
                Point.of("D", Vector.of(d)),
                Point.EMPTY,
                problem.dualBound(Point.EMPTY) + shift * problem.pg().sum());
    }
}
