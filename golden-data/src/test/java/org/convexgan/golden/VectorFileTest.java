package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.convexgan.golden.VectorCase.Status;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorFileTest {
    static final String VALID = """
            {"schema":"vectors-v1","claim":"HC-D.1","problem":"weight-rescaling",
             "source":{"paper":"HC","locator":"l","transcription":"exact","generator":"org.convexgan.Test"},
             "tags":{"t":{"fault":"f","effect":"e"}},
             "cases":[{"id":"one","comment":"c","digest":"d","polarity":"positive",
               "input":{"uNorm":0.10,"vNorm":4,"degree":1},
               "hypotheses":[{"name":"h","truth":true,"margin":"1/3"}],
               "expected":{"status":"optimal","value":{"lower":"0.7","upper":"0.9"},
                 "unique":[{"quantity":"alpha","value":{"shape":[1],"data":["-1/2"]}}]},
               "tags":["t"],"tolerance":{"gap":1e-9,"feas":1e-9}}]}""";

    private static VectorFile parse(String json) {
        return VectorFile.parse("hc/broken.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_valid_file_keeps_its_decimals_and_fractions() {
        VectorFile file = parse(VALID);

        VectorCase it = file.cases().get(0);
        assertThat(it.input().get("uNorm").decimalValue()).hasToString("0.10");
        assertThat(it.hypotheses().get(0).margin()).isEqualTo(new BigFraction(1, 3));
        assertThat(it.value().orElseThrow().upper()).isEqualTo(new BigFraction(9, 10));
        assertThat(it.expected().status()).isEqualTo(Status.OPTIMAL);
        assertThat(it.expected().unique().get(0).value().data()).containsExactly(new BigFraction(-1, 2));
    }

    @Test
    void the_input_of_a_case_cannot_be_changed_from_outside() {
        VectorCase it = parse(VALID).cases().get(0);

        it.input().removeAll();

        assertThat(it.input()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "vNorm":4       | "vNorm":4,"vNorm":4 | Duplicate
            "vNorm":4       | "vNorm":NaN         | NaN
            "vNorm":4       | "vNorm":Infinity    | Infinity
            "vNorm":4       | "vNorm":1e999       | number must be within the range of a double, but was 1E+999
            "vNorm":4       | "vNorm":4e-999999999 | number must be within the range of a double
            "1/3"           | "-1/3"              | one.hypotheses[0]: margin must be >= 0 exactly if truth, but was -1/3
            "1/3"           | "1/0"               | one.hypotheses[0]: margin must be a rational number
            "0.9"           | "0.6"               | one.expected.value: upper must be >= lower, but was 0.6
            ["-1/2"]        | ["1","2"]           | one.expected.unique[0].value: data must have 1 entries
            "shape":[1]     | "shape":[0]         | one.expected.unique[0].value: shape must be
            "positive"      | "neutral"           | one: polarity must be positive ¦ negative, but was neutral
            "positive"      | "negative"          | one: a positive case must have expected
            "optimal"       | "best"              | one.expected: status must be optimal ¦ infeasible, but was best
            "gap":1e-9      | "gap":0             | one.tolerance: gap must be a number > 0, but was 0
            "comment":"c"   | "comment":7         | one: comment must be text, but was 7
            "comment":"c",  | ''                  | one: comment must be present, but was missing
            "tags":["t"]    | "tags":"t"          | one: tags must be an array
            "cases":[       | "cases":[7,         | cases[0] must be an object, but was 7
            """)
    void a_broken_file_is_refused_naming_file_case_and_rule(String original, String broken, String message) {
        String json = VALID.replace(original, broken == null ? "" : broken);

        assertThat(json).isNotEqualTo(VALID);
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("hc/broken.json: ")
                .hasMessageContaining(message.replace('¦', '|'));
    }

    @Test
    void a_truncated_file_is_refused_naming_the_line() {
        assertThatThrownBy(() -> parse(VALID.substring(0, VALID.length() / 2)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("hc/broken.json: line ");
    }

    @Test
    void text_after_the_document_is_refused() {
        assertThatThrownBy(() -> parse(VALID + "{}")).isInstanceOf(MalformedDataException.class);
    }

    @Test
    void an_array_as_document_is_refused() {
        assertThatThrownBy(() -> parse("[]"))
                .hasMessage("hc/broken.json: document must be a JSON object, but was ARRAY");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        assertThatThrownBy(() -> VectorFile.parse("hc/broken.json", new byte[] {'{', (byte) 0xff, '}'}))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("hc/broken.json: must be UTF-8");
    }
}
