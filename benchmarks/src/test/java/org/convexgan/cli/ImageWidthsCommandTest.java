package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageWidthsCommandTest {
    private static final Pattern LINE = Pattern.compile(
            "width +(\\d+): Frechet distance \\(pixel-components-8\\): (\\S+), 95\\.0 % in \\[.*], 100 real and 100 generated");

    @Test
    void more_turns_bring_the_images_nearer() {
        Outcome few = study("1");
        Outcome many = study("150");

        assertThat(few.exitCode()).as(few.toString()).isZero();
        assertThat(distance(many)).isLessThan(0.9 * distance(few));
        assertThat(study("1").out()).isEqualTo(few.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--widths, 0, '--widths must be >= 1, but was 0'",
        "--turns, 0, '--turns must be >= 1, but was 0'",
        "--count, 1001, '--count must be 2 to 1000, but was 1001'",
        "--components, 0, '--components must be 1 to 784, but was 0'"
    })
    void wrong_settings_are_refused(String option, String value, String message) {
        Runs.assertRefused(Outcome.of("image-widths", option, value), "image-widths", message);
    }

    private static Outcome study(String turns) {
        return Outcome.of("image-widths", "--widths", "32", "--turns", turns, "--count", "100", "--components", "8");
    }

    private static double distance(Outcome outcome) {
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(2);
        Matcher line = LINE.matcher(lines.get(1));
        assertThat(line.matches()).as(lines.get(1)).isTrue();
        assertThat(line.group(1)).isEqualTo("32");
        return Double.parseDouble(line.group(2));
    }
}
