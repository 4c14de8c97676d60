package org.convexgan.golden.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An answer, right or wrong, in exact arithmetic.
 *
 * @param primal the primal point; absent says infeasible
 * @param dual the dual point, if the answer carries one
 * @param value the claimed value, if the answer carries one
 */
record Candidate(
        @Nullable Point primal,
        @Nullable Point dual,
        @Nullable BigFraction value) {
    static Candidate infeasible() {
        return new Candidate(null, null, null);
    }

    static Candidate matrix(String name, RationalMatrix value) {
        return new Candidate(new Point().matrix(name, value), null, null);
    }

    static Candidate vector(String name, RationalMatrix value) {
        return new Candidate(new Point().vector(name, value), null, null);
    }

    static Candidate of(Point primal) {
        return new Candidate(primal, null, null);
    }

    Candidate dualMatrix(String name, RationalMatrix matrix) {
        return new Candidate(primal, new Point().matrix(name, matrix), value);
    }

    Candidate dualVector(String name, RationalMatrix vector) {
        return new Candidate(primal, new Point().vector(name, vector), value);
    }

    Candidate dual(Point point) {
        return new Candidate(primal, point, value);
    }

    Candidate value(BigFraction claimed) {
        return new Candidate(primal, dual, claimed);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", primal == null ? "infeasible" : "optimal");
        if (primal != null) {
            json.set("primal", primal.json());
        }
        if (dual != null) {
            json.set("dual", dual.json());
        }
        if (value != null) {
            json.set("value", new Point().number("value", value).json().get("value"));
        }
        return json;
    }
}
