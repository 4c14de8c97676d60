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
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.PolytopeVertices;

@Decides(
        value = "HC-E19",
        regimes = {"n = 3"})
@Label("HC-E19: the polytope (19) of x = (-1, 0, 1) has twelve vertices, and n points have 3*2^(n-1)")
class ThreePointPolytopeProperties extends ClaimProperties<PolytopeVertices> {

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

    @Provide
    Arbitrary<Lines.Vertices> toy() {
        return Lines.verticesOf(Vector.of(-1, 0, 1));
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
