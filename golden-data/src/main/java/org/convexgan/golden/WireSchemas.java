package org.convexgan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The JSON Schemas of this module (draft 2020-12) and the one rule they cannot express: an array has as many entries as its shape
 * says.
 *
 * <p>Schemas are read from the class path only; nothing is ever fetched. Instances are safe for use by several threads.
 */
public final class WireSchemas {
    private static final String FOLDER = "classpath:/schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(WireSchemas::resource));
    private final ConcurrentMap<String, Schema> compiled = new ConcurrentHashMap<>();

    /** The parts of a problem's schema. */
    public enum Part {
        /** Input of a request. */
        INPUT,
        /** Primal point of a reply. */
        PRIMAL,
        /** Dual point of a reply; some problems have none. */
        DUAL
    }

    /** Returns whether there is a schema for the problem with this wire name. */
    public boolean knows(String problem) {
        return problem.matches("[a-z0-9-]+")
                && WireSchemas.class.getResource("/schemas/wire/" + problem + ".schema.json") != null;
    }

    /** Returns what is asked of a subject, in words. */
    public String description(String problem) {
        return of(problem).getSchemaNode().path("description").asString();
    }

    /** Returns whether replies to this problem may carry a dual point that a judge reads. */
    public boolean hasDual(String problem) {
        return of(problem).getSchemaNode().at("/$defs/dual").isObject();
    }

    /** Returns the words that a field of the input may have, in the order of the schema; empty if it is no choice of words. */
    public List<String> words(String problem, String field) {
        List<String> words = new ArrayList<>();
        of(problem)
                .getSchemaNode()
                .at("/$defs/input/properties/" + field + "/enum")
                .forEach(word -> words.add(word.asString()));
        return List.copyOf(words);
    }

    private Schema of(String problem) {
        return compile("wire/" + requireKnown(problem) + ".schema.json", "");
    }

    /**
     * Lists what breaks the schema, each with a pointer to the offending value; empty if nothing does.
     *
     * @param problem wire name
     * @param part which part of the schema; {@link Part#DUAL} only if {@link #hasDual}
     * @param value the value to judge
     * @throws IllegalArgumentException if there is no such schema
     */
    public List<String> violations(String problem, Part part, JsonNode value) {
        if (part == Part.DUAL && !hasDual(problem)) {
            throw new IllegalArgumentException("problem must have a dual point, but was " + problem);
        }
        String file = "wire/" + requireKnown(problem) + ".schema.json";
        String fragment = "#/$defs/" + part.name().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>(violations(compile(file, fragment), value.toString()));
        value.properties().forEach(field -> countEntries(field.getKey(), field.getValue(), found));
        return List.copyOf(found);
    }

    /** Lists what breaks {@code schemas/<name>.schema.json}. */
    List<String> documentViolations(String name, String json) {
        return violations(compile(name + ".schema.json", ""), json);
    }

    private static void countEntries(String name, JsonNode array, List<String> found) {
        if (!array.path("shape").isArray() || !array.path("data").isArray()) {
            return;
        }
        double size = 1;
        for (JsonNode side : array.get("shape")) {
            size *= side.doubleValue();
        }
        if (size != array.get("data").size()) {
            found.add("/" + name + ": data must have " + (long) size + " entries, but had "
                    + array.get("data").size());
        }
    }

    private static List<String> violations(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(String file, String fragment) {
        return compiled.computeIfAbsent(
                file + fragment, key -> registry.getSchema(SchemaLocation.of(FOLDER + file + fragment)));
    }

    private String requireKnown(String problem) {
        if (!knows(problem)) {
            throw new IllegalArgumentException("problem must have a wire schema, but was " + problem);
        }
        return problem;
    }

    private static String resource(String iri) {
        String path = "/schemas/" + iri.substring(FOLDER.length());
        try (InputStream in = WireSchemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new MalformedDataException(path, "must be on the class path");
            }
            return StrictJson.decode(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
