package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.SaddleTrajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems and answers arrive as they were sent, and everything else is refused by name. */
class WireFormatTest {
    private static final WireFormat WIRE = new WireFormat();

    @Test
    void fields_are_named_by_the_papers_symbols() throws JsonProcessingException {
        ObjectNode input = json("{'X':{'shape':[2,2],'data':[2,0,0,1]},'rows':2,'beta':2}");

        assertThat(WIRE.readProblem("covariance-matching", input))
                .isEqualTo(new CovarianceMatching(Matrix.of(2, 2, 2, 0, 0, 1), 2, 2));
    }

    @Test
    void vectors_may_be_plain_arrays() throws JsonProcessingException {
        assertThat(WIRE.readProblem("one-dimensional-relu", json("{'x':[-1,1],'beta':0.5,'p':2}")))
                .isEqualTo(new OneDimensionalRelu(Vector.of(-1, 1), 0.5, 2));
    }

    @Test
    void the_power_of_the_step_may_be_left_out_and_words_may_have_a_hyphen() throws JsonProcessingException {
        String input = "{'c':[1],'bound':[0],'box':2,'x0':[0],'lambda0':[1],'driver':'primal-dual','form':'stale',"
                + "'a':1,'b':3,'steps':4%s}";
        SaddleTrajectory expected = new SaddleTrajectory(
                Vector.of(1), Vector.of(0), 2, Vector.of(0), Vector.of(1), Driver.PRIMAL_DUAL, Form.STALE, 1, 3, 4, 1);

        assertThat(WIRE.readProblem("saddle-trajectory", json(input.formatted(""))))
                .isEqualTo(expected);
        assertThat(WIRE.readProblem("saddle-trajectory", json(input.formatted(",'power':1"))))
                .isEqualTo(expected);
        assertThatThrownBy(() -> WIRE.readProblem("saddle-trajectory", json(input.formatted(",'power':'1'"))))
                .hasMessage("power must be a double, but was \"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'X':{'shape':[1,1],'data':[1]},'rows':1} | beta must be a double, but was missing",
                "{'X':{'shape':[1,1],'data':[1]},'rows':1.5,'beta':1} | rows must be a int, but was 1.5",
                "{'X':{'shape':[1,1],'data':[1]},'rows':1,'beta':'1'} | beta must be a double, but was \"1\"",
                "{'X':{'shape':[2,1],'data':[1]},'rows':1,'beta':1} | a 2x1 matrix must have 2 entries, but had 1",
                "{'X':{'shape':[1],'data':[1]},'rows':1,'beta':1} | X must be a matrix, but was",
                "{'X':{'shape':[1,1],'data':['a']},'rows':1,'beta':1} | X.data[0] must be a number, but was \"a\"",
                "{'X':{'shape':[1,1],'data':[1]},'rows':1,'beta':0} | beta must be finite and > 0, but was 0.0",
                "{'X':{'shape':[1,1],'data':[1]},'rows':1,'beta':1,'gamma':1} | must not have the fields [gamma]",
            })
    void bad_input_is_refused_by_name(String input, String message) {
        assertThatThrownBy(() -> WIRE.readProblem("covariance-matching", json(input)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void unknown_problems_and_statuses_are_refused() {
        assertThatThrownBy(() -> WIRE.readProblem("transport", json("{}")))
                .hasMessageStartingWith("problem must be one of [")
                .hasMessageEndingWith("but was transport");
        assertThatThrownBy(() -> WIRE.readAnswer(json("{'status':'perfect'}")))
                .hasMessageContaining("status must be one of")
                .hasMessageEndingWith("but was perfect");
    }

    @Test
    void answers_keep_point_dual_point_and_claimed_value() throws JsonProcessingException {
        Answer answer = WIRE.readAnswer(
                json("{'status':'optimal','primal':{'G':{'shape':[1,1],'data':[2]}},'dual':{'v':[1]},'value':4}"));

        assertThat(answer.primal().matrix("G")).isEqualTo(Matrix.of(1, 1, 2));
        assertThat(answer.dual().vector("v")).isEqualTo(Vector.of(1));
        assertThat(answer.claimedValue()).hasValue(4);
    }

    @Test
    void every_stored_input_is_a_problem_of_the_catalogue() {
        List<VectorFile> files = Vectors.load();

        Stream<String> names = files.stream()
                .flatMap(file -> file.cases().stream()
                        .map(vector ->
                                WIRE.readProblem(file.problem(), vector.input()).name()));

        assertThat(names)
                .hasSizeGreaterThan(100)
                .allSatisfy(name -> assertThat(name)
                        .isIn(files.stream().map(VectorFile::problem).toList()));
    }

    private static ObjectNode json(String singleQuoted) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    }
}
