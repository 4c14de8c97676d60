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
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.PolytopeVertices;

@Decides("HC-E17")
@Label("HC-E17: the polytope (17) of x = (-1, 1) has six vertices")
class TwoPointPolytopeProperties extends ClaimProperties<PolytopeVertices> {

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

    @Provide
    Arbitrary<Lines.Vertices> instances() {
        return Lines.verticesOf(Vector.of(-1, 1));
    }
}
