package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Region;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CoupledGameValue;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.Point;
import org.convexgan.wgan.CoupledAscent;

/** Wrong inner maximizations of the game with coupled constraints. */
public enum BrokenCoupledGame implements Mutant<CoupledGameValue> {
    FROZEN_AT_ZERO("patterns of G listed at W = 0 and kept", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            return over(problem, problem.generated().times(0));
        }
    },
    FROZEN_AT_OPPOSITE("patterns of G listed at -W and kept", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            return over(problem, problem.generated().times(-1));
        }
    },
    UNCOUPLED("constraints of G dropped, those of X kept", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Matrix x = problem.realData();
            Ray best = Ray.NONE;
            for (SignPattern pattern :
                    SignPattern.all(x.rows() + problem.noise().rows())) {
                PatternCell cell = PatternCell.of(x, problem.generated(), pattern);
                Matrix ofData = Matrix.of(
                        x.rows(), x.columns(), Arrays.copyOf(cell.cone().toArray(), x.rows() * x.columns()));
                best = better(best, pattern, cell.contrast(), ofData);
            }
            return best.answer(problem);
        }
    },
    REVERSED_CONES("(I - 2H) for (2H - I)", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Ray best = Ray.NONE;
            for (SignPattern pattern :
                    SignPattern.all(problem.realData().rows() + problem.noise().rows())) {
                PatternCell cell = PatternCell.of(problem.realData(), problem.generated(), pattern);
                best = better(best, pattern, cell.contrast(), cell.cone().times(-1));
            }
            return best.answer(problem);
        }
    },
    ONE_SIDED("r alone: the absolute value is dropped", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Point right = right(problem).primal();
            return Answer.optimal(right.with("q", right.vector("q").times(0)));
        }
    },
    BOTH_RAYS_FREE("norm(r) <= 1 and norm(q) <= 1 in place of their sum", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Point right = right(problem).primal();
            return Answer.optimal(right.with("r", right.vector("r").times(2))
                    .with("q", right.vector("q").times(2)));
        }
    },
    HALF_BETA("beta/2 in place of beta", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            CoupledGameValue half =
                    new CoupledGameValue(problem.realData(), problem.noise(), problem.weights(), problem.beta() / 2);
            return Answer.optimal(right(half).primal());
        }
    },
    NEVER_ASCENDS("believes that the inner maximum is 0", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            return Ray.NONE.answer(problem);
        }
    },
    UNBOUNDED_CELLS("no multipliers: the cones of the certificate are dropped", Check.GAP) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Answer right = right(problem);
            Matrix none = right.dual().matrix("alpha").times(0);
            return Answer.optimal(
                    right.primal(),
                    Point.of("alpha", none),
                    right.claimedValue().orElseThrow());
        }
    },
    NEGATIVE_MULTIPLIERS("alpha <= 0", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(CoupledGameValue problem) {
            Answer right = right(problem);
            Matrix negative = right.dual().matrix("alpha").times(-1);
            return Answer.optimal(
                    right.primal(),
                    Point.of("alpha", negative),
                    right.claimedValue().orElseThrow());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenCoupledGame(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static Answer right(CoupledGameValue problem) {
        return new CoupledAscent().solve(problem);
    }

    /** Searches the cells that exist for other generated samples. */
    private static Answer over(CoupledGameValue problem, Matrix listedAt) {
        Ray best = Ray.NONE;
        for (Region region : Arrangement.joint(problem.realData(), listedAt).regions()) {
            PatternCell cell = PatternCell.of(problem.realData(), problem.generated(), region.pattern());
            best = better(best, region.pattern(), cell.contrast(), cell.cone());
        }
        return best.answer(problem);
    }

    private static Ray better(Ray best, SignPattern pattern, Vector contrast, Matrix cone) {
        Ray result = best;
        for (int sign = 1; sign >= -1; sign -= 2) {
            Vector residual =
                    NonNegativeLeastSquares.of(contrast.times(sign), cone).residual();
            result = residual.norm() > result.length() ? new Ray(pattern, sign, residual) : result;
        }
        return result;
    }

    /** The best direction so far. */
    private record Ray(SignPattern pattern, int sign, Vector residual) {
        static final Ray NONE = new Ray(SignPattern.of(), 1, Vector.of());

        double length() {
            return residual.norm();
        }

        Answer answer(CoupledGameValue problem) {
            int n = problem.realData().rows() + problem.noise().rows();
            double[] bits = new double[n];
            for (int i = 0; i < pattern.size(); i++) {
                bits[i] = pattern.bit(i) ? 1 : 0;
            }
            Vector nothing = Vector.zeros(problem.realData().columns());
            Vector unit = length() > problem.beta() ? residual.times(1 / length()) : nothing;
            return Answer.optimal(Point.of("pattern", Vector.of(bits), "r", sign > 0 ? unit : nothing)
                    .with("q", sign > 0 ? nothing : unit));
        }
    }
}
