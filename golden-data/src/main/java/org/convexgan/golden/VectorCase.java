package org.convexgan.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a problem with its proved answer (positive), or with a wrong answer and the check that must reject it (negative).
 *
 * @param id slug, never renumbered
 * @param comment one line for a reader
 * @param digest SHA-256 of the canonical problem, input and candidate
 * @param polarity whether a right or a wrong answer is stored
 * @param input the request's input; numbers keep their decimals; the accessor returns a copy
 * @param hypotheses preconditions of the claim on this input
 * @param expected the proved answer, present exactly in positive cases
 * @param candidate a stored reply ({@code status}, {@code primal}, {@code dual}, {@code value}), present in every negative case
 * @param rejectedBy the first check that fails on the candidate, present exactly in negative cases
 * @param tags names of the faults this case exists to catch
 * @param tolerance tolerances of the request
 */
public record VectorCase(
        String id,
        String comment,
        String digest,
        Polarity polarity,
        ObjectNode input,
        List<HypothesisTruth> hypotheses,
        @Nullable Expected expected,
        @Nullable ObjectNode candidate,
        @Nullable Check rejectedBy,
        List<String> tags,
        Tolerances tolerance) {
    /** Whether a case holds a right or a wrong answer. */
    public enum Polarity implements Labelled {
        /** The expected answer is stored; a candidate, if any, must be accepted. */
        POSITIVE("positive"),
        /** A wrong answer is stored and must be rejected. */
        NEGATIVE("negative");

        private final String label;

        Polarity(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The right status of an answer. */
    public enum Status implements Labelled {
        /** An optimum exists and is attained. */
        OPTIMAL("optimal"),
        /** No point satisfies the constraints. */
        INFEASIBLE("infeasible");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A precondition evaluated on one input.
     *
     * @param name the condition as a formula
     * @param truth whether it holds
     * @param margin by how much; {@code >= 0} exactly if it holds
     */
    public record HypothesisTruth(String name, boolean truth, BigFraction margin) {}

    /**
     * What is unique at the optimum.
     *
     * @param quantity e.g. {@code "gram(G)"} for {@code G'G}
     * @param value its exact value
     */
    public record UniqueQuantity(String quantity, ExactArray value) {}

    /**
     * The proved answer.
     *
     * @param status optimal or infeasible
     * @param value the optimal value; absent if infeasible or if the problem has no value
     * @param unique quantities that every optimum shares
     */
    public record Expected(Status status, @Nullable Enclosure value, List<UniqueQuantity> unique) {
        public Expected {
            unique = List.copyOf(unique);
        }
    }

    /**
     * Tolerances of a request.
     *
     * @param gap relative to {@code max(1, |p|, |d|)}, {@code > 0}
     * @param feas relative to 1 + the size of the compared data, {@code > 0}
     */
    public record Tolerances(double gap, double feas) {}

    public VectorCase {
        input = input.deepCopy();
        candidate = candidate == null ? null : candidate.deepCopy();
        hypotheses = List.copyOf(hypotheses);
        tags = List.copyOf(tags);
        if (polarity == Polarity.POSITIVE ? expected == null || rejectedBy != null : candidate == null) {
            throw new IllegalArgumentException("a positive case must have expected and no rejectedBy, a negative one a"
                    + " candidate, but " + id + " has not");
        }
        if (polarity == Polarity.NEGATIVE && (rejectedBy == null || expected != null)) {
            throw new IllegalArgumentException(
                    "a negative case must have rejectedBy and no expected, but " + id + " has not");
        }
    }

    @Override
    public ObjectNode input() {
        return input.deepCopy();
    }

    @Override
    public @Nullable ObjectNode candidate() {
        return candidate == null ? null : candidate.deepCopy();
    }

    /** Returns the proved optimal value, or empty where there is none. */
    public Optional<Enclosure> value() {
        return Optional.ofNullable(expected).map(Expected::value);
    }

    static VectorCase read(JsonReading json) {
        JsonReading it = json.at(json.node().path("id").isTextual() ? json.text("id") : json.place());
        JsonReading tolerance = it.object("tolerance");
        try {
            return new VectorCase(
                    it.text("id"),
                    it.text("comment"),
                    it.text("digest"),
                    it.parsed("polarity", label -> Labelled.of(Polarity.values(), label)),
                    it.object("input").node(),
                    it.has("hypotheses") ? it.objects("hypotheses", VectorCase::readHypothesis) : List.of(),
                    it.has("expected") ? readExpected(it.object("expected")) : null,
                    it.has("candidate") ? it.object("candidate").node() : null,
                    it.has("rejectedBy") ? it.parsed("rejectedBy", Check::of) : null,
                    it.texts("tags"),
                    new Tolerances(tolerance.positive("gap"), tolerance.positive("feas")));
        } catch (MalformedDataException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw it.fault(e.getMessage());
        }
    }

    private static HypothesisTruth readHypothesis(JsonReading json) {
        boolean truth = json.truth("truth");
        BigFraction margin = json.parsed("margin", Rational::parse);
        if (truth != margin.signum() >= 0) {
            throw json.fault("margin must be >= 0 exactly if truth, but was " + Rational.text(margin));
        }
        return new HypothesisTruth(json.text("name"), truth, margin);
    }

    private static Expected readExpected(JsonReading json) {
        return new Expected(
                json.parsed("status", label -> Labelled.of(Status.values(), label)),
                json.has("value") ? Enclosure.read(json.object("value")) : null,
                json.has("unique")
                        ? json.objects(
                                "unique",
                                u -> new UniqueQuantity(u.text("quantity"), ExactArray.read(u.object("value"))))
                        : List.of());
    }
}
