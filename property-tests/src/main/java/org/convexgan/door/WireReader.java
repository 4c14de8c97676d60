package org.convexgan.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a subject writes: strict JSON whose values have the types of the protocol.
 *
 * <p>A missing field, a superfluous one and a wrong shape are no matter of the protocol: the judge decides about them.
 */
final class WireReader {
    /** The version that this suite speaks. */
    static final int VERSION = 1;

    private static final List<String> STATUS_WORDS =
            List.of("optimal", "feasible", "infeasible", "unsupported", "failed");
    private static final List<String> BODY = List.of("status", "value", "primal", "dual", "reason", "message");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern ADVICE = Pattern.compile(": enable `.*", Pattern.DOTALL);

    private final ObjectMapper mapper;

    /** Creates a reader that refuses deeper nesting. */
    WireReader(int nesting) {
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(nesting)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads one line as an object that answers the request with the given id.
     *
     * @throws ProtocolException if it is not strict JSON, has a number that is no finite double, or answers something else
     */
    ObjectNode readObject(String line, long id) throws ProtocolException {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ProtocolException(
                    "line must be strict JSON, but: "
                            + ADVICE.matcher(e.getOriginalMessage()).replaceFirst(""),
                    e);
        }
        if (!(node instanceof ObjectNode object)) {
            throw mismatch("line", "be a JSON object", node);
        }
        requireFinite("", object);
        JsonNode answered = object.path("id");
        require(
                answered.isIntegralNumber() && answered.canConvertToLong() && answered.longValue() == id,
                "id",
                "be " + id,
                answered);
        return object;
    }

    /**
     * Reads the reply to a request.
     *
     * @return its status, primal, dual, value, reason and message, as far as it has them
     * @throws ProtocolException if it is no reply of the protocol to this request
     */
    ObjectNode readReply(String line, long id) throws ProtocolException {
        ObjectNode reply = readObject(line, id);
        JsonNode status = reply.path("status");
        require(
                status.isTextual() && STATUS_WORDS.contains(status.textValue()),
                "status",
                "be one of " + STATUS_WORDS,
                status);
        for (String text : List.of("reason", "message")) {
            require(!reply.has(text) || reply.get(text).isTextual(), text, "be text", reply.path(text));
        }
        require(!reply.has("value") || reply.get("value").isNumber(), "value", "be a number", reply.path("value"));
        for (String point : List.of("primal", "dual")) {
            JsonNode fields = reply.path(point);
            require(!reply.has(point) || fields.isObject(), point, "be an object or absent", fields);
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                requireTensor(point + "." + field.getKey(), field.getValue());
            }
        }
        return reply.retain(BODY);
    }

    private static void requireTensor(String name, JsonNode tensor) throws ProtocolException {
        if (tensor.isNumber()) {
            return;
        }
        if (tensor.isArray()) {
            requireNumbers(name, tensor);
            return;
        }
        JsonNode shape = tensor.path("shape");
        JsonNode data = tensor.path("data");
        require(
                tensor.isObject() && shape.isArray() && data.isArray(),
                name,
                "be a number or {\"shape\":[…],\"data\":[…]}",
                tensor);
        for (JsonNode side : shape) {
            require(side.canConvertToExactIntegral(), name + ".shape", "have whole numbers", side);
        }
        requireNumbers(name + ".data", data);
    }

    private static void requireNumbers(String name, JsonNode array) throws ProtocolException {
        int index = 0;
        for (JsonNode entry : array) {
            if (!entry.isNumber()) {
                throw mismatch(name + "[" + index + "]", "be a number", entry);
            }
            index++;
        }
    }

    private static void requireFinite(String name, JsonNode node) throws ProtocolException {
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            throw new ProtocolException(
                    (name.isEmpty() ? "number" : name) + " must be within the range of a double, but was not");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            requireFinite(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue());
        }
        if (node.isArray()) {
            for (JsonNode entry : node) {
                requireFinite(name, entry);
            }
        }
    }

    /**
     * Reads the answer to hello.
     *
     * @throws ProtocolException if it does not introduce a subject that speaks version 1
     */
    SubjectInfo readHello(String line, long id) throws ProtocolException {
        ObjectNode hello = readObject(line, id);
        JsonNode versions = hello.path("protocol");
        require(
                versions.size() == 2
                        && versions.path(0).isIntegralNumber()
                        && versions.path(1).isIntegralNumber()
                        && versions.path(0).longValue() <= VERSION
                        && VERSION <= versions.path(1).longValue(),
                "protocol",
                "be [lowest, highest] version and include " + VERSION,
                versions);
        JsonNode implementation = hello.path("impl");
        JsonNode problems = hello.path("problems");
        require(problems.isArray() && !problems.isEmpty(), "problems", "name at least one problem", problems);
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode problem : problems) {
            names.add(text("problems", problem));
        }
        JsonNode deterministic = hello.path("deterministic");
        require(
                deterministic.isMissingNode() || deterministic.isBoolean(),
                "deterministic",
                "be true, false or absent",
                deterministic);
        return new SubjectInfo(
                text("impl.name", implementation.path("name")),
                optionalText("impl.version", implementation.get("version")),
                optionalText("impl.language", implementation.get("language")),
                names,
                deterministic.booleanValue());
    }

    private static String optionalText(String name, @Nullable JsonNode node) throws ProtocolException {
        return node == null ? "" : text(name, node);
    }

    private static String text(String name, JsonNode node) throws ProtocolException {
        require(
                node.isTextual() && NAME.matcher(node.textValue()).matches(),
                name,
                "be text of 1 to 100 printable characters",
                node);
        return node.textValue();
    }

    private static void require(boolean condition, String name, String rule, JsonNode value) throws ProtocolException {
        if (!condition) {
            throw mismatch(name, rule, value);
        }
    }

    private static ProtocolException mismatch(String name, String rule, JsonNode value) {
        return new ProtocolException("%s must %s, but was %s"
                .formatted(name, rule, value.isMissingNode() ? "missing" : Excerpt.start(value.toString())));
    }
}
