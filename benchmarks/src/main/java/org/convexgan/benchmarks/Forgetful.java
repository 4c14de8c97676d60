package org.convexgan.benchmarks;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Tensor;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;

/**
 * Copies of instances that remember nothing: a {@link Matrix} keeps its Gram matrix and its spectrum once they were computed, and a benchmark that
 * used the same matrix twice would time the memory.
 */
public final class Forgetful {
    private final Problem original;
    private final Constructor<?> constructor;
    private final Object[] arguments;
    private final boolean remembering;

    private Forgetful(Problem original, Constructor<?> constructor, Object[] arguments) {
        this.original = original;
        this.constructor = constructor;
        this.arguments = arguments;
        remembering = Arrays.stream(arguments).anyMatch(Matrix.class::isInstance);
    }

    public static Forgetful of(Problem problem) {
        RecordComponent[] components = problem.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> problem.input(Problem.fieldName(component)).orElseThrow())
                .toArray();
        try {
            return new Forgetful(
                    problem,
                    problem.getClass()
                            .getConstructor(Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new)),
                    arguments);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether there is anything to copy: only matrices remember. */
    public boolean remembers() {
        return remembering;
    }

    /** Returns the problem with fresh matrices; its cost is proportional to their size. A problem without any is returned itself. */
    public Problem copy() {
        if (!remembering) {
            return original;
        }
        Object[] fresh = new Object[arguments.length];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = arguments[i] instanceof Matrix matrix ? copyOf(matrix) : arguments[i];
        }
        try {
            return (Problem) constructor.newInstance(fresh);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Matrix copyOf(Matrix matrix) {
        return Matrix.of(matrix.rows(), matrix.columns(), matrix.toArray());
    }

    static Answer copyOf(Answer answer) {
        return new Answer(
                answer.status(),
                copyOf(answer.primal()),
                copyOf(answer.dual()),
                answer.claimedValue(),
                answer.reason());
    }

    private static Point copyOf(Point point) {
        Map<String, Tensor> fresh = new LinkedHashMap<>();
        point.entries()
                .forEach((name, tensor) -> fresh.put(name, tensor instanceof Matrix matrix ? copyOf(matrix) : tensor));
        return new Point(fresh);
    }
}
