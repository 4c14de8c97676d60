package org.convexgan.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Field;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/**
 * Implementations that know nothing. To pass an instance that one of them passes says nothing for a subject: it is free, and its pass leaves every
 * score, but not its failure. They never answer {@code feasible}, because such an answer is no claim to have solved anything.
 */
public final class NullSubjects {
    private static final long SEED = 20261122;

    private NullSubjects() {}

    /** Returns the null subjects: null, zero, echo, random and refuse-all. */
    public static List<Implementation> all() {
        return List.of(
                new Named("null", problem -> Answer.optimal(Point.EMPTY)),
                new Named(
                        "refuse-all",
                        problem ->
                                Answer.infeasible(new Feasibility("everything", -1, Feasibility.Decision.INFEASIBLE))),
                new Named("zero", problem -> answer(problem, NullSubjects::zeros)),
                new Named("echo", problem -> answer(problem, field -> echo(problem, field))),
                new Named("random", problem -> {
                    Random random = new Random(SEED);
                    return answer(problem, field -> filled(field, random::nextGaussian));
                }));
    }

    /**
     * An implementation of every problem.
     *
     * @param name shown in reports
     * @param rule its answers
     */
    private record Named(String name, Function<Problem, Answer> rule) implements Implementation {
        private static final Set<String> PROBLEMS = new ReferenceImplementation().problems();

        @Override
        public Set<String> problems() {
            return PROBLEMS;
        }

        @Override
        public Answer solve(Problem problem) {
            return rule.apply(problem);
        }
    }

    private static Answer answer(Problem problem, Function<Field, Tensor> variable) {
        return new Answer(
                Answer.Status.OPTIMAL,
                new Point(problem.primalFields().stream().collect(Collectors.toMap(Field::name, variable))),
                Point.EMPTY,
                OptionalDouble.empty(),
                "");
    }

    private static Tensor zeros(Field field) {
        return filled(field, () -> 0);
    }

    /** Returns the first input of the field's shape, or zeros. */
    private static Tensor echo(Problem problem, Field field) {
        return Arrays.stream(problem.getClass().getRecordComponents())
                .map(component -> problem.input(Problem.fieldName(component)).orElseThrow())
                .filter(Tensor.class::isInstance)
                .map(Tensor.class::cast)
                .filter(field::admits)
                .findFirst()
                .orElseGet(() -> zeros(field));
    }

    private static Tensor filled(Field field, DoubleSupplier entry) {
        List<Integer> shape =
                field.shape().stream().map(side -> Math.max(side, 1)).toList(); // an open dimension becomes 1
        int size = shape.stream().reduce(1, Math::multiplyExact);
        double[] entries = DoubleStream.generate(entry).limit(size).toArray();
        return shape.size() == 2 ? Matrix.of(shape.get(0), shape.get(1), entries) : Vector.of(entries);
    }
}
