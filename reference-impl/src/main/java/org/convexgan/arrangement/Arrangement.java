package org.convexgan.arrangement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The hyperplanes {@code x_i'u = 0} through the origin with the rows of a matrix as normals.
 *
 * <pre>{@code
 * strict patterns {1[Xu > 0] : x_i'u ≠ 0 for all x_i ≠ 0};   at most 2·Σ_{k<r} C(n−1, k) for r = rank(X)       (Cover, 1965)
 * }</pre>
 *
 * <p>A zero row is allowed; its bit is 1 in every pattern. Angles below the rounding error of the data count as 0; {@link #margin()} says how
 * clearly the regions are seen.
 */
public final class Arrangement {
    /** Largest number of regions that {@link #regions()} lists. */
    public static final int DEFAULT_LIMIT = 100_000;

    private static final double ROUNDING = 8 * Math.ulp(1.0); // times n + d: of unit rows and of their coordinates

    private final Matrix normals;
    private final int rank;
    private final Matrix basis;
    private final BitSet nonzero;
    private final List<UnitNormal> reduced;
    private @Nullable List<Region> known; // like String.hash: a race computes the same value twice

    private Arrangement(Matrix normals, int rank, Matrix basis, BitSet nonzero, List<UnitNormal> reduced) {
        this.normals = normals;
        this.rank = rank;
        this.basis = basis;
        this.nonzero = nonzero;
        this.reduced = reduced;
    }

    /**
     * Returns the arrangement with the rows of a matrix as normals.
     *
     * @param normals {@code n×d}
     */
    public static Arrangement of(Matrix normals) {
        int[] nonzero = IntStream.range(0, normals.rows())
                .filter(i -> normals.row(i).maxAbs() > 0)
                .toArray();
        int d = normals.columns();
        if (nonzero.length == 0) {
            return new Arrangement(normals, 0, Matrix.identity(d), new BitSet(), List.of());
        }
        double[][] units = Arrays.stream(nonzero)
                .mapToObj(normals::row)
                .map(UnitNormal::normalized)
                .toArray(double[][]::new);
        ThinSvd svd = ThinSvd.of(Matrix.ofRows(units));
        int rank = svd.rank();
        Matrix basis = rank == d ? Matrix.identity(d) : leadingColumns(svd.right(), rank);
        double error = ROUNDING * (normals.rows() + d);
        Matrix toSpan = basis.transpose();
        List<UnitNormal> reduced = Arrays.stream(units)
                .map(unit -> rank == d ? unit : UnitNormal.normalized(toSpan.times(Vector.of(unit))))
                .map(unit -> new UnitNormal(unit, error))
                .toList();
        BitSet used = new BitSet(normals.rows());
        Arrays.stream(nonzero).forEach(used::set);
        return new Arrangement(normals, rank, basis, used, reduced);
    }

    private static Matrix leadingColumns(Matrix a, int count) {
        return Matrix.ofRows(IntStream.range(0, a.rows())
                .mapToObj(i -> Arrays.copyOf(a.row(i).toArray(), count))
                .toArray(double[][]::new));
    }

    /**
     * Returns the arrangement of the rows of {@code X} and, after them, those of {@code G}: the joint cells of (12).
     *
     * @param x {@code n_r×d}
     * @param g {@code n_f×d}
     */
    public static Arrangement joint(Matrix x, Matrix g) {
        Require.that(g.columns() == x.columns(), "G", "have %d columns".formatted(x.columns()), g.columns());
        return of(x.above(g));
    }

    /**
     * Returns {@code 2·Σ_{k<rank} C(n−1, k)}: the number of regions of {@code n} nonzero normals in general position, and the largest for any
     * others; 1 without normals.
     *
     * @param n {@code ≥ 0}
     * @param rank {@code 0 ≤ rank ≤ n}, 0 only for {@code n = 0}
     */
    public static BigInteger coverCount(int n, int rank) {
        Require.that(n >= 0, "n", "be >= 0", n);
        Require.that(rank >= Math.min(n, 1) && rank <= n, "rank", "be between 1 and n = " + n, rank);
        if (n == 0) {
            return BigInteger.ONE;
        }
        BigInteger binomial = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < rank; k++) {
            sum = sum.add(binomial);
            binomial = binomial.multiply(BigInteger.valueOf(n - 1L - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return sum.shiftLeft(1);
    }

    /** Returns the normals as given, {@code n×d}. */
    public Matrix normals() {
        return normals;
    }

    /** Returns the dimension of the span of the normals, where rounding is ignored; 0 if all are zero. */
    public int rank() {
        return rank;
    }

    /** Returns Cover's count for the nonzero normals and their rank: never less than the number of regions. */
    public BigInteger coverBound() {
        return coverCount(reduced.size(), rank);
    }

    /** Returns orthonormal columns that span the normals, {@code d×rank}; the identity if the rank is {@code d} or 0. */
    public Matrix basis() {
        return basis;
    }

    /** Returns the normals in coordinates of their span, {@code n×rank}: {@code X·basis}. */
    public Matrix coordinates() {
        return normals.times(basis);
    }

    /**
     * Returns the regions in the order of their patterns.
     *
     * @throws IllegalArgumentException if there are more than {@link #DEFAULT_LIMIT}
     */
    public List<Region> regions() {
        List<Region> regions = known;
        if (regions == null) {
            regions = regions(DEFAULT_LIMIT);
            known = regions;
        }
        return regions;
    }

    /**
     * Returns the regions in the order of their patterns.
     *
     * @param limit largest number of regions to list; the work grows with it
     * @throws IllegalArgumentException if there are more
     */
    public List<Region> regions(int limit) {
        Require.atLeast("limit", limit, 1);
        return new DeletionRestriction(limit, count -> tooMany(limit, count))
                .centralPoints(reduced, basis.columns()).stream()
                        .map(this::region)
                        .sorted(Comparator.comparing(Region::pattern))
                        .toList();
    }

    private Region region(double[] point) {
        BitSet bits = new BitSet(normals.rows());
        bits.set(0, normals.rows());
        int k = 0;
        for (int i = nonzero.nextSetBit(0); i >= 0; i = nonzero.nextSetBit(i + 1)) {
            bits.set(i, reduced.get(k++).distance(point) > 0);
        }
        return new Region(new SignPattern(normals.rows(), bits), basis.times(Vector.of(point)));
    }

    /**
     * Returns how clearly the regions are seen: the smallest distance of one of their interior points from the nearest wall. It is close to 0 if the
     * normals almost are, but are not, in a more special position, for instance almost parallel or almost of a smaller rank. Positions that differ by
     * less than the rounding error of the data count as the same.
     *
     * @return between 0 and 1; 1 without normals
     * @throws IllegalArgumentException if there are more than {@link #DEFAULT_LIMIT} regions
     */
    public double margin() {
        Matrix toSpan = basis.transpose();
        return regions().stream()
                .map(region -> toSpan.times(region.interior()).toArray())
                .mapToDouble(point -> DeletionRestriction.clearance(point, reduced))
                .min()
                .orElseThrow();
    }

    /**
     * Returns the regions of an arrangement of rank 2 as arcs of angles in {@link #coordinates()}, counterclockwise.
     *
     * @throws IllegalStateException if the rank is not 2
     */
    public List<Arc> arcs() {
        if (rank != 2) {
            throw new IllegalStateException("rank must be 2, but was " + rank);
        }
        return DeletionRestriction.arcs(reduced);
    }

    private IllegalArgumentException tooMany(int limit, long count) {
        return new IllegalArgumentException("number of regions must be <= %d, but was at least %d (Cover's bound: %d)"
                .formatted(limit, count, coverBound()));
    }
}
