package org.convexgan.broken;

import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.NodewiseCritic;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.Point;

/** Wrong discriminators on a line. */
public enum BrokenCriticOnLine implements Mutant<CriticOnLine> {
    SWAPPED(AdversarialLoss.GAN, "p_g/(p_d + p_g)", Check.GAP) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return d.map(t -> 0.99 - 0.98 * t);
        }
    },
    CLIPPED(AdversarialLoss.GAN, "D kept in [0.01, 0.99]", Check.GAP) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return d.map(t -> Math.max(0.01, Math.min(0.99, t)));
        }
    },
    LOGITS(AdversarialLoss.GAN, "returns 4D - 2 without a sigmoid", Check.PRIMAL_FEASIBILITY) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return d.map(t -> 4 * t - 2);
        }
    },
    PLATEAUS(AdversarialLoss.WGAN, "1 where the data are, 0 elsewhere", Check.PRIMAL_FEASIBILITY) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return problem.pd().map(mass -> mass > 0 ? 4 : 0);
        }
    },
    HALF_AS_STEEP(AdversarialLoss.WGAN, "slope K/2", Check.GAP) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return d.times(0.5);
        }
    },
    UPSIDE_DOWN(AdversarialLoss.WGAN, "the other sign", Check.GAP) {
        @Override
        Vector change(CriticOnLine problem, Vector d) {
            return d.times(-1);
        }
    };

    private final AdversarialLoss loss;
    private final String fault;
    private final Check intended;

    BrokenCriticOnLine(AdversarialLoss loss, String fault, Check intended) {
        this.loss = loss;
        this.fault = fault;
        this.intended = intended;
    }

    abstract Vector change(CriticOnLine problem, Vector d);

    /** Returns the wrong discriminators of a loss. */
    public static List<BrokenCriticOnLine> of(AdversarialLoss loss) {
        return List.of(values()).stream().filter(mutant -> mutant.loss == loss).toList();
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
    public Answer solve(CriticOnLine problem) {
        Answer right = new NodewiseCritic().solve(problem);
        return problem.loss() == loss
                ? Answer.optimal(Point.of("D", change(problem, right.primal().vector("D"))))
                : right;
    }
}
