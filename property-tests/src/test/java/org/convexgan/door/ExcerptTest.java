package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Quotations are short and cannot drive a terminal. */
class ExcerptTest {
    @Test
    void long_text_is_cut_at_the_far_end() {
        assertThat(Excerpt.start("a".repeat(400))).isEqualTo("a".repeat(400));
        assertThat(Excerpt.start("b" + "a".repeat(400))).isEqualTo("b" + "a".repeat(399) + "…");
        assertThat(Excerpt.end("  " + "a".repeat(400) + "b\n")).isEqualTo("…" + "a".repeat(399) + "b");
    }

    @Test
    void control_characters_and_half_characters_are_replaced() {
        assertThat(Excerpt.start("\u001b[31mred\r\nline\ud83d")).isEqualTo("\ufffd[31mred\ufffd\nline\ufffd");
        assertThat(Excerpt.end("é∑😀")).isEqualTo("é∑😀");
    }
}
