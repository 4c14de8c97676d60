package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Verdict;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated instances tell single from double precision: right formulas, evaluated with 24 bits, are not enough. */
class SinglePrecisionTest {
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-matching",
                "mean-matching-linear-generator",
                "polytope-vertices",
                "polynomial-lift",
                "arrangement"
            })
    void reference_that_reads_and_writes_single_precision_is_rejected(String name) {
        Items items = Items.of("1", 40, new Selection(Set.of(name), Set.of(), Set.of()));
        List<Item> generated = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.origin() == Item.Origin.GENERATED)
                .toList();

        List<Item> failed =
                generated.stream().filter(SinglePrecisionTest::isRejected).toList();

        assertThat(failed).hasSizeGreaterThanOrEqualTo(generated.size() / 20);
    }

    private static boolean isRejected(Item item) {
        Assessor assessor = new Assessor();
        Problem problem = assessor.problem(item.problem(), item.input());
        Problem read = assessor.problem(item.problem(), (ObjectNode) single(item.input()));
        Answer answer = REFERENCE.solve(read);
        Map<String, Tensor> written = new LinkedHashMap<>();
        answer.primal().entries().forEach((field, value) -> written.put(field, single(value)));
        Answer rounded = answer.status() == Answer.Status.OPTIMAL ? Answer.optimal(new Point(written)) : answer;
        return new Judge(REFERENCE, item.tolerance()).judge(problem, rounded).verdict() instanceof Verdict.Fail;
    }

    private static JsonNode single(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode rounded = object.objectNode();
            object.properties().forEach(field -> rounded.set(field.getKey(), single(field.getValue())));
            return rounded;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode rounded = array.arrayNode();
            array.forEach(entry -> rounded.add(single(entry)));
            return rounded;
        }
        return value.isFloatingPointNumber() ? DoubleNode.valueOf((float) value.doubleValue()) : value;
    }

    private static Tensor single(Tensor value) {
        if (value instanceof Matrix matrix) {
            double[] entries =
                    Vector.of(matrix.toArray()).map(entry -> (float) entry).toArray();
            return Matrix.of(matrix.rows(), matrix.columns(), entries);
        }
        return value instanceof Vector vector ? vector.map(entry -> (float) entry) : value;
    }
}
