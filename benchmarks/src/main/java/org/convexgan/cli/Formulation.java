package org.convexgan.cli;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.WireSchemas;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Field;
import org.convexgan.problem.Problem;
import org.convexgan.problem.Symbol;

/**
 * What the catalogue shows of a formulation.
 *
 * @param name wire name
 * @param claim the claim whose proof the dual bound is
 * @param task what is asked, in words
 * @param sense whether the value is minimized or maximized
 * @param input names and types of the data
 * @param primal names and types of the answer
 * @param dual names and types of the evidence that an answer may carry, empty if there is none
 */
record Formulation(
        String name,
        String claim,
        String task,
        Problem.Sense sense,
        List<String> input,
        List<String> primal,
        List<String> dual) {
    private static final WireSchemas SCHEMAS = new WireSchemas();

    Formulation {
        input = List.copyOf(input);
        primal = List.copyOf(primal);
        dual = List.copyOf(dual);
    }

    /**
     * Describes a formulation, by its record components and by one of its golden vectors.
     *
     * @param vectors all golden vectors
     * @throws IllegalStateException if it is no record of matrices, vectors, numbers, integers and enumerations, or has no
     *     golden vector
     */
    static Formulation of(Class<? extends Problem> type, List<VectorFile> vectors) {
        String name = Problem.name(type);
        List<String> input = Stream.of(type.getRecordComponents())
                .map(component -> symbol(component) + ": " + typeName(name, component))
                .toList();
        Problem example = vectors.stream()
                .filter(file -> file.problem().equals(name))
                .flatMap(file -> file.cases().stream())
                .findFirst()
                .map(vector -> new WireFormat().readProblem(name, vector.input()))
                .orElseThrow(() -> new IllegalStateException(name + " must have a golden vector"));
        return new Formulation(
                name,
                example.claim(),
                SCHEMAS.description(name),
                example.sense(),
                input,
                example.primalFields().stream().map(Formulation::describe).toList(),
                SCHEMAS.hasDual(name)
                        ? example.dualFields().stream()
                                .map(Formulation::describe)
                                .toList()
                        : List.of());
    }

    private static String symbol(RecordComponent component) {
        Symbol symbol = component.getAnnotation(Symbol.class);
        return symbol == null ? component.getName() : symbol.value();
    }

    private static String typeName(String problem, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return String.join("|", SCHEMAS.words(problem, symbol(component)));
        }
        if (type == int.class || type == double.class) {
            return type == int.class ? "integer" : "number";
        }
        if (type == Matrix.class || type == Vector.class) {
            return type.getSimpleName().toLowerCase(Locale.ROOT);
        }
        throw new IllegalStateException(
                "input must be a matrix, vector, number, integer or enumeration, but was " + type);
    }

    private static String describe(Field field) {
        return field.name() + ": "
                + List.of("number", "vector", "matrix").get(field.shape().size());
    }
}
