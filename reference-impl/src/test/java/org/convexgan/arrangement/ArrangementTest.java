package org.convexgan.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {
    private static final double ORTHONORMAL = 1e-14; // 4 digits more than a product of 8 entries loses

    private static Matrix gaussian(Random random, int n, int d) {
        return Matrix.of(n, d, random.doubles(n * d, -1, 1).toArray());
    }

    private static Matrix integers(Random random, int n, int d, int largest) {
        return Matrix.of(
                n,
                d,
                IntStream.range(0, n * d)
                        .mapToDouble(k -> random.nextInt(2 * largest + 1) - largest)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"1,1,2", "3,1,2", "4,2,8", "6,2,12", "4,3,14", "6,3,32", "7,3,44", "5,3,22", "5,4,30", "20,4,2320"})
    void vectors_in_general_position_have_as_many_regions_as_cover_says(int n, int d, int count) {
        Arrangement arrangement = Arrangement.of(gaussian(new Random(n * 100L + d), n, d));

        assertThat(arrangement.regions()).hasSize(count);
        assertThat(arrangement.rank()).isEqualTo(Math.min(n, d));
        assertThat(arrangement.coverBound()).isEqualTo(BigInteger.valueOf(count));
    }

    static Stream<Arguments> degenerate() {
        return Stream.of(
                Arguments.of("1 0 0, 0 1 0, 2 0 0, 0 1 0", 4, "duplicates and a positive multiple"),
                Arguments.of("1 2, -1 -2", 2, "antipodal"),
                Arguments.of("1 2, -3 -6, 0.5 1", 2, "one line, three rows"),
                Arguments.of("0 0, 1 0", 2, "a zero row"),
                Arguments.of("0 0, 0 0", 1, "only zero rows"),
                Arguments.of("0 0 0, 0 0 0", 1, "only zero rows in space"),
                Arguments.of("0", 1, "one zero"),
                Arguments.of("3, -1, 2", 2, "rank 1 in dimension 1"),
                Arguments.of("1 1 0, 0 1 1, 1 0 -1", 6, "rank 2 in dimension 3"),
                Arguments.of("1 0 0, 0 1 0, 1 1 0, 0 0 1", 12, "three lines through one, and a transversal"),
                Arguments.of(
                        "1 -1 0 0, 1 0 -1 0, 1 0 0 -1, 0 1 -1 0, 0 1 0 -1, 0 0 1 -1", 24, "Weyl chambers of A3: 4!"),
                Arguments.of(
                        "1 0 0, 0 1 0, 0 0 1, 1 1 0, 1 -1 0, 1 0 1, 1 0 -1, 0 1 1, 0 1 -1",
                        48,
                        "Weyl chambers of B3: 2^3*3!"),
                Arguments.of(
                        "1 1 0 0, 1 -1 0 0, 1 0 1 0, 1 0 -1 0, 1 0 0 1, 1 0 0 -1, 0 1 1 0, 0 1 -1 0, 0 1 0 1, 0 1 0 -1, "
                                + "0 0 1 1, 0 0 1 -1",
                        192,
                        "Weyl chambers of D4: 2^3*4!"),
                Arguments.of("1e-300 0, 0 1e300", 4, "scales that no product survives"),
                Arguments.of("1 1, 1 1.0000001", 4, "a narrow cone"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("degenerate")
    void degenerate_normals_are_counted_right(String rows, int count, String name) {
        Matrix x = Matrix.ofRows(Stream.of(rows.split(", "))
                .map(row -> Stream.of(row.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));

        List<Region> regions = Arrangement.of(x).regions();

        assertThat(regions).hasSize(count);
        assertThat(WhitneyCount.of(x)).as("exact count").isEqualTo(count);
    }

    @Test
    void counts_are_those_of_exact_arithmetic_on_small_integers() {
        Random random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            Matrix x = integers(random, 1 + random.nextInt(8), 1 + random.nextInt(4), 1 + random.nextInt(3));

            assertThat(Arrangement.of(x).regions()).as("%s", x).hasSize(WhitneyCount.of(x));
        }
    }

    @Test
    void every_region_contains_its_point_and_is_different_from_the_others() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            Matrix x = integers(random, 1 + random.nextInt(9), 1 + random.nextInt(5), 2);

            List<Region> regions = Arrangement.of(x).regions();

            assertThat(regions)
                    .extracting(Region::pattern)
                    .doesNotHaveDuplicates()
                    .isSorted();
            for (Region region : regions) {
                assertThat(Math.abs(region.interior().norm() - 1)).isLessThanOrEqualTo(ORTHONORMAL);
                Vector products = x.times(region.interior());
                for (int i = 0; i < x.rows(); i++) {
                    boolean zero = x.row(i).maxAbs() == 0;
                    assertThat(region.pattern().bit(i)).isEqualTo(zero || products.get(i) > 0);
                    assertThat(zero || products.get(i) * region.pattern().sign(i) > 1e-3)
                            .as("%s keeps clear of row %d of %s", region, i, x)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void antipodes_of_regions_are_regions() {
        List<SignPattern> patterns = Arrangement.of(gaussian(new Random(6), 8, 3)).regions().stream()
                .map(Region::pattern)
                .toList();

        assertThat(patterns)
                .containsAll(patterns.stream().map(SignPattern::opposite).toList());
    }

    @Test
    void zero_rows_are_active_everywhere() {
        Matrix x = Matrix.ofRows(new double[] {0, 0}, new double[] {1, 0});

        assertThat(Arrangement.of(x).regions())
                .extracting(r -> r.pattern().toString())
                .containsExactly("10", "11");
    }

    @Test
    void joint_patterns_begin_with_those_of_the_first_sample() {
        Matrix x = gaussian(new Random(7), 4, 2);
        Matrix g = gaussian(new Random(8), 3, 2);

        List<Region> joint = Arrangement.joint(x, g).regions();

        assertThat(joint).hasSize(14).allSatisfy(region -> {
            assertThat(region.pattern().part(0, 4)).isEqualTo(SignPattern.from(x, region.interior()));
            assertThat(region.pattern().part(4, 7)).isEqualTo(SignPattern.from(g, region.interior()));
        });
    }

    @Test
    void arcs_of_a_plane_in_space_are_its_regions_counterclockwise() {
        Matrix plane = gaussian(new Random(9), 2, 4);
        Arrangement arrangement = Arrangement.of(gaussian(new Random(10), 5, 2).times(plane));

        List<Arc> arcs = arrangement.arcs();

        assertThat(arrangement.rank()).isEqualTo(2);
        assertThat(arcs).hasSize(10);
        assertThat(IntStream.range(1, 10)
                        .allMatch(k -> arcs.get(k).from() == arcs.get(k - 1).to()))
                .isTrue();
        assertThat(arcs)
                .extracting(arc -> SignPattern.from(arrangement.coordinates(), Arc.direction(arc.middle())))
                .containsExactlyInAnyOrderElementsOf(
                        arrangement.regions().stream().map(Region::pattern).toList());
        assertThat(arrangement.basis().gram().minus(Matrix.identity(2)).maxAbs())
                .isLessThanOrEqualTo(ORTHONORMAL);
    }

    @Test
    void arcs_need_rank_two() {
        assertThatThrownBy(() -> Arrangement.of(Matrix.identity(3)).arcs())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rank must be 2, but was 3");
    }

    @Test
    void more_regions_than_the_limit_are_refused_and_never_cut_off() {
        Arrangement arrangement = Arrangement.of(gaussian(new Random(11), 10, 3));

        assertThat(arrangement.regions(92)).hasSize(92);
        assertThatThrownBy(() -> arrangement.regions(91))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of regions must be <= 91, but was at least 92 (Cover's bound: 92)");
    }

    @Test
    void margin_tells_an_almost_degenerate_arrangement() {
        Matrix narrow = Matrix.ofRows(new double[] {1, 0}, new double[] {1, 1e-11});
        Matrix flat = Matrix.ofRows(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {1, 1, 1e-11});

        assertThat(Arrangement.of(narrow).margin()).isBetween(1e-12, 1e-11);
        assertThat(Arrangement.of(flat).margin()).isBetween(1e-13, 1e-11);
        assertThat(Arrangement.of(Matrix.identity(3)).margin()).isGreaterThan(0.4);
        assertThat(Arrangement.of(Matrix.ofRows(new double[] {1, 3}, new double[] {2, 6}))
                        .margin())
                .isGreaterThan(0.4);
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "1,1,2", "5,5,32", "16,8,32768", "60,2,120"})
    void cover_counts_subsets(int n, int rank, long count) {
        assertThat(Arrangement.coverCount(n, rank)).isEqualTo(BigInteger.valueOf(count));
    }

    @Test
    void patterns_are_ordered_like_words() {
        List<SignPattern> all = SignPattern.all(3);

        assertThat(all).hasSize(8).isSorted().doesNotHaveDuplicates();
        assertThat(all).extracting(SignPattern::toString).isSorted();
        assertThat(all.get(3)).hasToString("011").isEqualTo(SignPattern.of(false, true, true));
        assertThat(all.get(3).opposite()).isEqualTo(all.get(4));
        assertThat(all.get(3).count()).isEqualTo(2);
        assertThat(all.get(3).sign(0)).isEqualTo(-1);
    }
}
