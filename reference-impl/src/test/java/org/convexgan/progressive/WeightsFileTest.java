package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {
    private static final Generator GENERATOR = new Generator(List.of(
            stage(1, new NoiseStream(1).block(0, 3, 0, 2), 3, false),
            stage(2, new NoiseStream(2).block(0, 6, 0, 2), 1, true)));

    @TempDir
    private Path folder;

    @Test
    void what_is_read_is_what_was_written() throws IOException {
        Path file = folder.resolve("weights.procogan");

        WeightsFile.write(GENERATOR, file);

        assertThat(WeightsFile.read(file)).isEqualTo(GENERATOR);
        assertThat(files()).containsExactly("weights.procogan");
    }

    @Test
    void changed_bit_is_refused() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> WeightsFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " must have the checksum ");
    }

    @Test
    void file_that_is_cut_off_is_refused() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 8));

        assertThatThrownBy(() -> WeightsFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " must have the checksum ");
    }

    @Test
    void other_files_are_refused() throws IOException {
        Path file = folder.resolve("text");
        Files.writeString(file, "a file that has nothing to do with weights, but is long enough");
        Path empty = folder.resolve("empty");
        Files.createFile(empty);

        assertThatThrownBy(() -> WeightsFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " must begin with PROCOGAN, but was ");
        assertThatThrownBy(() -> WeightsFile.read(empty))
                .isInstanceOf(IOException.class)
                .hasMessage(empty + " must be a file of weights, but was 0 bytes");
    }

    @Test
    void nothing_is_left_where_nothing_can_be_written() throws IOException {
        Path file = folder.resolve("taken");
        Files.createDirectories(file.resolve("by a folder"));

        assertThatThrownBy(() -> WeightsFile.write(GENERATOR, file)).isInstanceOf(IOException.class);

        assertThat(files()).containsExactly("taken");
    }

    private Path written() throws IOException {
        Path file = folder.resolve("weights.procogan");
        WeightsFile.write(GENERATOR, file);
        return file;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Stage stage(int side, Matrix encoder, int noise, boolean ones) {
        int d = side * side * 3;
        int pixels = encoder.rows() - noise - (ones ? 1 : 0);
        Matrix fitting = pixels == 0 ? encoder : new NoiseStream(3).block(0, d + noise + 1, 0, 2);
        return new Stage(fitting, new Directions(side, 3, Matrix.diagonal(d, 2, 1, 1)), Vector.zeros(d), noise, ones);
    }
}
