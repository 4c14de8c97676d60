package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTotalsTest {
    private final EngineTable table = new EngineTable();

    @Test
    void numbers_of_images_that_span_a_factor_of_four_give_an_exponent() {
        stage("native", 100, 1).put("certified", true);
        stage("native", 200, 4).put("certified", true);
        stage("native", 400, 16).put("certified", true);

        List<ObjectNode> growth = new EngineTotals(table).growth();
        String text = new EngineReport(table, JsonNodeFactory.instance.objectNode()).text();

        assertThat(growth).hasSize(1);
        assertThat(text).contains("native growing, N from 100 to 400: seconds grow like N^2.00\n");
        assertThat(Math.abs(growth.get(0).get("exponent").asDouble() - 2)).isLessThanOrEqualTo(1e-12);
    }

    @Test
    void narrower_numbers_of_images_give_none_and_the_report_says_why() {
        stage("native", 100, 1).put("certified", true);
        stage("native", 399, 4).put("certified", true);

        String text = new EngineReport(table, JsonNodeFactory.instance.objectNode()).text();

        assertThat(new EngineTotals(table).growth().get(0).has("exponent")).isFalse();
        assertThat(text)
                .contains("native growing, N from 100 to 399: no exponent, which takes N that span a factor of 4\n")
                .doesNotContain("N^");
    }

    @Test
    void times_below_a_second_give_none_and_the_report_says_why() {
        stage("native", 100, 0.5);
        stage("native", 100, 0.499);
        stage("native", 400, 4);

        String text = new EngineReport(table, JsonNodeFactory.instance.objectNode()).text();

        assertThat(new EngineTotals(table).growth().get(0).has("exponent")).isFalse();
        assertThat(text)
                .contains("native growing, N from 100 to 400: no exponent, which takes times of at least 1 s\n")
                .doesNotContain("N^");
    }

    @Test
    void what_makes_no_certificate_has_none_that_failed() {
        stage("native", 100, 1).put("certified", false);
        stage("svd", 100, 1);

        List<ObjectNode> totals = new EngineTotals(table).rows();

        assertThat(totals.get(0).get("certified").asBoolean(true)).isFalse();
        assertThat(totals.get(1).has("certified")).isFalse();
    }

    private ObjectNode stage(String engine, int images, double seconds) {
        return table.add(images, engine, "growing").put("side", 4).put("seconds", seconds);
    }
}
