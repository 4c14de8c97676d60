package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    @Test
    void bar_shows_how_much_is_done_on_one_line() {
        StringWriter err = new StringWriter();

        try (ProgressDisplay display = ProgressDisplay.draw(new PrintWriter(err), "np-svt", 8)) {
            display.show(4);
        }

        assertThat(err.toString())
                .contains("np-svt", "50%", "4/8")
                .startsWith("\r")
                .endsWith(System.lineSeparator());
        assertThat(err.toString().lines())
                .as("a carriage return begins each drawing")
                .allMatch(line -> line.length() <= 79);
    }

    @Test
    void nothing_is_shown_where_nobody_watches() {
        StringWriter err = new StringWriter();

        try (ProgressDisplay display = ProgressDisplay.on(new PrintWriter(err), "np-svt", 2)) {
            display.show(1);
        }

        assertThat(err.toString()).isEmpty();
    }
}
