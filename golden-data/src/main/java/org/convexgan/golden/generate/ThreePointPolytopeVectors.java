package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-E19: the twelve vertices of the polytope of (-1, 0, 1), and 3*2^(n-1) in general. */
@AutoService(VectorSource.class)
public final class ThreePointPolytopeVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-E19", "polytope-vertices", "eq. (19); vertices ours", "exact", ThreePointPolytopeVectors.class);
        draft.tag("misses-vertex", "leaves a vertex out", "the answer is incomplete: only the gap sees it");
        draft.tag("edge-midpoint", "adds a point between two vertices", "a row of the answer is no vertex");
        draft.tag("lost-bars", "reads the rows without absolute values", "a row of the answer lies outside");
        draft.tag("beta-halved", "uses beta/2", "the rows of the answer lie inside");
        draft.tag("columns-as-points", "returns one vertex per column", "the shape is wrong");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        PolytopeVertices half = PolytopeVertices.of("-1 0 1", "0.5");
        PolytopeVertices quarter = PolytopeVertices.of("-1 0 1", "0.25");
        RationalMatrix all = half.vertices();
        int n = all.columns();
        draft.accepted(
                "hc-e19-half",
                "beta = 1/2",
                half,
                Candidate.of(PolytopeVertices.point(all)),
                "misses-vertex",
                "lost-bars");
        draft.accepted(
                "hc-e19-quarter-reversed",
                "the order of the vertices is free",
                quarter,
                Candidate.of(PolytopeVertices.point(reversed(quarter.vertices()))));
        draft.positive("hc-e19-one", "beta = 1: nothing merges", PolytopeVertices.of("-1 0 1", "1"), "beta-halved");
        draft.positive("hc-e19-three", "beta = 3 beyond every gap", PolytopeVertices.of("-1 0 1", "3"));
        draft.positive("hc-e19-other", "n = 4: 24 vertices", PolytopeVertices.of("0 1 2 3", "0.75"));
        draft.positive("hc-e19-uneven", "uneven gaps", PolytopeVertices.of("-2 0.5 0.75", "0.5"));
        draft.rejected(
                "hc-e19-misses-vertex",
                "all but the last",
                half,
                Candidate.of(PolytopeVertices.point(RationalMatrix.of(all.rows() - 1, n, all::at))),
                Check.GAP,
                "misses-vertex");
        draft.rejected(
                "hc-e19-midpoint",
                "the last vertex replaced by its middle with the first",
                half,
                Candidate.of(PolytopeVertices.point(replaceLast(
                        all, all.row(0).plus(all.row(all.rows() - 1)).times(new BigFraction(1, 2))))),
                Check.PRIMAL_FEASIBILITY,
                "edge-midpoint");
        draft.rejected(
                "hc-e19-lost-bars",
                "the last vertex replaced by x + (beta, ..., beta)",
                half,
                Candidate.of(PolytopeVertices.point(replaceLast(
                        all,
                        half.x()
                                .transpose()
                                .plus(RationalMatrix.ones(n).transpose().times(half.beta()))))),
                Check.PRIMAL_FEASIBILITY,
                "lost-bars");
        draft.rejected(
                "hc-e19-beta-halved",
                "the vertices for beta = 1/4",
                half,
                Candidate.of(PolytopeVertices.point(quarter.vertices())),
                Check.PRIMAL_FEASIBILITY,
                "beta-halved");
        draft.rejected(
                "hc-e19-transposed",
                "one vertex per column",
                half,
                Candidate.matrix("vertices", all.transpose()),
                Check.SHAPE,
                "columns-as-points");
        draft.rejected(
                "hc-e19-infeasible",
                "x itself lies inside",
                half,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static RationalMatrix reversed(RationalMatrix vertices) {
        return RationalMatrix.of(
                vertices.rows(), vertices.columns(), (i, j) -> vertices.at(vertices.rows() - 1 - i, j));
    }

    private static RationalMatrix replaceLast(RationalMatrix vertices, RationalMatrix row) {
        return RationalMatrix.of(
                vertices.rows(),
                vertices.columns(),
                (i, j) -> i == vertices.rows() - 1 ? row.at(0, j) : vertices.at(i, j));
    }
}
