package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Feasibility.Decision;
import org.junit.jupiter.api.Test;

/** Borders of feasibility: exact ties count as feasible, near ties are left undecided, and margins have the right sign. */
class FeasibilityTest {

    @Test
    void too_few_rows_are_infeasible_by_the_next_eigenvalue() {
        Feasibility feasibility = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 2).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Decision.INFEASIBLE);
        assertThat(Math.abs(feasibility.margin() + 2)).isLessThanOrEqualTo(1e-12);
        assertThat(feasibility.hypothesis()).isEqualTo("λ_{n_f+1}(S) ≤ β");
    }

    @Test
    void an_exact_tie_needs_no_row() {
        Feasibility feasibility = new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 4).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void an_exact_tie_hidden_by_a_rotation_needs_no_row() {
        Matrix halfHadamard = Matrix.ofRows(
                new double[] {0.5, 0.5, 0.5, 0.5},
                new double[] {0.5, -0.5, 0.5, -0.5},
                new double[] {0.5, 0.5, -0.5, -0.5},
                new double[] {0.5, -0.5, -0.5, 0.5});
        Matrix x = Matrix.diagonal(4, 4, 4, 2, 1, 0).times(halfHadamard);

        assertThat(new CovarianceMatching(x, 1, 4).feasibility().decision()).isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void a_near_tie_is_left_undecided() {
        Feasibility feasibility =
                new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 4 * (1 - 1e-13)).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Decision.TOO_CLOSE);
    }

    @Test
    void a_near_tie_above_is_left_undecided_too() {
        Feasibility feasibility =
                new CovarianceMatching(Matrix.diagonal(3, 3, 3, 2, 1), 1, 4 * (1 + 1e-13)).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Decision.TOO_CLOSE);
    }

    @Test
    void rank_of_the_noise_decides_for_linear_generators() {
        Matrix x = Matrix.diagonal(3, 3, 3, 2, 1);
        Matrix full = Matrix.diagonal(3, 2, 2, 5);
        Matrix deficient = Matrix.diagonal(3, 2, 2);

        assertThat(new CovarianceMatchingLinearGenerator(x, full, 2, 1)
                        .feasibility()
                        .decision())
                .isEqualTo(Decision.FEASIBLE);
        assertThat(new CovarianceMatchingLinearGenerator(x, deficient, 2, 1)
                        .feasibility()
                        .decision())
                .isEqualTo(Decision.INFEASIBLE);
    }

    @Test
    void noise_that_is_almost_rank_deficient_is_left_undecided_where_its_rank_matters() {
        Matrix x = Matrix.diagonal(3, 3, 3, 2, 1);
        Matrix almostDeficient = Matrix.diagonal(3, 2, 2, 1e-9);

        assertThat(new CovarianceMatchingLinearGenerator(x, almostDeficient, 2, 1)
                        .feasibility()
                        .decision())
                .isEqualTo(Decision.TOO_CLOSE);
        assertThat(new CovarianceMatchingLinearGenerator(x, almostDeficient, 5, 1)
                        .feasibility()
                        .decision())
                .isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void noise_that_sums_to_zero_matches_only_small_sums() {
        Matrix x = Matrix.of(1, 2, 3, 4);
        Matrix noise = Matrix.of(2, 1, 1, -1);

        assertThat(new MeanMatchingLinearGenerator(x, noise, 4, 1).feasibility().decision())
                .isEqualTo(Decision.INFEASIBLE);
        assertThat(new MeanMatchingLinearGenerator(x, noise, 5, 1).feasibility().decision())
                .isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void noise_whose_sum_is_rounding_is_left_undecided() {
        Matrix x = Matrix.of(1, 2, 3, 4);
        Matrix noise = Matrix.of(3, 1, 0.1, 0.2, -0.3);

        assertThat(new MeanMatchingLinearGenerator(x, noise, 4, 1).feasibility().decision())
                .isEqualTo(Decision.TOO_CLOSE);
        assertThat(new MeanMatchingLinearGenerator(x, noise, 6, 1).feasibility().decision())
                .isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void fewer_generated_rows_can_make_the_centred_scatter_too_negative() {
        Matrix x = Matrix.of(4, 1, 1, 1, 1, 1);

        Feasibility feasibility = new MeanAndCovarianceMatching(x, 1, 11).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Decision.INFEASIBLE);
        assertThat(feasibility.hypothesis()).isEqualTo("−λ_min(C) ≤ β");
        assertThat(Math.abs(feasibility.margin() + 1)).isLessThanOrEqualTo(1e-12);
    }

    @Test
    void an_exactly_negative_enough_centred_scatter_is_feasible() {
        Matrix x = Matrix.of(4, 1, 1, 1, 1, 1);

        assertThat(new MeanAndCovarianceMatching(x, 1, 12).feasibility().decision())
                .isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void vertices_that_rounding_merges_are_left_undecided() {
        assertThat(new PolytopeVertices(org.convexgan.linalg.Vector.of(0, 1), 1e-9)
                        .feasibility()
                        .decision())
                .isEqualTo(Decision.TOO_CLOSE);
    }

    @Test
    void an_almost_degenerate_arrangement_is_left_undecided() {
        Feasibility narrow = new Arrangement(Matrix.of(2, 2, 1, 0, 1, 1e-11)).feasibility();
        Feasibility unseen = new Arrangement(Matrix.of(2, 2, 1, 0, 1, 1e-17)).feasibility();
        Feasibility almostFlat = new Arrangement(Matrix.of(3, 3, 1, 0, 0, 0, 1, 0, 1, 1, 1e-16)).feasibility();

        assertThat(narrow.decision()).isEqualTo(Decision.TOO_CLOSE);
        assertThat(narrow.margin()).as("half the angle, less 1e-10").isBetween(-1e-10, -9e-11);
        assertThat(unseen.decision()).isEqualTo(Decision.TOO_CLOSE);
        assertThat(unseen.margin()).as("two regions are not seen").isEqualTo(-2);
        assertThat(almostFlat.decision()).isEqualTo(Decision.TOO_CLOSE);
    }

    @Test
    void exact_ties_of_an_arrangement_are_decided() {
        Matrix tied = Matrix.of(4, 3, 1, 0, 0, 3, 0, 0, 0, 1, 0, 1, 1, 0);

        assertThat(new Arrangement(tied).feasibility().decision()).isEqualTo(Decision.FEASIBLE);
    }

    @Test
    void multipliers_leave_no_point_if_a_cell_without_generated_samples_is_violated() {
        assertThat(withoutMultipliers(0.75).decision()).isEqualTo(Decision.INFEASIBLE);
        assertThat(withoutMultipliers(1.25).decision()).isEqualTo(Decision.FEASIBLE);
        assertThat(withoutMultipliers(1).decision()).isEqualTo(Decision.TOO_CLOSE);
        assertThat(withoutMultipliers(1 + 1e-12).decision()).isEqualTo(Decision.TOO_CLOSE);
        assertThat(withoutMultipliers(1e-12).decision()).isEqualTo(Decision.INFEASIBLE);
    }

    private static Feasibility withoutMultipliers(double beta) {
        return new FixedMultiplierProgram(Matrix.of(1, 1, 1), Matrix.zeros(4, 1), Matrix.zeros(4, 1), beta)
                .feasibility();
    }
}
