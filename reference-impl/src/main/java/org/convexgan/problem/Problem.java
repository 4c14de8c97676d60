package org.convexgan.problem;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Residual;

/**
 * One formulation with its data: enough to judge any answer, and no algorithm that finds one.
 *
 * <p>Implementations are records whose components are the input fields of the wire protocol.
 */
public interface Problem {

    /** Whether the optimal value is a minimum or a maximum. */
    enum Sense {
        MINIMIZE,
        MAXIMIZE
    }

    /** Returns the wire name: the type's name in kebab case, e.g. {@code covariance-matching}. */
    default String name() {
        return name(getClass());
    }

    /** Returns the wire name of a formulation. */
    static String name(Class<? extends Problem> formulation) {
        return formulation.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Returns name and data on one line, e.g. {@code covariance-matching X=1x1 [(2)] rows=1 beta=1.0}. */
    default String describe() {
        return Arrays.stream(getClass().getRecordComponents())
                .map(component -> fieldName(component) + "=" + value(component))
                .collect(Collectors.joining(" ", name() + " ", ""));
    }

    /** Returns the wire name of an input field: the symbol of the record component, or else its own name. */
    static String fieldName(RecordComponent component) {
        Symbol symbol = component.getAnnotation(Symbol.class);
        return symbol == null ? component.getName() : symbol.value();
    }

    /** Returns the input field of that wire name, if there is one. */
    default Optional<Object> input(String field) {
        return Arrays.stream(getClass().getRecordComponents())
                .filter(component -> fieldName(component).equals(field))
                .findFirst()
                .map(this::value);
    }

    private Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the claim whose proof the dual bound is, e.g. {@code HC-T2.1.quad}. */
    String claim();

    /** Returns whether the value is minimized or maximized. */
    default Sense sense() {
        return Sense.MINIMIZE;
    }

    /** Returns the variables of a primal point. */
    List<Field> primalFields();

    /** Returns the variables of a dual point; none if the bound follows from the data alone. */
    default List<Field> dualFields() {
        return List.of();
    }

    /** Decides whether a feasible point exists. */
    Feasibility feasibility();

    /** Returns the objective at a point with the {@link #primalFields()}. */
    double objective(Point primal);

    /** Returns by how much a point breaks each constraint. */
    List<Residual> primalResiduals(Point primal);

    /** Returns the bound on the optimal value that a dual point proves, if its residuals are 0. */
    double dualBound(Point dual);

    /** Returns by how much a dual point breaks each dual constraint; nothing if every dual point is feasible. */
    default List<Residual> dualResiduals(Point dual) {
        return List.of();
    }

    /**
     * Returns the total size of the terms that cancel in the objective or the bound: their rounding error cannot be told from a gap. It is 0
     * where nothing cancels.
     */
    default double cancellingTerms() {
        return 0;
    }

    /**
     * Returns this problem seen through a symmetry of its formulation: other data, the same difficulty, an answer that follows from this one's.
     *
     * <p>Only maps that are exact in binary floating point are used, so that ties stay ties. What rounding does to the feasibility of the
     * twin is for the caller to compare: sums are formed in another order.
     *
     * @param random draws the symmetry; the identity is possible
     * @return the twin, or empty if the formulation has no symmetry
     */
    default Optional<Problem> twin(Random random) {
        return Optional.empty();
    }

    /**
     * Returns by how much the objective of a point can fall short of the bound of a dual point per unit of violation of the primal constraints; infinite
     * if that is not known.
     */
    default double primalPrice(Point dual) {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns the same per unit of violation of the dual constraints. */
    default double dualPrice() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Tells whether the dual residuals are exact. If they are upper bounds, because the exact ones are out of reach for data of this size, then a
     * gap refutes an answer only together with a better point.
     */
    default boolean isDecidable() {
        return true;
    }

    /** Returns what the answer lists, in the plural, if the objective is their number, e.g. {@code "vertices"}. */
    default Optional<String> listed() {
        return Optional.empty();
    }

    /** Evaluates both points from the definition. */
    default Certificate certify(Point primal, Point dual) {
        return new Certificate(
                claim(),
                objective(primal),
                dualBound(dual),
                worst(primalResiduals(primal)),
                worst(dualResiduals(dual)));
    }

    private static double worst(List<Residual> residuals) {
        return residuals.stream().mapToDouble(Residual::relative).max().orElse(0);
    }
}
