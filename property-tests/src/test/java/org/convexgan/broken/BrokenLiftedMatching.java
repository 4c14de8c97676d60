package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.wgan.LinearSpectralThresholding;

/** Wrong uses of lifted noise, which know the unlifted noise from its linear block {@code b·z}. */
public enum BrokenLiftedMatching implements Mutant<CovarianceMatchingLinearGenerator> {
    RANK_OF_THE_NOISE("asks for rank(Z) >= k and not for the rank of the lift", Check.STATUS) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            int rank = ThinSvd.of(linearBlock(problem.noise())).rank();
            double next = SymmetricEigen.of(problem.realData().gram()).value(rank + 1);
            return next > problem.beta()
                    ? Answer.infeasible(new Feasibility(
                            "λ_{rank(Z)+1}(S) ≤ β", problem.beta() - next, Feasibility.Decision.INFEASIBLE))
                    : new LinearSpectralThresholding().solve(problem);
        }
    },
    LINEAR_BLOCK_ALONE("uses the columns b·z only, with the β that their rank allows", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            if (problem.feasibility().isInfeasible()) {
                return Answer.infeasible(problem.feasibility());
            }
            Matrix block = linearBlock(problem.noise());
            double next = SymmetricEigen.of(problem.realData().gram())
                    .value(ThinSvd.of(block).rank() + 1);
            return new LinearSpectralThresholding()
                    .solve(new CovarianceMatchingLinearGenerator(
                            problem.realData(), block, Math.max(problem.beta(), next), problem.betaG()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLiftedMatching(String fault, Check intended) {
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

    /** Returns lifted noise with zeros in all columns but those of {@code b·z}; noise of a size that no lift has as it is. */
    private static Matrix linearBlock(Matrix lifted) {
        int size = lifted.columns();
        return IntStream.range(1, size)
                .filter(d -> PolynomialActivation.liftedSize(d) == size)
                .mapToObj(d -> IntStream.range(0, size)
                        .mapToDouble(k -> k >= d * d && k < size - 1 ? 1 : 0)
                        .toArray())
                .map(mask -> lifted.times(Matrix.diagonal(size, size, mask)))
                .findFirst()
                .orElse(lifted);
    }
}
