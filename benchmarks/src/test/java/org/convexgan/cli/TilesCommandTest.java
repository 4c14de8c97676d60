package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convexgan.images.ImageSource;
import org.convexgan.images.ProceduralFaces;
import org.convexgan.images.Tiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void drawn_faces_are_written_as_files_and_tiled() throws IOException {
        Path faces = folder.resolve("new").resolve("faces");
        Outcome drawn = Outcome.of("procogan", "faces", "--count", "5", "--out", faces.toString());
        assertThat(drawn).isEqualTo(new Outcome(0, "5 faces in " + faces + System.lineSeparator(), ""));
        Files.writeString(faces.resolve("000002.jpg"), "no image");
        Path file = folder.resolve("tiles").resolve("faces.tiles");
        String[] command = {
            "procogan", "tiles", faces.toString(), "--out", file.toString(), "--side", "32", "--framing", "centre_crop"
        };

        Outcome built = Outcome.of(command);
        Outcome again = Outcome.of(command);

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.out())
                .startsWith(file + ": 4 images of 3 channels at sides [32, 16, 8, 4]; 0 were there before, 1 skipped");
        assertThat(built.err()).startsWith("skipped 000002.jpg must be a JPEG, PNG, BMP or GIF image, but is none");
        assertThat(again.out()).contains("; 4 were there before, 1 skipped");
        try (Tiles tiles = Tiles.open(file);
                ImageSource source = ProceduralFaces.portraits(1, 5)) {
            tiles.verify();
            assertThat(source.nameOf(tiles.sourceIndex(1))).isEqualTo("000003");
        }
    }

    @Test
    void more_images_than_there_are_are_refused() throws IOException {
        Path faces = folder.resolve("faces");
        Outcome.of("procogan", "faces", "--count", "5", "--out", faces.toString());
        Files.writeString(faces.resolve("000002.jpg"), "no image");
        Path file = folder.resolve("faces.tiles");

        Outcome many = Outcome.of("procogan", "tiles", faces.toString(), "--out", file.toString(), "--count", "6");
        Outcome unusable = Outcome.of("procogan", "tiles", faces.toString(), "--out", file.toString(), "--count", "5");
        Outcome enough = Outcome.of("procogan", "tiles", faces.toString(), "--out", file.toString(), "--count", "4");

        Runs.assertRefused(many, "procogan tiles", "--count must be at most 5, the images in " + faces + ", but was 6");
        Runs.assertRefused(
                unusable,
                "procogan tiles",
                "--count must be at most 4, the usable images in " + faces + ", but was 5: " + file + ": " + faces
                        + " must have at least 5 usable images, but had 4; 1 were skipped, e.g. [000002.jpg must");
        assertThat(enough.exitCode()).as(enough.toString()).isZero();
    }

    @Test
    void what_cannot_be_done_is_said_in_one_line(@TempDir Path other) throws IOException {
        Path file = folder.resolve("new").resolve("faces.tiles");
        Path pixel = Files.createFile(other.resolve("pixel"));
        Path taker = Files.createDirectory(other.resolve("a.tiles"));
        String[] usual = {"procogan", "tiles", "procedural-faces", "--out", file.toString()};

        Outcome uncounted = Outcome.of(usual);
        Outcome nowhere = Outcome.of("procogan", "tiles", folder + "/none", "--out", file.toString());
        Outcome empty = Outcome.of("procogan", "tiles", folder.toString(), "--out", file.toString());
        Outcome picture = Outcome.of("procogan", "tiles", folder.toString(), "--out", "faces.png");
        Outcome below = Outcome.of(
                "procogan", "tiles", "procedural-faces", "--count", "1", "--side", "4", "--out", pixel + "/x.tiles");
        Outcome taken = Outcome.of("procogan", "tiles", "procedural-faces", "--count", "1", "--out", taker.toString());
        Outcome odd = Outcome.of("procogan", "tiles", folder.toString(), "--out", file.toString(), "--side", "12");
        Outcome none = Outcome.of("procogan", "tiles", folder.toString(), "--out", file.toString(), "--count", "0");
        Outcome negative =
                Outcome.of("procogan", "tiles", "procedural-faces", "--out", file.toString(), "--count", "-1");
        Outcome existing = Outcome.of("procogan", "faces", "--count", "1", "--out", folder.toString());

        assertThat(uncounted.exitCode()).isEqualTo(2);
        assertThat(uncounted.err()).contains("--count must be >= 1 with procedural-faces, but was not given");
        assertThat(none.err()).contains("--count must be >= 1, but was 0");
        assertThat(negative.err()).contains("--count must be >= 1, but was -1");
        assertThat(nowhere.err()).contains(folder + "/none must be a file or a folder, but is not there");
        assertThat(empty.err()).contains(folder + " must have at least 1 images, but has 0");
        assertThat(existing.err()).contains("--out must be a new folder, but " + folder + " exists");
        assertThat(picture.err()).contains("--out must end in .tiles, but was faces.png");
        assertThat(below.err()).contains(pixel + " must be usable, but something else is there");
        assertThat(taken.err()).contains("--out must be a file, but " + taker + " is a folder");
        assertThat(odd.err()).contains("--side must be 4, 8, 16 and so on, but was 12");
        assertThat(folder).isEmptyDirectory();
    }
}
