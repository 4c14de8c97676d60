package org.convexgan.golden.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.convexgan.golden.Check;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateVectorsTest {
    private static final WeightRescaling INSTANCE = WeightRescaling.of("1", "4", 1);

    private static final Map<String, String> DERIVED = GenerateVectors.derive();

    private static VectorDraft draft() {
        return new VectorDraft("HC-D.1", "weight-rescaling", "l", "ours", GenerateVectorsTest.class);
    }

    @Test
    void stored_vectors_are_what_the_generator_derives() throws IOException {
        assertThat(Vectors.load()).extracting(VectorFile::file).containsExactlyElementsOf(DERIVED.keySet());
        for (Map.Entry<String, String> file : DERIVED.entrySet()) {
            try (InputStream in = getClass().getResourceAsStream("/vectors/" + file.getKey())) {
                assertThat(in).as(file.getKey()).isNotNull();
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void the_files_are_written_where_asked(@TempDir Path folder) throws IOException {
        GenerateVectors.write(DERIVED, folder);

        assertThat(Files.readString(folder.resolve("hc/HC-D.1.json"))).isEqualTo(DERIVED.get("hc/HC-D.1.json"));
        assertThatThrownBy(() -> GenerateVectors.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arguments must be one folder, but were 0");
    }

    @Test
    void a_wrong_answer_cannot_become_a_positive_vector() {
        Candidate wrong = Candidate.of(WeightRescaling.point(Interval.of(3)));

        assertThatThrownBy(() -> draft().accepted("id", "c", INSTANCE, wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("proof must establish id to be accepted, but failed at Optional[GAP]");
    }

    @Test
    void a_right_answer_cannot_become_a_negative_vector() {
        Candidate right = Candidate.of(INSTANCE.optimum());

        assertThatThrownBy(() -> draft().rejected("id", "c", INSTANCE, right, Check.GAP))
                .hasMessage("proof must establish id to be rejected by gap, but failed at Optional.empty");
    }

    @Test
    void the_first_failing_check_must_be_the_named_one() {
        Candidate wrong = Candidate.of(WeightRescaling.point(Interval.of(3))).value(BigFraction.ONE);

        assertThatThrownBy(() -> draft().rejected("id", "c", INSTANCE, wrong, Check.VALUE))
                .hasMessage("proof must establish id to be rejected by value, but failed at Optional[GAP]");
    }

    @Test
    void an_answer_too_close_to_call_cannot_become_a_vector() {
        Candidate close = Candidate.of(INSTANCE.optimum()).value(new BigFraction(8_000_000_010L, 1_000_000_000L));

        assertThatThrownBy(() -> draft().rejected("id", "c", INSTANCE, close, Check.VALUE))
                .hasMessageStartingWith("proof must establish a clear difference");
    }

    @Test
    void a_certificate_that_does_not_close_is_refused() {
        RationalMatrix s = RationalMatrix.diagonal("9 4");
        RationalMatrix m = RationalMatrix.diagonal("7 2");
        RationalMatrix both = RationalMatrix.identity(2);

        Thresholding.prove(s, m, both, BigFraction.TWO, 2);
        assertThatThrownBy(() -> Thresholding.prove(s, s, both, BigFraction.TWO, 2))
                .hasMessageStartingWith("proof must establish equal objectives");
        assertThatThrownBy(() -> Thresholding.prove(s, m, both, BigFraction.TWO, 1))
                .hasMessageStartingWith("proof must establish rank M <= 1");
        assertThatThrownBy(() -> Thresholding.prove(s, m, both, BigFraction.ONE, 2))
                .hasMessageStartingWith("proof must establish norm(S - M) <= beta");
        assertThatThrownBy(() -> Thresholding.prove(s, m, both.times(BigFraction.TWO), BigFraction.TWO, 2))
                .hasMessageStartingWith("proof must establish 0 <= Y <= I");
    }
}
