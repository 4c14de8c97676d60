package org.convexgan.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.images.FashionMnist;
import org.convexgan.golden.images.IdxImages;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.property.RunLedger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scatter matching on 1,000 photographs of clothes, 784 features, certified like every other instance. */
class RealImagesTest {
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static Matrix images;

    @BeforeAll
    static void load() {
        IdxImages file = FashionMnist.first1000TestImages();
        double[][] rows = new double[file.count()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = file.asRow(i);
        }
        images = Matrix.ofRows(rows);
    }

    @ParameterizedTest(name = "beta keeps {0} directions")
    @ValueSource(ints = {10, 50, 200})
    void scatter_of_real_images_is_matched_with_a_certificate(int kept) {
        double beta = SymmetricEigen.of(images.gram()).value(kept + 1);

        assertCertified(new CovarianceMatching(images, images.rows(), beta), kept);
    }

    @ParameterizedTest(name = "beta keeps {0} directions")
    @ValueSource(ints = {10, 50})
    void mean_and_scatter_of_real_images_are_matched_with_a_certificate(int kept) {
        MeanAndCovarianceMatching anyBeta = new MeanAndCovarianceMatching(images, images.rows(), 1);
        double beta = SymmetricEigen.of(anyBeta.centredScatter()).value(kept + 1);

        assertCertified(new MeanAndCovarianceMatching(images, images.rows(), beta), kept);
    }

    private static void assertCertified(Problem problem, int kept) {
        long start = System.nanoTime();

        Judgement judgement = new Judge(REFERENCE, Tolerance.F64).judge(problem, REFERENCE.solve(problem));

        assertThat(judgement.isPass())
                .as("%s with %d directions: %s", problem.name(), kept, judgement)
                .isTrue();
        Certificate certificate = judgement.certificate().orElseThrow();
        assertThat(certificate.relativeGap()).isLessThanOrEqualTo(Tolerance.F64.gap());
        RunLedger.append(new LedgerEntry.PropertyRun(
                problem.claim(),
                "RealImagesTest#" + problem.name(),
                "1,000 Fashion-MNIST images, d = 784, %d directions kept".formatted(kept),
                LedgerEntry.Role.SUPPORTS,
                LedgerEntry.Outcome.PASSED,
                1,
                1,
                certificate.relativeGap(),
                Math.max(certificate.primalResidual(), certificate.dualResidual()),
                Map.of(),
                null,
                "none",
                null,
                (System.nanoTime() - start) / 1_000_000));
    }
}
