package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletionCommandTest {
    @Test
    void script_completes_commands_options_and_formats() {
        Outcome outcome = Outcome.of("generate-completion");

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F _complete_convexgan", "'--known-failures'", "\"html\" \"md\" \"csv\"");
    }
}
