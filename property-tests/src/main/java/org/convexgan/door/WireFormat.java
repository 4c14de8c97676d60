package org.convexgan.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Scalar;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DefaultsTo;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;

/**
 * Reads and writes problems and answers as JSON.
 *
 * <p>A problem's fields are the components of its record, see {@link Problem#fieldName}; so a new formulation
 * needs no line here.
 */
public final class WireFormat {
    private final Map<String, Class<? extends Problem>> formulations = new TreeMap<>();

    /** Creates a format that knows every formulation with a solver on the class path. */
    public WireFormat() {
        new ReferenceImplementation()
                .solvers()
                .forEach(solver -> formulations.put(Problem.name(solver.formulation()), solver.formulation()));
    }

    /**
     * Reads a problem.
     *
     * @param name wire name, e.g. {@code "covariance-matching"}
     * @param input its fields
     * @throws IllegalArgumentException if the name is unknown, or a field is missing, superfluous, of the wrong type or refused by the problem
     */
    public Problem readProblem(String name, ObjectNode input) {
        Class<? extends Problem> formulation = formulations.get(name);
        if (formulation == null) {
            throw new IllegalArgumentException(
                    "problem must be one of %s, but was %s".formatted(formulations.keySet(), name));
        }
        RecordComponent[] components = formulation.getRecordComponents();
        Set<String> unknown = new TreeSet<>();
        input.fieldNames().forEachRemaining(unknown::add);
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String field = Problem.fieldName(components[i]);
            unknown.remove(field);
            DefaultsTo standard = components[i].getAnnotation(DefaultsTo.class);
            arguments[i] = standard != null && !input.has(field)
                    ? standard.value()
                    : readField(field, input.path(field), components[i].getType());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("input of %s must not have the fields %s".formatted(name, unknown));
        }
        return construct(formulation, components, arguments);
    }

    private static Problem construct(
            Class<? extends Problem> formulation, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return formulation.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object readField(String field, JsonNode node, Class<?> type) {
        if (type == double.class && node.isNumber()) {
            return node.doubleValue();
        }
        if (type == int.class && node.canConvertToExactIntegral() && node.canConvertToInt()) {
            return node.intValue();
        }
        if (type.isEnum() && node.isTextual()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).equals(node.textValue()))
                    .findFirst()
                    .orElseThrow(() -> wrongType(field, type, node));
        }
        if (Tensor.class.isAssignableFrom(type) && type.isInstance(readTensor(field, node))) {
            return readTensor(field, node);
        }
        throw wrongType(field, type, node);
    }

    private static IllegalArgumentException wrongType(String field, Class<?> type, JsonNode node) {
        return new IllegalArgumentException("%s must be a %s, but was %s"
                .formatted(
                        field, type.getSimpleName().toLowerCase(Locale.ROOT), node.isMissingNode() ? "missing" : node));
    }

    /** Reads {@code {"shape":[r,c],"data":[…]}}, {@code {"shape":[n],"data":[…]}} or a plain array of numbers. */
    private static Tensor readTensor(String field, JsonNode node) {
        if (node.isArray()) {
            return Vector.of(numbers(field, node));
        }
        JsonNode shape = node.path("shape");
        for (JsonNode side : shape) {
            if (!side.canConvertToExactIntegral() || !side.canConvertToInt()) {
                throw new IllegalArgumentException(
                        "%s.shape must have whole numbers, but was %s".formatted(field, shape));
            }
        }
        double[] data = numbers(field + ".data", node.path("data"));
        if (shape.size() == 2) {
            return Matrix.of(shape.get(0).intValue(), shape.get(1).intValue(), data);
        }
        if (shape.size() != 1 || shape.get(0).intValue() != data.length) {
            throw new IllegalArgumentException(
                    "%s.shape must fit %d numbers, but was %s".formatted(field, data.length, shape));
        }
        return Vector.of(data);
    }

    private static double[] numbers(String field, JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!array.get(i).isNumber()) {
                throw new IllegalArgumentException(
                        "%s[%d] must be a number, but was %s".formatted(field, i, array.get(i)));
            }
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    /**
     * Reads a reply.
     *
     * @param reply an object with {@code status} and, where it applies, {@code primal}, {@code dual}, {@code value}, {@code reason} or
     *     {@code message}
     * @throws IllegalArgumentException if the status is unknown or a number is missing or not finite
     */
    public Answer readAnswer(ObjectNode reply) {
        String word = reply.path("status").asText();
        Answer.Status status = Arrays.stream(Answer.Status.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "status must be one of %s, but was %s".formatted(List.of(Answer.Status.values()), word)));
        JsonNode value = reply.path("value");
        return new Answer(
                status,
                readPoint(reply.path("primal")),
                readPoint(reply.path("dual")),
                value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty(),
                reply.path("reason").asText(reply.path("message").asText()));
    }

    /** Returns the input of a problem: the fields that {@link #readProblem} reads. */
    public ObjectNode writeInput(Problem problem) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : problem.getClass().getRecordComponents()) {
            String field = Problem.fieldName(component);
            Object value = problem.input(field).orElseThrow();
            if (value instanceof Tensor tensor) {
                input.set(field, writeTensor(tensor));
            } else if (value instanceof Integer number) {
                input.put(field, number);
            } else if (value instanceof Double number) {
                input.put(field, number);
            } else {
                input.put(field, value.toString().toLowerCase(Locale.ROOT));
            }
        }
        return input;
    }

    /** Returns an answer as a reply without its id: the fields that {@link #readAnswer} reads. */
    public ObjectNode writeReply(Answer answer) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("status", answer.status().name().toLowerCase(Locale.ROOT));
        answer.claimedValue().ifPresent(value -> reply.put("value", value));
        writePoint(reply, "primal", answer.primal());
        writePoint(reply, "dual", answer.dual());
        if (!answer.reason().isEmpty()) {
            reply.put(answer.status() == Answer.Status.FAILED ? "message" : "reason", answer.reason());
        }
        return reply;
    }

    private static void writePoint(ObjectNode reply, String name, Point point) {
        if (!point.isEmpty()) {
            ObjectNode fields = reply.putObject(name);
            point.entries().forEach((field, tensor) -> fields.set(field, writeTensor(tensor)));
        }
    }

    private static JsonNode writeTensor(Tensor tensor) {
        if (tensor instanceof Scalar scalar) {
            return JsonNodeFactory.instance.numberNode(scalar.value());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode shape = node.putArray("shape");
        tensor.shape().forEach(shape::add);
        ArrayNode data = node.putArray("data");
        for (double entry : tensor.toArray()) {
            data.add(entry);
        }
        return node;
    }

    private static Point readPoint(JsonNode fields) {
        Map<String, Tensor> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            JsonNode value = entry.getValue();
            entries.put(
                    entry.getKey(),
                    value.isNumber() ? new Scalar(value.doubleValue()) : readTensor(entry.getKey(), value));
        }
        return new Point(entries);
    }
}
