package org.convexgan.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenPolytopeVertices;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.polytope.Polytope;
import org.convexgan.problem.PolytopeVertices;

@Decides("HC-E17")
@Label("HC-E17: the polytope (17) of x = (-1, 1) has six vertices")
class TwoPointPolytopeProperties extends ClaimProperties<PolytopeVertices> {

    private static final Vector X = Vector.of(-1, 1);

    @Override
    protected List<? extends Mutant<PolytopeVertices>> mutants() {
        return List.of(BrokenPolytopeVertices.values());
    }

    @AsPrinted
    @Label("(17) has exactly the printed six vertices for every beta")
    void vertices_are_the_printed_ones(@ForAll("instances") Lines.Vertices in) {
        double beta = in.problem().beta();
        Set<Vector> printed = Set.of(
                Vector.of(-1 + beta, 1),
                Vector.of(-1 + beta, 1 - beta),
                Vector.of(-1, 1 + beta),
                Vector.of(-1, 1 - beta),
                Vector.of(-1 - beta, 1 + beta),
                Vector.of(-1 - beta, 1));

        certified(in.problem());
        Matrix rows = solve(in.problem()).primal().matrix("vertices");

        Set<Vector> found = IntStream.range(0, rows.rows()).mapToObj(rows::row).collect(Collectors.toSet());
        require(Check.VALUE, found.equals(printed), "vertices are %s instead of %s", found, printed);
    }

    @AsPrinted
    @Label("the rows of (17) are |w1 + w2|, |w2 - 1| and |w1 + 1|")
    void rows_are_the_printed_ones(@ForAll("instances") Lines.Vertices in) {
        Vector x = in.problem().realData();

        for (Vector u : UnitVectors.around(2)) {
            Vector w = u.times(2 * in.problem().beta());
            double printed =
                    Math.max(Math.abs(w.get(0) + w.get(1)), Math.max(Math.abs(w.get(1) - 1), Math.abs(w.get(0) + 1)));
            expect("largest row of (7)", HeadTailRows.printedMaximum(x, w), printed, 1 + w.maxAbs());
        }
    }

    @Override
    protected List<Figure> figures() {
        return List.of(
                new Figure(
                        "The polytope (17) for three penalties",
                        Axis.linear("w₁"),
                        Axis.linear("w₂"),
                        true,
                        List.of(
                                region(1),
                                region(0.5),
                                region(0.1),
                                FeasibleSets.series("real data", Style.POINTS, List.of(X)),
                                FeasibleSets.series(
                                        "optimum for each β",
                                        Style.POINTS,
                                        List.of(Vector.of(-0.9, 0.9), Vector.of(-0.5, 0.5), Vector.of(0, 0)))),
                        "A hexagon around the data (-1, 1) grows with beta; its point nearest to the origin moves from the data to the origin,"
                                + " which it reaches at beta = 1."),
                new Figure(
                        "What the discriminator of (39) accepts, β = 0.5",
                        Axis.linear("w₁"),
                        Axis.linear("w₂"),
                        true,
                        List.of(
                                region(0.5),
                                FeasibleSets.region("the same outputs in the other order", exchanged(0.5)),
                                FeasibleSets.series("accepted: T(w) = 0", Style.POINTS, List.of(X, Vector.of(1, -1))),
                                FeasibleSets.series(
                                        "their midpoint: T(w) = 1 > β", Style.POINTS, List.of(Vector.zeros(2)))),
                        "The true feasible set is the hexagon (17) and its mirror image; a point between them is not feasible, so that the set is not"
                                + " convex."));
    }

    private Series region(double beta) {
        return FeasibleSets.region("(17), β = " + beta, HeadTailRows.polytope(X, beta));
    }

    private static Polytope exchanged(double beta) {
        Polytope polytope = HeadTailRows.polytope(X, beta);
        return new Polytope(polytope.a().times(Matrix.of(2, 2, 0, 1, 1, 0)), polytope.b());
    }

    @Provide
    Arbitrary<Lines.Vertices> instances() {
        return Lines.verticesOf(X);
    }
}
