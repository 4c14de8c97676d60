package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void choose() {
        folder = root.resolve("a").resolve("b").resolve("new");
    }

    @Test
    void folder_appears_with_all_its_files() throws IOException {
        NewFolder.write(folder, files -> {
            Files.writeString(files.file("first"), "1");
            assertThat(folder).doesNotExist();
            Files.writeString(files.file("second"), "2");
        });

        assertThat(folder).isDirectoryContaining("glob:**first").isDirectoryContaining("glob:**second");
        assertThat(folder.getParent().toFile().list()).containsExactly("new");
    }

    @Test
    void failure_names_the_folder_and_its_first_cause_and_leaves_nothing() {
        IOException full = new IOException("No space left on device");

        assertThatThrownBy(() -> NewFolder.write(folder, files -> {
                    Files.writeString(files.file("first"), "1");
                    throw new IOException("error writing an image", full);
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + " must be a folder that can be written, but: No space left on device;"
                        + " nothing was kept");
        assertThatThrownBy(() -> NewFolder.write(folder, files -> {
                    throw new UncheckedIOException(full);
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("but: No space left on device;");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void folder_that_somebody_else_makes_meanwhile_stays_theirs() throws IOException {
        assertThatThrownBy(() -> NewFolder.write(folder, files -> {
                    Files.writeString(files.file("ours"), "1");
                    Files.writeString(Files.createDirectory(folder).resolve("theirs"), "2");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder + " must be usable, but something else is there");

        assertThat(folder.toFile().list()).containsExactly("theirs");
        assertThat(folder.getParent().toFile().list()).containsExactly("new");
    }
}
