package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.LeastDistance;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.polytope.Polytope;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.Point;
import org.convexgan.wgan.SortedProjection;

/** Wrong treatments of an asymmetric regularizer. */
public enum BrokenOneDimensionalReluTarget implements Mutant<OneDimensionalReluTarget> {
    PROJECTS_ONTO_ROWS_AS_GIVEN("projects onto the polytope (7), which fixes the order", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalReluTarget problem) {
            Polytope rows = HeadTailRows.polytope(problem.realData().sorted(), problem.beta());
            return Answer.optimal(Point.of(
                    "w", LeastDistance.to(problem.target(), rows.a(), rows.b()).point()));
        }
    },
    ORDER_LOST("returns the projection sorted", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalReluTarget problem) {
            Answer right = new SortedProjection().solve(problem);
            return Answer.optimal(Point.of("w", right.primal().vector("w").sorted()));
        }
    },
    ECHOES_TARGET("w = target", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalReluTarget problem) {
            return Answer.optimal(Point.of("w", problem.target()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenOneDimensionalReluTarget(String fault, Check intended) {
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
}
