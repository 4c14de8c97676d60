package org.convexgan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object with its address, so that every complaint about it names the file and the place. */
record JsonReading(String file, String place, ObjectNode node) {
    MalformedDataException fault(String message) {
        return new MalformedDataException(file, place.isEmpty() ? message : place + ": " + message);
    }

    JsonReading at(String newPlace) {
        return new JsonReading(file, newPlace, node);
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        JsonNode value = required(field);
        if (!value.isTextual()) {
            throw fault(field + " must be text, but was " + value);
        }
        return value.textValue();
    }

    @Nullable
    String optionalText(String field) {
        return node.has(field) ? text(field) : null;
    }

    boolean truth(String field) {
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw fault(field + " must be true or false, but was " + value);
        }
        return value.booleanValue();
    }

    double positive(String field) {
        JsonNode value = required(field);
        if (!value.isNumber() || !(value.doubleValue() > 0)) {
            throw fault(field + " must be a number > 0, but was " + value);
        }
        return value.doubleValue();
    }

    double finite(String field) {
        JsonNode value = required(field);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw fault(field + " must be a finite number, but was " + value);
        }
        return value.doubleValue();
    }

    int count(String field) {
        JsonNode value = required(field);
        if (!value.isInt() || value.intValue() < 1) {
            throw fault(field + " must be an integer >= 1, but was " + value);
        }
        return value.intValue();
    }

    /** Reads a text with {@code parser}; its IllegalArgumentException becomes a complaint about the field. */
    <T> T parsed(String field, Function<String, T> parser) {
        String value = text(field);
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw fault(field + " " + e.getMessage());
        }
    }

    JsonReading object(String field) {
        if (!(required(field) instanceof ObjectNode object)) {
            throw fault(field + " must be an object, but was " + node.get(field));
        }
        return new JsonReading(file, place.isEmpty() ? field : place + "." + field, object);
    }

    <T> List<T> objects(String field, Function<JsonReading, T> reader) {
        List<T> result = new ArrayList<>();
        for (JsonNode element : array(field)) {
            String where = (place.isEmpty() ? "" : place + ".") + field + "[" + result.size() + "]";
            if (!(element instanceof ObjectNode object)) {
                throw fault(where + " must be an object, but was " + element);
            }
            result.add(reader.apply(new JsonReading(file, where, object)));
        }
        return List.copyOf(result);
    }

    List<String> texts(String field) {
        List<String> result = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isTextual()) {
                throw fault(field + " must hold texts, but held " + element);
            }
            result.add(element.textValue());
        }
        return List.copyOf(result);
    }

    List<Integer> integers(String field) {
        List<Integer> result = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isInt()) {
                throw fault(field + " must hold integers, but held " + element);
            }
            result.add(element.intValue());
        }
        return List.copyOf(result);
    }

    List<Double> numbers(String field) {
        List<Double> result = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isNumber() || !Double.isFinite(element.doubleValue())) {
                throw fault(field + " must hold finite numbers, but held " + element);
            }
            result.add(element.doubleValue());
        }
        return List.copyOf(result);
    }

    <T> Map<String, T> map(String field, Function<JsonReading, T> reader) {
        JsonReading owner = object(field);
        Map<String, T> result = new LinkedHashMap<>();
        owner.node.fieldNames().forEachRemaining(name -> result.put(name, reader.apply(owner.object(name))));
        return result;
    }

    private JsonNode array(String field) {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw fault(field + " must be an array, but was " + value);
        }
        return value;
    }

    private JsonNode required(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw fault(field + " must be present, but was missing");
        }
        return value;
    }
}
