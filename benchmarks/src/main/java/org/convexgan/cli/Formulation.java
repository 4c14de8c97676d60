package org.convexgan.cli;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
 * @param sense whether the value is minimized or maximized
 * @param input names and types of the data
 * @param primal names and types of the answer
 * @param dual names and types of the evidence, empty if the bound follows from the data alone
 */
record Formulation(
        String name, String claim, Problem.Sense sense, List<String> input, List<String> primal, List<String> dual) {
    Formulation {
        input = List.copyOf(input);
        primal = List.copyOf(primal);
        dual = List.copyOf(dual);
    }

    /**
     * Describes a formulation, by its record components and by its smallest instance: every dimension, number and count
     * 1.
     *
     * @throws IllegalStateException if it is no record of matrices, vectors, numbers, integers and enumerations, or
     *     refuses that instance
     */
    static Formulation of(Class<? extends Problem> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Problem smallest = smallest(type, components);
        return new Formulation(
                smallest.name(),
                smallest.claim(),
                smallest.sense(),
                components.stream()
                        .map(component -> symbol(component) + ": " + typeName(component.getType()))
                        .toList(),
                smallest.primalFields().stream().map(Formulation::describe).toList(),
                smallest.dualFields().stream().map(Formulation::describe).toList());
    }

    private static Problem smallest(Class<? extends Problem> type, List<RecordComponent> components) {
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] ones = Arrays.stream(types).map(Formulation::one).toArray();
        try {
            return type.getConstructor(types).newInstance(ones);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must accept its smallest instance", e);
        }
    }

    private static Object one(Class<?> type) {
        if (type == Matrix.class) {
            return Matrix.identity(1);
        }
        if (type == Vector.class) {
            return Vector.of(1);
        }
        if (type == int.class) {
            return 1;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalStateException(
                "input must be a matrix, vector, number, integer or enumeration, but was " + type);
    }

    private static String symbol(RecordComponent component) {
        Symbol symbol = component.getAnnotation(Symbol.class);
        return symbol == null ? component.getName() : symbol.value();
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("|"));
        }
        if (type.isPrimitive()) {
            return type == int.class ? "integer" : "number";
        }
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String describe(Field field) {
        return field.name() + ": " + (field.shape().size() == 2 ? "matrix" : "vector");
    }
}
