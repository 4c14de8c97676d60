package org.convexgan.broken;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolytopeVertices;

/** Wrong sets of vertices. */
public enum BrokenPolytopeVertices implements Mutant<PolytopeVertices> {
    ONE_MISSING("forgets the last vertex", Check.GAP) {
        @Override
        public Answer solve(PolytopeVertices problem) {
            List<double[]> rows = rows(problem);
            return reply(rows.subList(0, rows.size() - 1));
        }
    },
    ONE_REPEATED("the right number of rows, one of them twice", Check.GAP) {
        @Override
        public Answer solve(PolytopeVertices problem) {
            List<double[]> rows = rows(problem);
            rows.set(rows.size() - 1, rows.get(0));
            return reply(rows);
        }
    },
    BOX_CORNERS("each coordinate moves by beta on its own", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolytopeVertices problem) {
            int n = problem.realData().size();
            List<double[]> corners = new ArrayList<>();
            for (int mask = 0; mask < 1 << n; mask++) {
                double[] corner = problem.realData().toArray();
                for (int i = 0; i < n; i++) {
                    corner[i] += (mask >> i & 1) == 1 ? problem.beta() : -problem.beta();
                }
                corners.add(corner);
            }
            return reply(corners);
        }
    },
    NOT_SCALED("x - d in place of x - beta d", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolytopeVertices problem) {
            return reply(HeadTailRows.vertices(problem.realData(), 1).stream()
                    .map(Vector::toArray)
                    .toList());
        }
    },
    MIDPOINT_ADDED("adds a boundary point that is no vertex", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolytopeVertices problem) {
            List<double[]> rows = rows(problem);
            rows.add(Vector.of(rows.get(0))
                    .plus(Vector.of(rows.get(1)))
                    .times(0.5)
                    .toArray());
            return reply(rows);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenPolytopeVertices(String fault, Check intended) {
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

    private static List<double[]> rows(PolytopeVertices problem) {
        return new ArrayList<>(HeadTailRows.vertices(problem.realData(), problem.beta()).stream()
                .map(Vector::toArray)
                .toList());
    }

    private static Answer reply(List<double[]> rows) {
        return Answer.optimal(Point.of("vertices", Matrix.ofRows(rows.toArray(double[][]::new))));
    }
}
