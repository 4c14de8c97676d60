package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * The best discriminator of two distributions on a line. GAN: value {@code Σ p_d log(p_d/(p_d + p_g)) + p_g log(p_g/(p_d + p_g))} by Gibbs' inequality; WGAN: value {@code
 * K Σ |F_i| (t_{i+1} − t_i)} by summation by parts, attained by the potential with slope {@code −K sign F_i}.
 */
record CriticOnLine(String loss, RationalMatrix nodes, RationalMatrix pd, RationalMatrix pg, BigFraction lipschitz)
        implements ExactProblem {

    static CriticOnLine of(String loss, String nodes, String pd, String pg, String lipschitz) {
        return new CriticOnLine(
                loss,
                RationalMatrix.vector(nodes),
                RationalMatrix.vector(pd),
                RationalMatrix.vector(pg),
                Rational.parse(lipschitz));
    }

    private boolean gan() {
        return loss.equals("gan");
    }

    @Override
    public String name() {
        return "critic-on-line";
    }

    @Override
    public Point input() {
        return new Point()
                .text("loss", loss)
                .vector("nodes", nodes)
                .vector("pd", pd)
                .vector("pg", pg)
                .number("lipschitz", lipschitz);
    }

    private static Interval weighted(BigFraction p, BigFraction q) {
        return p.signum() == 0
                ? Interval.of(0)
                : Exponential.log(Interval.of(q)).times(p);
    }

    private BigFraction step(int i) {
        return nodes.at(i + 1).subtract(nodes.at(i)).multiply(lipschitz);
    }

    @Override
    public Proved prove() {
        Interval bound = Interval.of(0);
        BigFraction surplus = BigFraction.ZERO;
        for (int i = 0; i < nodes.rows(); i++) {
            BigFraction both = pd.at(i).add(pg.at(i));
            if (gan() && both.signum() > 0) {
                bound = bound.plus(weighted(pd.at(i), pd.at(i).divide(both)))
                        .plus(weighted(pg.at(i), pg.at(i).divide(both)));
            }
            surplus = surplus.add(pd.at(i)).subtract(pg.at(i));
            if (!gan() && i + 1 < nodes.rows()) {
                bound = bound.plus(Interval.of(surplus.abs().multiply(step(i))));
            }
        }
        ProofException.require(surplus.signum() == 0, "equal masses", surplus);
        Interval attained = objective(optimum());
        ProofException.require(attained.minus(bound).abs().atMost(SoftMean.ROUNDING), "attainment", attained);
        return Proved.optimal(bound);
    }

    /** Returns an optimum: without mass at a node, {@code D} of the node before (1/2 at the first). */
    Point optimum() {
        BigFraction[] d = new BigFraction[nodes.rows()];
        BigFraction last = gan() ? new BigFraction(1, 2) : BigFraction.ZERO;
        BigFraction surplus = BigFraction.ZERO;
        for (int i = 0; i < d.length; i++) {
            BigFraction both = pd.at(i).add(pg.at(i));
            if (gan() && both.signum() > 0) {
                last = Interval.of(pd.at(i).divide(both)).rounded();
            }
            d[i] = last;
            surplus = surplus.add(pd.at(i)).subtract(pg.at(i));
            if (!gan() && i + 1 < d.length) {
                last = last.subtract(step(i).multiply(surplus.signum()));
            }
        }
        return new Point().vector("D", RationalMatrix.column(d.length, i -> d[i]));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("D", List.of(nodes.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix d = primal.get("D");
        for (int i = 0; i < d.rows(); i++) {
            BigFraction violation = gan()
                    ? Interval.max(d.at(i).negate(), d.at(i).subtract(1))
                    : i + 1 < d.rows() ? d.at(i + 1).subtract(d.at(i)).abs().subtract(step(i)) : BigFraction.ZERO;
            if (violation.compareTo(slack) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        return nodes.maxAbs().multiply(lipschitz);
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix d = primal.get("D");
        Interval sum = Interval.of(0);
        for (int i = 0; i < d.rows(); i++) {
            sum = gan()
                    ? sum.plus(weighted(pd.at(i), d.at(i))).plus(weighted(pg.at(i), BigFraction.ONE.subtract(d.at(i))))
                    : sum.plus(Interval.of(pd.at(i).subtract(pg.at(i)).multiply(d.at(i))));
        }
        return sum;
    }
}
