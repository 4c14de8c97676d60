package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of the error output is kept, whatever its length. */
class ErrorTailTest {
    @ParameterizedTest
    @CsvSource({"0, 5, ''", "5, 5, abcde", "6, 5, bcdef", "3, 5, abc", "26, 1, z", "26, 0, ''"})
    void last_bytes_are_kept(int written, int kept, String expected) {
        String alphabet = "abcdefghijklmnopqrstuvwxyz".substring(0, written);

        assertThat(tail(new ByteArrayInputStream(bytes(alphabet)), kept)).isEqualTo(expected);
    }

    @Test
    void ring_is_filled_over_many_reads() {
        String text = "0123456789".repeat(20_001);

        assertThat(tail(new ByteArrayInputStream(bytes(text)), 64 << 10))
                .isEqualTo(text.substring(text.length() - (64 << 10)));
    }

    @Test
    void what_came_before_a_broken_pipe_is_kept() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("deliberate");
            }
        };

        assertThat(tail(new SequenceInputStream(new ByteArrayInputStream(bytes("last words")), broken), 100))
                .isEqualTo("last words");
    }

    private static String tail(InputStream errors, int kept) {
        ErrorTail tail = new ErrorTail(errors, kept);
        tail.run();
        return tail.text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
