package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static ObjectNode json(String text) {
        return StrictJson.parse("test", text);
    }

    @Test
    void equal_documents_have_one_text() {
        ObjectNode first = json("{\"b\": [1.0, -0.0, 100, 1e-3], \"a\": {\"y\": true, \"x\": \"µ\\\"\"}}");
        ObjectNode second = json("{\"a\":{\"x\":\"µ\\\"\",\"y\":true},\"b\":[1,0,1E2,0.0010]}");

        assertThat(CanonicalJson.of(first)).isEqualTo("{\"a\":{\"x\":\"µ\\\"\",\"y\":true},\"b\":[1,0,100,0.001]}");
        assertThat(CanonicalJson.of(second)).isEqualTo(CanonicalJson.of(first));
    }

    @Test
    void digits_beyond_a_double_are_kept() {
        assertThat(CanonicalJson.of(json("{\"x\":0.1000000000000000000000000001}")))
                .isEqualTo("{\"x\":0.1000000000000000000000000001}");
    }

    @Test
    void the_digest_depends_on_problem_input_and_candidate() {
        ObjectNode input = json("{\"beta\":2}");

        String plain = CanonicalJson.digest("p", input, null);

        // printf '{"input":{"beta":2},"problem":"p"}' | sha256sum
        assertThat(plain).isEqualTo("d145ef961a40720cac04ee5a8c6d938a31ee0bbc55a7fe92db6b26d69da83320");
        assertThat(CanonicalJson.digest("q", input, null)).isNotEqualTo(plain);
        assertThat(CanonicalJson.digest("p", json("{\"beta\":3}"), null)).isNotEqualTo(plain);
        assertThat(CanonicalJson.digest("p", input, input)).isNotEqualTo(plain);
    }
}
