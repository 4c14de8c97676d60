package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.junit.jupiter.api.Test;

class VectorsCommandTest {

    @Test
    void every_vector_is_listed_with_its_polarity_its_check_and_its_tags() {
        Outcome outcome = Outcome.of("vectors");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().filter(line -> line.startsWith("  ")))
                .hasSize((int) Vectors.load().stream()
                        .mapToLong(file -> file.cases().size())
                        .sum())
                .anySatisfy(line ->
                        assertThat(line).matches("  hc-t21-quad-\\S*hard\\S* +negative +gap +.*hard-threshold.*"));
    }

    @Test
    void claim_and_problem_narrow_the_list() {
        Outcome byClaim = Outcome.of("vectors", "--claim", "HC-T2.1.quad");
        Outcome byProblem = Outcome.of("vectors", "--problem", "one-dimensional-relu");
        Outcome neither = Outcome.of("vectors", "--claim", "HC-T2.1.quad", "--problem", "one-dimensional-relu");

        assertThat(byClaim.out())
                .startsWith("HC-T2.1.quad  covariance-matching\n")
                .contains(" of 1 claims, ");
        assertThat(byProblem.out().lines().filter(line -> !line.startsWith(" ")))
                .anySatisfy(line -> assertThat(line).isEqualTo("HC-T2.2.clip  one-dimensional-relu"))
                .noneSatisfy(line -> assertThat(line).contains("covariance-matching"));
        assertThat(neither.out())
                .isEqualToIgnoringNewLines("0 vectors of 0 claims, 0 with a right answer, 0 with a wrong one");
    }

    @Test
    void json_says_what_fault_each_tag_stands_for() throws IOException {
        VectorFile file = Vectors.load().stream()
                .filter(candidate -> candidate.claim().equals("HC-T2.1.quad"))
                .findFirst()
                .orElseThrow();

        Outcome outcome = Outcome.of("vectors", "--claim", "HC-T2.1.quad", "--json");

        JsonNode document = JsonMapper.builder().build().readTree(outcome.out());
        assertThat(document).hasSameSizeAs(file.cases());
        JsonNode first = document.get(0);
        assertThat(first.path("id").textValue()).isEqualTo(file.cases().get(0).id());
        assertThat(first.path("problem").textValue()).isEqualTo("covariance-matching");
        assertThat(document.findValuesAsText("hard-threshold"))
                .contains(file.tags().get("hard-threshold").fault());
        assertThat(document.findValuesAsText("check")).contains("gap");
    }

    @Test
    void unknown_names_are_refused() {
        Outcome claim = Outcome.of("vectors", "--claim", "HC-T9");
        Outcome problem = Outcome.of("vectors", "--problem", "mean-mating");

        assertThat(claim.exitCode()).isEqualTo(2);
        assertThat(claim.err())
                .startsWith("convexgan vectors: --claim must be a claim of the registry")
                .contains("but was HC-T9");
        assertThat(problem.exitCode()).isEqualTo(2);
        assertThat(problem.err())
                .startsWith("convexgan vectors: --problem must be one of ")
                .contains(", mean-matching, ", "but was mean-mating");
    }
}
