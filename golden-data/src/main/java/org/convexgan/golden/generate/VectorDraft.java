package org.convexgan.golden.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.jspecify.annotations.Nullable;

/** A vector file in the making: every case is proved when it is added. */
public final class VectorDraft {
    private final String claim;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final String problem;
    private final ObjectNode tags;
    private final ArrayNode cases;
    private final Map<ExactProblem, Proved> proofs = new IdentityHashMap<>();
    private String name;

    VectorDraft(String claim, String problem, String locator, String transcription, Class<?> generator) {
        this.claim = claim;
        this.name = claim;
        this.problem = problem;
        document.put("schema", "vectors-v1").put("claim", claim).put("problem", problem);
        document.putObject("source")
                .put("paper", paper())
                .put("locator", locator)
                .put("transcription", transcription)
                .put("generator", generator.getName());
        tags = document.putObject("tags");
        cases = document.putArray("cases");
    }

    /** Names the file after its problem too: for the second problem of a claim. */
    VectorDraft besideFirstProblem() {
        name = claim + "." + problem;
        return this;
    }

    /** Declares what a tag stands for. */
    VectorDraft tag(String name, String fault, String effect) {
        tags.putObject(name).put("fault", fault).put("effect", effect);
        return this;
    }

    /** Adds a case with its proved answer. */
    VectorDraft positive(String id, String comment, ExactProblem instance, String... tagged) {
        return accepted(id, comment, instance, null, tagged);
    }

    /** Adds a case with its proved answer and a stored answer that must be accepted. */
    VectorDraft accepted(
            String id, String comment, ExactProblem instance, @Nullable Candidate answer, String... tagged) {
        Proved proved = proofs.computeIfAbsent(instance, ExactProblem::prove);
        if (answer != null) {
            Optional<Check> failure = ExactJudge.firstFailure(instance, proved, answer);
            ProofException.require(failure.isEmpty(), id + " to be accepted", failure);
        }
        ObjectNode it = start(id, comment, "positive", instance, proved);
        it.set("expected", expected(instance, proved));
        finish(it, instance, answer, tagged);
        return this;
    }

    /** Adds a wrong answer; {@code by} must be the first check that fails, as exact arithmetic finds. */
    VectorDraft rejected(
            String id, String comment, ExactProblem instance, Candidate answer, Check by, String... tagged) {
        Proved proved = proofs.computeIfAbsent(instance, ExactProblem::prove);
        Optional<Check> failure = ExactJudge.firstFailure(instance, proved, answer);
        ProofException.require(failure.equals(Optional.of(by)), id + " to be rejected by " + by.label(), failure);
        ObjectNode it = start(id, comment, "negative", instance, proved);
        finish(it, instance, answer, tagged);
        it.put("rejectedBy", by.label());
        return this;
    }

    private ObjectNode start(String id, String comment, String polarity, ExactProblem instance, Proved proved) {
        ProofException.require(instance.name().equals(problem), "one problem per file", instance.name());
        ObjectNode it = cases.addObject().put("id", id).put("comment", comment).put("polarity", polarity);
        it.put("digest", "");
        it.set("input", instance.input().json());
        ArrayNode hypotheses = it.putArray("hypotheses");
        proved.hypotheses()
                .forEach(h -> hypotheses
                        .addObject()
                        .put("name", h.name())
                        .put("truth", h.truth())
                        .put("margin", Rational.text(h.margin())));
        return it;
    }

    private static ObjectNode expected(ExactProblem instance, Proved proved) {
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        Interval optimum = proved.optimum();
        if (optimum == null) {
            return expected.put("status", "infeasible");
        }
        expected.put("status", "optimal");
        if (instance.hasValue()) {
            ObjectNode value = expected.putObject("value");
            if (optimum.exact()) {
                value.put("exact", Rational.text(optimum.lower()));
            } else {
                value.put("lower", optimum.lowerDecimal().toPlainString())
                        .put("upper", optimum.upperDecimal().toPlainString());
            }
        }
        ArrayNode unique = expected.putArray("unique");
        proved.unique().forEach(quantity -> append(unique.addObject(), quantity));
        return expected;
    }

    private static void append(ObjectNode target, Proved.Unique quantity) {
        target.put("quantity", quantity.quantity());
        ObjectNode value = target.putObject("value");
        ArrayNode shape = value.putArray("shape").add(quantity.value().rows());
        if (!quantity.vector()) {
            shape.add(quantity.value().columns());
        }
        ArrayNode data = value.putArray("data");
        for (int i = 0; i < quantity.value().rows(); i++) {
            for (int j = 0; j < quantity.value().columns(); j++) {
                data.add(Rational.text(quantity.value().at(i, j)));
            }
        }
    }

    private void finish(ObjectNode it, ExactProblem instance, @Nullable Candidate answer, String... tagged) {
        ObjectNode candidate = answer == null ? null : answer.json();
        if (candidate != null) {
            it.set("candidate", candidate);
        }
        it.put("digest", CanonicalJson.digest(problem, instance.input().json(), candidate));
        ArrayNode names = it.putArray("tags");
        for (String tag : tagged) {
            names.add(tag);
        }
        it.putObject("tolerance")
                .put(
                        "gap",
                        RationalMatrix.of(1, 1, (i, j) -> ExactJudge.TOLERANCE).decimal(0, 0))
                .put(
                        "feas",
                        RationalMatrix.of(1, 1, (i, j) -> ExactJudge.TOLERANCE).decimal(0, 0));
    }

    private String paper() {
        return claim.substring(0, claim.indexOf('-'));
    }

    /** Returns the name of the file below the vectors' folder, e.g. {@code "hc/HC-T2.1.quad.json"}. */
    public String file() {
        return paper().toLowerCase(Locale.ROOT) + "/" + name + ".json";
    }

    /** Returns the text of the file, the same on every JDK. */
    public String text() {
        return JsonText.of(document);
    }
}
