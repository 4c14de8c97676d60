package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.Finding.Rule;
import org.junit.jupiter.api.Test;

class LintTest {
    private static final Claims CLAIMS = Claims.load();
    private static final List<VectorFile> FILES = Vectors.load();
    private static final String CLAIM = "HC-D.1";

    private static VectorFile original() {
        return FILES.stream()
                .filter(file -> file.claim().equals(CLAIM))
                .findFirst()
                .orElseThrow();
    }

    /** Replaces the first occurrence of a text in the file of one claim and lints everything. */
    private static List<Finding> findingsAfter(String text, String replacement) {
        VectorFile original = original();
        int at = original.json().indexOf(text);
        assertThat(at).as("position of %s", text).isNotNegative();
        String json =
                original.json().substring(0, at) + replacement + original.json().substring(at + text.length());
        return findingsWith(original, VectorFile.parse(original.file(), json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Finding> findingsWith(VectorFile original, VectorFile broken) {
        List<VectorFile> files = new ArrayList<>(FILES);
        files.set(files.indexOf(original), broken);
        return Lint.check(CLAIMS, files);
    }

    private static VectorFile withCases(VectorFile file, List<VectorCase> cases) {
        return new VectorFile(
                file.file(), file.claim(), file.problem(), file.source(), file.tags(), cases, file.json());
    }

    @Test
    void what_ships_is_clean() {
        assertThat(Lint.check(CLAIMS, FILES)).isEmpty();
    }

    @Test
    void a_broken_vector_schema_is_found() {
        assertThat(findingsAfter("\"vectors-v1\"", "\"vectors-v0\""))
                .extracting(Finding::rule)
                .containsExactly(Rule.SCHEMA);
    }

    @Test
    void a_broken_claims_schema_is_found() {
        Claims broken = Claims.parse(
                "broken.json",
                CLAIMS.json().replaceFirst("\"schema\"", "\"scheme\"").getBytes(StandardCharsets.UTF_8));

        assertThat(Lint.check(broken, FILES)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SCHEMA);
            assertThat(finding.file()).isEqualTo("broken.json");
        });
    }

    @Test
    void an_unknown_claim_is_found() {
        assertThat(findingsAfter("\"HC-D.1\"", "\"HC-D.7\""))
                .extracting(Finding::rule)
                .containsExactly(Rule.UNKNOWN_CLAIM, Rule.NO_POSITIVE_CASE, Rule.NO_NEGATIVE_CASE);
    }

    @Test
    void an_unknown_problem_is_found() {
        assertThat(findingsAfter("\"weight-rescaling\"", "\"weight-losing\""))
                .extracting(Finding::rule)
                .contains(Rule.UNKNOWN_PROBLEM);
    }

    @Test
    void an_unused_tag_is_found() {
        assertThat(findingsAfter("\"tags\": {", "\"tags\": {\"idle\": {\"fault\": \"f\", \"effect\": \"e\"},"))
                .singleElement()
                .hasToString("hc/HC-D.1.json idle: UNUSED_TAG: tag must be used by a case, but is not");
    }

    @Test
    void an_undeclared_tag_is_found() {
        assertThat(findingsAfter("[\"inverse-scale\"]", "[\"inverse-scale\", \"novel\"]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.UNDECLARED_TAG))
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("hc-d1-degree1-1-4"));
    }

    @Test
    void a_duplicate_id_is_found_even_in_another_file() {
        assertThat(findingsAfter("\"hc-d1-degree1-2-3\"", "\"hc-t21-lin-golden\""))
                .extracting(Finding::rule)
                .containsExactly(Rule.DUPLICATE_ID);
    }

    @Test
    void a_duplicate_digest_is_found() {
        VectorFile original = original();
        VectorCase first = original.cases().get(0);
        VectorCase copy = new VectorCase(
                "hc-d1-copy",
                first.comment(),
                first.digest(),
                first.polarity(),
                first.input(),
                first.hypotheses(),
                first.expected(),
                first.candidate(),
                first.rejectedBy(),
                first.tags(),
                first.tolerance());
        List<VectorCase> cases = new ArrayList<>(original.cases());
        cases.add(copy);

        assertThat(findingsWith(original, withCases(original, cases)))
                .extracting(Finding::rule, Finding::place)
                .containsExactly(tuple(Rule.DUPLICATE_DIGEST, "hc-d1-copy"));
    }

    @Test
    void a_changed_number_is_found_by_its_digest() {
        assertThat(findingsAfter("\"vNorm\": 4", "\"vNorm\": 5"))
                .extracting(Finding::rule)
                .containsExactly(Rule.WRONG_DIGEST);
    }

    @Test
    void a_decided_claim_without_a_negative_case_is_found() {
        VectorFile original = original();
        List<VectorCase> positive =
                original.cases().stream().filter(it -> it.rejectedBy() == null).toList();

        assertThat(findingsWith(original, withCases(original, positive)))
                .filteredOn(finding -> finding.rule() != Rule.UNUSED_TAG)
                .extracting(Finding::toString)
                .containsExactly("claims.json HC-D.1: NO_NEGATIVE_CASE: a decided claim must have a negative case");
    }

    @Test
    void a_decided_claim_without_a_positive_case_is_found() {
        VectorFile original = original();
        List<VectorCase> negative =
                original.cases().stream().filter(it -> it.rejectedBy() != null).toList();

        assertThat(findingsWith(original, withCases(original, negative)))
                .extracting(Finding::rule)
                .containsExactly(Rule.NO_POSITIVE_CASE);
    }

    @Test
    void an_input_that_breaks_the_wire_schema_is_found() {
        assertThat(findingsAfter("\"vNorm\": 4", "\"vNorm\": -4"))
                .extracting(Finding::rule)
                .containsExactly(Rule.WRONG_DIGEST, Rule.WIRE);
    }

    @Test
    void a_candidate_that_breaks_the_wire_schema_is_found() {
        assertThat(findingsAfter("\"primal\": {\"alpha\"", "\"primal\": {\"alphas\""))
                .extracting(Finding::rule)
                .contains(Rule.WIRE);
    }

    @Test
    void a_dual_point_of_a_problem_without_one_is_found() {
        assertThat(findingsAfter("\"candidate\": {\"status\"", "\"candidate\": {\"dual\": {}, \"status\""))
                .extracting(Finding::rule)
                .containsExactly(Rule.WRONG_DIGEST, Rule.WIRE);
    }

    @Test
    void an_id_that_is_no_slug_is_found() {
        assertThat(findingsAfter("\"hc-d1-degree1-2-3\"", "\"HC_d1\""))
                .extracting(Finding::rule)
                .containsExactly(Rule.SCHEMA, Rule.SLUG);
    }

    @Test
    void a_wide_enclosure_is_found() {
        assertThat(findingsAfter("{\"lower\": \"7.5595262993692", "{\"lower\": \"7.5595262993691"))
                .extracting(Finding::rule)
                .containsExactly(Rule.WIDE_ENCLOSURE);
    }
}
