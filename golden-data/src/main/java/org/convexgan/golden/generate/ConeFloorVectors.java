package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of OP-CONE: distances of means from cones. */
@AutoService(VectorSource.class)
public final class ConeFloorVectors implements VectorSource {
    private static ConeFloor floor(String xbar, String... v) {
        return new ConeFloor(RationalMatrix.rows(v), RationalMatrix.vector(xbar));
    }

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "OP-CONE", "cone-floor", "Section 2.3, (5); the cone is ours", "ours", ConeFloorVectors.class);
        draft.tag("always-reachable", "believes the optimum is zero", "the dual d = 0 proves nothing");
        draft.tag("unsigned", "omits a >= 0", "a combination is negative");
        draft.tag("clipped", "clips the unsigned least squares", "the point is not the nearest");
        draft.tag("subspace", "takes the residual of the span", "the bound is not tight");
        draft.tag("not-halved", "reports the squared distance", "the claimed value is twice the objective");
        draft.tag("wrong-sign", "returns d = Va - xbar", "V'd is positive");
        draft.tag("not-projected", "returns d = xbar where xbar has a part in the cone", "V'd is positive");
        draft.tag("nearest-column", "uses one column only", "the combination of two is nearer");
        draft.tag(
                "claims-infeasible",
                "declares the mean unreachable and the instance infeasible",
                "the status is wrong");
        draft.tag("wrong-shape", "returns the projection for the combination", "the shape is wrong");

        ConeFloor behind = floor("-1", "1");
        ConeFloor edge = floor("2 -1", "1 1", "0 1");
        ConeFloor inside = floor("3 1", "1 1", "0 1");
        ConeFloor narrow = floor("1 2 2", "1 1", "0 1", "0 0");
        accept(draft, "behind", "n = m = k = 1: x = -1, dist^2/2 = 1/2", behind, "always-reachable", "unsigned");
        accept(draft, "inside", "a = (2, 1)", inside, "always-reachable");
        accept(draft, "edge", "nearest to the first column alone", edge, "unsigned", "clipped");
        accept(draft, "narrow", "fewer columns than outputs", narrow, "subspace");
        accept(draft, "polar", "x in the polar cone: a = 0", floor("-1 -2", "1 0", "0 1"), "not-projected");
        accept(
                draft,
                "plane",
                "columns (1, 0), (-1, 0), (0, 1), (0, -1) reach everything",
                floor("-2.5 3", "1 -1 0 0", "0 0 1 -1"),
                "always-reachable");
        accept(
                draft,
                "dependent",
                "equal columns: the combination is not unique",
                floor("4 1", "1 1", "0 0"),
                "clipped");
        accept(draft, "zero-mean", "x = 0", floor("0 0", "1 2", "1 1"), "always-reachable");
        accept(draft, "zero-column", "a dead outer weight", floor("3 -4", "0 1", "0 0"), "subspace");

        reject(draft, "unsigned", "a = (3, -1) solves Va = x", edge, "3 -1", Check.PRIMAL_FEASIBILITY);
        reject(draft, "clipped", "(3, -1) clipped to (3, 0)", edge, "3 0", Check.GAP);
        reject(draft, "nearest-column", "a = (0, 2)", inside, "0 2", Check.GAP);
        reject(draft, "always-reachable", "a = 1 gives f = 1 for x = -1", behind, "1", Check.GAP);
        rejectDual(draft, "wrong-sign", "d = 1", behind, "1", Check.DUAL_FEASIBILITY);
        rejectDual(draft, "not-projected", "d = x", edge, "2 -1", Check.DUAL_FEASIBILITY);
        rejectDual(draft, "subspace", "d = 0, the residual of the span of both columns", edge, "0 0", Check.GAP);
        draft.rejected(
                "op-cone-not-halved",
                "claims 1 for 1/2",
                behind,
                answer(behind).value(BigFraction.ONE),
                Check.VALUE,
                "not-halved");
        draft.rejected(
                "op-cone-infeasible",
                "a = 0 is feasible",
                behind,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "op-cone-shape",
                "three entries for two columns",
                narrow,
                Candidate.vector("a", RationalMatrix.vector("0 2 0")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }

    private static Candidate answer(ConeFloor instance) {
        return Candidate.vector("a", instance.combination()).dualVector("d", instance.discriminator());
    }

    private static void accept(VectorDraft draft, String id, String comment, ConeFloor instance, String... tags) {
        draft.accepted("op-cone-" + id, comment, instance, answer(instance), tags);
    }

    private static void reject(VectorDraft draft, String tag, String comment, ConeFloor instance, String a, Check by) {
        draft.rejected("op-cone-" + tag, comment, instance, Candidate.vector("a", RationalMatrix.vector(a)), by, tag);
    }

    private static void rejectDual(
            VectorDraft draft, String tag, String comment, ConeFloor instance, String d, Check by) {
        draft.rejected(
                "op-cone-dual-" + tag,
                comment,
                instance,
                Candidate.vector("a", instance.combination()).dualVector("d", RationalMatrix.vector(d)),
                by,
                tag);
    }
}
