package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final String ENTRY = """
            {"id":"HC-D.1","paper":"HC","locator":"l","title":"t","statement":{"text":"s","tex":"x"},"hypotheses":[],\
            "kind":"exact","level":"required","finding":"HOLDS","expected":"HOLDS"}""";

    private static Claims parse(String entries) {
        return Claims.parse("broken.json", ("{\"claims\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_registry_is_ordered_and_found_by_id() {
        Claims claims = Claims.load();

        assertThat(claims.all()).extracting(Claim::id).startsWith("HC-D.1").doesNotHaveDuplicates();
        assertThat(claims.byId("HC-T2.1.quad").expected()).isEqualTo("AMENDED");
        assertThat(claims.byId("HC-T2.1.quad").decided()).isTrue();
        assertThat(claims.byId("PD-MNIST").decided()).isFalse();
    }

    @Test
    void an_unknown_id_is_refused() {
        Claims claims = parse(ENTRY);

        assertThat(claims.find("HC-X")).isEmpty();
        assertThatThrownBy(() -> claims.byId("HC-X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be a claim of broken.json, but was HC-X");
    }

    @Test
    void a_repeated_id_is_refused() {
        assertThatThrownBy(() -> parse(ENTRY + "," + ENTRY))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("broken.json: id must be unique, but HC-D.1 is repeated");
    }

    @Test
    void an_unknown_kind_is_refused_naming_the_claim_and_the_legal_kinds() {
        assertThatThrownBy(() -> parse(ENTRY.replace("\"exact\"", "\"certain\"")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("broken.json: HC-D.1: kind must be exact | statistical | published, but was certain");
    }
}
