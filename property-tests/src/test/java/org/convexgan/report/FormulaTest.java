package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FormulaTest {
    static Stream<String> formulas_of_the_registry() {
        return Claims.load().all().stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.statement().tex()),
                        claim.hypotheses().stream().map(Claim.Hypothesis::tex)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("formulas_of_the_registry")
    void every_formula_of_the_registry_is_well_formed_math_without_tex(String tex) throws Exception {
        Element root = parse(Formula.mathml(tex));

        assertThat(root.getElementsByTagName("math").getLength()).isPositive();
        assertThat(root.getTextContent()).isNotBlank().doesNotContain("\\", "^", "$");
    }

    @Test
    void script_belongs_to_the_whole_bracket() {
        String mathml = Formula.mathml("(x)_+^2");

        assertThat(mathml)
                .startsWith("<span class=\"part\"><math displaystyle=\"true\"><msubsup><mrow><mo form=\"prefix\"")
                .contains(">+</mo><mn>2</mn></msubsup>");
    }

    @Test
    void bars_are_matched_as_norms() {
        Element root = parse(Formula.mathml("\\|u\\| |v|"));

        assertThat(root.getTextContent()).isEqualTo("‖u‖|v|");
        assertThat(Formula.mathml("\\|u\\| |v|"))
                .containsSubsequence("prefix", "‖", "postfix", "‖", "prefix", "|", "postfix");
    }

    @Test
    void limits_stand_below_and_above() {
        assertThat(Formula.mathml("\\sum_{i=1}^n x")).contains("<munderover><mo>∑</mo>");
        assertThat(Formula.mathml("\\min_G x")).contains("<munder><mi>min</mi><mi>G</mi></munder>");
        assertThat(Formula.mathml("\\int_0^1 x")).contains("<msubsup><mo>∫</mo>");
    }

    @Test
    void brackets_grow_around_tall_contents_only() {
        assertThat(Formula.mathml("(\\frac{1}{2})")).contains("stretchy=\"true\"");
        assertThat(Formula.mathml("(x_i)")).doesNotContain("stretchy=\"true\"");
    }

    @Test
    void sign_after_an_operator_is_a_prefix() {
        assertThat(Formula.mathml("a - b")).contains("<mo form=\"infix\">−</mo>");
        assertThat(Formula.mathml("f(-b, -c)")).doesNotContain("<mo form=\"infix\">");
    }

    @Test
    void lines_can_break_at_quads_relations_operators_and_commas_but_not_in_brackets() {
        assertThat(Formula.mathml("a = b, c \\quad \\text{if} \\quad d").split("<span"))
                .hasSize(4);
        assertThat(Formula.mathml("a = b, c").split("<wbr/>")).hasSize(3);
        assertThat(Formula.mathml("-a - b = -c").split("<wbr/>")).hasSize(3);
        assertThat(Formula.mathml("(a = b, c)").split("<wbr/>")).hasSize(1);
    }

    @Test
    void text_is_escaped() {
        assertThat(Formula.mathml("\\text{a<b & c}")).contains("<mtext>a&lt;b &amp; c</mtext>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a + \\foo b; tex must use known commands only, but was a + \\foo b (see character 5)",
                "a # b; tex must use known characters only, but was a # b (see character 3)",
                "(a; tex must close each bracket, but was (a (see character 1)",
                "\\|a; tex must close each bracket, but was \\|a (see character 1)",
                "x_{a; tex must close each bracket, but was x_{a (see character 3)",
                "a); tex must use known characters only, but was a) (see character 2)",
                "\\frac{a}; tex must not end before an operand, but was \\frac{a} (see character 9)",
                "x_; tex must not end before an operand, but was x_ (see character 3)",
                "x_1_2; tex must use known characters only, but was x_1_2 (see character 4)",
                "\\text a; tex must have a braced argument here, but was \\text a (see character 6)",
                "\\mathrm{a b}; tex must have letters only in \\mathrm, but was \\mathrm{a b} (see character 13)",
                "\\begin{cases}; tex must use no environment but pmatrix, but was \\begin{cases} (see character 14)",
                "\\begin{pmatrix} a; tex must end each matrix, but was \\begin{pmatrix} a (see character 18)",
                "\\; tex must use known commands only, but was \\ (see character 1)",
                "''; tex must not be empty, but was  (see character 1)"
            })
    void formula_that_is_not_understood_is_refused(String tex, String message) {
        assertThatThrownBy(() -> Formula.mathml(tex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Element parse(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(("<p>" + markup + "</p>").getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(markup + " is not well-formed", e);
        }
    }
}
