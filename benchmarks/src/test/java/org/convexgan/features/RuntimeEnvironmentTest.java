package org.convexgan.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RuntimeEnvironmentTest {
    /** ONNX Runtime alone ends a process with so long a command line. */
    @Test
    void process_with_a_long_command_line_survives() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName(),
                        "x".repeat(100_000))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Loading.FINE);
    }

    @Test
    void environment_is_one() {
        assertThat(RuntimeEnvironment.get()).isSameAs(RuntimeEnvironment.get());
    }

    /** Loads the runtime in a process of its own. */
    static final class Loading {
        static final int FINE = 7;

        private Loading() {}

        public static void main(String[] args) {
            RuntimeEnvironment.get();
            System.exit(FINE);
        }
    }
}
