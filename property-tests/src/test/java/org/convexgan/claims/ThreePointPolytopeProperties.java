package org.convexgan.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenPolytopeVertices;
import org.convexgan.certificate.Certificate;
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

@Decides(
        value = "HC-E19",
        regimes = {"n = 3"})
@Label("HC-E19: the polytope (19) of x = (-1, 0, 1) has twelve vertices, and n points have 3*2^(n-1)")
class ThreePointPolytopeProperties extends ClaimProperties<PolytopeVertices> {

    private static final Vector X = Vector.of(-1, 0, 1);

    @Override
    protected List<? extends Mutant<PolytopeVertices>> mutants() {
        return List.of(BrokenPolytopeVertices.values());
    }

    @AsPrinted
    @Label("the twelve vertices are x - beta d with d in +-{(1,0,0), (0,1,0), (0,0,1), (1,0,-1), (1,-1,1), (1,-2,1)}")
    void vertices_are_the_twelve_directions(@ForAll("toy") Lines.Vertices in) {
        double beta = in.problem().beta();
        Set<Vector> expected = Stream.of(
                        Vector.of(1, 0, 0),
                        Vector.of(0, 1, 0),
                        Vector.of(0, 0, 1),
                        Vector.of(1, 0, -1),
                        Vector.of(1, -1, 1),
                        Vector.of(1, -2, 1))
                .flatMap(d -> Stream.of(d, d.times(-1)))
                .map(d -> Vector.of(-1 - beta * d.get(0), -beta * d.get(1), 1 - beta * d.get(2)))
                .map(ThreePointPolytopeProperties::withoutNegativeZeros)
                .collect(Collectors.toSet());

        certified(in.problem());
        Matrix rows = solve(in.problem()).primal().matrix("vertices");

        Set<Vector> found = IntStream.range(0, rows.rows())
                .mapToObj(rows::row)
                .map(ThreePointPolytopeProperties::withoutNegativeZeros)
                .collect(Collectors.toSet());
        require(Check.VALUE, found.equals(expected), "vertices are %s instead of %s", found, expected);
    }

    private static Vector withoutNegativeZeros(Vector v) {
        return v.map(t -> t + 0.0);
    }

    @AsPrinted
    @Label("n points have 3*2^(n-1) vertices, each on n independent rows, whatever beta")
    void vertices_are_certified(@ForAll("instances") Lines.Vertices in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("enumerating all choices of n active rows finds the same number of vertices")
    void enumeration_agrees(@ForAll("small") Lines.Vertices in) {
        Vector x = in.problem().realData();

        long found = ActiveSets.countVertices(
                HeadTailRows.polytope(x, in.problem().beta()), in.problem().beta());

        Certificate certificate = certified(in.problem());
        expect("number of vertices", certificate.primalValue(), found, 0);
    }

    @Override
    protected List<Figure> figures() {
        return List.of(
                new Figure(
                        "The polytope (19), seen along (1, 1, 1)",
                        Axis.linear("(w₂ − w₁)·√3/2"),
                        Axis.linear("w₃ − (w₁ + w₂)/2"),
                        true,
                        List.of(
                                edges(1),
                                edges(0.5),
                                FeasibleSets.series("real data", Style.POINTS, List.of(seen(X))),
                                FeasibleSets.series(
                                        "optimum for each β",
                                        Style.POINTS,
                                        Stream.of(0.5, 1.0)
                                                .map(beta -> seen(X.times(1 - beta)))
                                                .toList())),
                        "Two nested polytopes with twelve vertices and twenty edges each; the optimum moves from the data to the origin, which it reaches"
                                + " at beta = 1."),
                new Figure(
                        "The section w₂ = 0 of (19) and of the true set (39), β = 0.5",
                        Axis.linear("w₁"),
                        Axis.linear("w₃"),
                        true,
                        List.of(
                                FeasibleSets.region("(19)", section(1, 0, 0, 1)),
                                FeasibleSets.region("the same outputs in the other order", section(0, 1, 1, 0)),
                                FeasibleSets.series(
                                        "real data, in both orders",
                                        Style.POINTS,
                                        List.of(Vector.of(-1, 1), Vector.of(1, -1))),
                                FeasibleSets.series("optimum", Style.POINTS, List.of(Vector.of(-0.5, 0.5)))),
                        "The section of (19) is a hexagon around (-1, 1); exchanging the outputs gives another feasible hexagon, and the points between"
                                + " them are not feasible."));
    }

    private Series edges(double beta) {
        Matrix vertices = solve(new PolytopeVertices(X, beta)).primal().matrix("vertices");
        return FeasibleSets.series(
                "β = " + beta,
                Style.SEGMENTS,
                FeasibleSets.edges(HeadTailRows.polytope(X, beta), vertices).stream()
                        .map(ThreePointPolytopeProperties::seen)
                        .toList());
    }

    private static Vector seen(Vector w) {
        return Vector.of((w.get(1) - w.get(0)) * Math.sqrt(3) / 2, w.get(2) - (w.get(0) + w.get(1)) / 2);
    }

    /** Returns the polygon of the {@code (w₁, w₃)} that a map of the plane takes to {@code (w₁, 0, w₃)} in (19). */
    private static Polytope section(double... map) {
        Polytope polytope = HeadTailRows.polytope(X, 0.5);
        return new Polytope(polytope.a().times(Matrix.of(3, 2, map[0], map[1], 0, 0, map[2], map[3])), polytope.b());
    }

    @Provide
    Arbitrary<Lines.Vertices> toy() {
        return Lines.verticesOf(X);
    }

    @Provide
    Arbitrary<Lines.Vertices> instances() {
        return Lines.vertices(1, 6);
    }

    @Provide
    Arbitrary<Lines.Vertices> small() {
        return Lines.vertices(1, 3);
    }
}
