package org.convexgan.wgan;

import com.google.auto.service.AutoService;
import java.util.List;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolytopeVertices;
import org.convexgan.problem.Solver;

/** The vertices of (7) in closed form, see {@link HeadTailRows#vertices}. */
@AutoService(Algorithm.class)
public final class HeadTailVertices implements Solver<PolytopeVertices> {

    @Override
    public Class<PolytopeVertices> formulation() {
        return PolytopeVertices.class;
    }

    @Override
    public Answer solve(PolytopeVertices problem) {
        List<Vector> vertices = HeadTailRows.vertices(problem.realData(), problem.beta());
        Matrix rows = Matrix.ofRows(vertices.stream().map(Vector::toArray).toArray(double[][]::new));
        return Answer.optimal(Point.of("vertices", rows), Point.EMPTY, vertices.size());
    }
}
