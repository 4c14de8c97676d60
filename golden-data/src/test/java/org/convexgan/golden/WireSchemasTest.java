package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convexgan.golden.WireSchemas.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireSchemasTest {
    private static final String INPUT = "{\"X\":{\"shape\":[1,2],\"data\":[3,4]},\"rows\":2,\"beta\":1}";

    private final WireSchemas schemas = new WireSchemas();

    private List<String> violations(String problem, Part part, String json) {
        return schemas.violations(problem, part, StrictJson.parse("test", json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-matching",
                "mean-matching-linear-generator",
                "covariance-matching",
                "covariance-matching-linear-generator",
                "mean-and-covariance-matching",
                "norm-constrained-mean",
                "norm-constrained-covariance",
                "one-dimensional-relu",
                "polytope-vertices",
                "relu-discriminator-value",
                "arrangement",
                "relu-generator-fit",
                "polynomial-lift",
                "divergence-dual",
                "kernel-target-gradient",
                "critic-on-line",
                "finite-gan-trajectory",
                "saddle-trajectory",
                "logistic-dual",
                "trust-region-cost",
                "trust-region-score",
                "gda-trajectory",
                "linear-gda",
                "activation-flips",
                "smooth-gda",
                "discrete-gronwall",
                "cone-floor",
                "discriminator-supremum",
                "one-dimensional-discriminator-value",
                "one-dimensional-relu-target",
                "polynomial-generator-fit",
                "weight-rescaling"
            })
    void every_problem_has_a_schema_that_refuses_an_empty_message(String problem) {
        assertThat(schemas.knows(problem)).isTrue();
        assertThat(violations(problem, Part.INPUT, "{}")).isNotEmpty();
        assertThat(violations(problem, Part.PRIMAL, "{}")).isNotEmpty();
        if (schemas.hasDual(problem)) {
            assertThat(violations(problem, Part.DUAL, "{}")).isNotEmpty();
        }
    }

    @Test
    void a_right_input_breaks_nothing() {
        assertThat(violations("covariance-matching", Part.INPUT, INPUT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "beta":1      | "beta":0
            "beta":1      | "beta":-1
            "beta":1      | "beta":"1"
            "beta":1      | "beta":1,"betaG":1
            "rows":2      | "rows":0
            "rows":2      | "rows":1.5
            "shape":[1,2] | "shape":[2]
            "shape":[1,2] | "shape":[1,3]
            "shape":[1,2] | "shape":[0,2]
            [3,4]         | [3,null]
            [3,4]         | []
            """)
    void a_wrong_input_is_described(String original, String broken) {
        assertThat(violations("covariance-matching", Part.INPUT, INPUT.replace(original, broken)))
                .isNotEmpty();
    }

    @Test
    void a_wrong_number_of_entries_is_named_with_its_field() {
        assertThat(violations("covariance-matching", Part.INPUT, INPUT.replace("[3,4]", "[3,4,5]")))
                .containsExactly("/X: data must have 2 entries, but had 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            one-dimensional-relu   | {"x":[1,2],"beta":1,"p":1}                                | true
            one-dimensional-relu   | {"x":{"shape":[2],"data":[1,2]},"beta":1,"p":1}           | true
            one-dimensional-relu   | {"x":[1,2],"beta":1,"p":0.5}                              | false
            one-dimensional-relu   | {"x":[],"beta":1,"p":2}                                   | false
            weight-rescaling       | {"uNorm":1,"vNorm":4,"degree":2}                         | true
            weight-rescaling       | {"uNorm":1,"vNorm":4,"degree":3}                         | false
            divergence-dual        | {"row":"kl","pd":[0.5,0.5],"pg":[0.5,0.5]}               | true
            divergence-dual        | {"row":"kl","pd":[0,1],"pg":[0.5,0.5]}                   | false
            divergence-dual        | {"row":"approximate-wgan","pd":[1],"pg":[1]}             | false
            divergence-dual        | {"row":"approximate-wgan","pd":[1],"pg":[1],"eps":0.1}   | true
            """)
    void rules_of_other_problems_are_in_their_schemas(String problem, String input, boolean valid) {
        assertThat(violations(problem, Part.INPUT, input).isEmpty()).isEqualTo(valid);
    }

    @Test
    void words_of_a_choice_are_those_of_the_schema() {
        assertThat(schemas.words("finite-gan-trajectory", "row")).containsExactly("js");
        assertThat(schemas.words("saddle-trajectory", "driver")).containsExactly("dual", "primal-dual");
        assertThat(schemas.words("saddle-trajectory", "box")).isEmpty();
    }

    @Test
    void signs_of_answers_are_left_to_the_judge_but_bits_are_not() {
        assertThat(violations("cone-floor", Part.PRIMAL, "{\"a\":[0,-1e-17]}")).isEmpty();
        assertThat(violations("arrangement", Part.PRIMAL, "{\"patterns\":{\"shape\":[1,1],\"data\":[2]}}"))
                .isNotEmpty();
    }

    @Test
    void a_problem_without_a_schema_or_a_dual_is_refused() {
        assertThat(schemas.knows("chess")).isFalse();
        assertThat(schemas.knows("../claims")).isFalse();
        assertThatThrownBy(() -> violations("chess", Part.INPUT, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problem must have a wire schema, but was chess");
        assertThatThrownBy(() -> violations("polytope-vertices", Part.DUAL, "{}"))
                .hasMessage("problem must have a dual point, but was polytope-vertices");
    }
}
