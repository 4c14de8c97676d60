package org.convexgan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.judge.property.Decides;
import org.junit.jupiter.api.Test;

/** The README's table of claims says what the registry says. */
class ReadmeTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\S+) \\| (.+) \\| ([A-Z]+) \\| (\\w+Properties) \\|$");

    @Test
    void table_lists_the_decided_claims_with_title_verdict_and_properties_class() throws Exception {
        List<MatchResult> rows = ROW.matcher(readme()).results().toList();

        assertThat(rows.stream().map(row -> row.group(1)).toList())
                .isEqualTo(Claims.load().all().stream()
                        .filter(Claim::decided)
                        .map(Claim::id)
                        .toList());
        for (MatchResult row : rows) {
            Claim claim = Claims.load().byId(row.group(1));
            assertThat(row.group(2)).isEqualTo(claim.title());
            assertThat(row.group(3)).isEqualTo(claim.expected());
            Class<?> properties = Class.forName("org.convexgan.claims." + row.group(4));
            assertThat(properties.getAnnotation(Decides.class).value()).isEqualTo(claim.id());
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }
}
