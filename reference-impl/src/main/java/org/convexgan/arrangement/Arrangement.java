package org.convexgan.arrangement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * close the data come to such a tie.
 */
public final class Arrangement {
    /** Largest number of regions that {@link #regions()} and {@link #arcs()} list. */
    public static final int DEFAULT_LIMIT = 100_000;

    private static final double ROUNDING = 8 * Math.ulp(1.0); // times n + d: of unit rows and of their coordinates

    private final Matrix normals;
    private final int rank;
    private final Matrix basis;
    private final double spectralMargin;
    private final List<UnitNormal> reduced;
    private @Nullable Enumeration known; // like String.hash: a race computes the same value twice

    private record Enumeration(List<Region> regions, double smallestSine) {}

    private Arrangement(Matrix normals, int rank, Matrix basis, double spectralMargin, List<UnitNormal> reduced) {
        this.normals = normals;
        this.rank = rank;
        this.basis = basis;
        this.spectralMargin = spectralMargin;
        this.reduced = reduced;
    }

    /**
     * Returns the arrangement with the rows of a matrix as normals.
     *
     * @param normals {@code n×d}
     */
    public static Arrangement of(Matrix normals) {
        List<Vector> units = IntStream.range(0, normals.rows())
                .mapToObj(normals::row)
                .filter(row -> row.maxAbs() > 0)
                .map(UnitNormal::normalized)
                .toList();
        int d = normals.columns();
        if (units.isEmpty()) {
            return new Arrangement(normals, 0, Matrix.identity(d), 1, List.of());
        }
        ThinSvd svd =
                ThinSvd.of(Matrix.ofRows(units.stream().map(Vector::toArray).toArray(double[][]::new)));
        int rank = svd.rank();
        Matrix basis = rank == d ? Matrix.identity(d) : leadingColumns(svd.right(), rank);
        double error = ROUNDING * (normals.rows() + d);
        List<UnitNormal> reduced = units.stream()
                .map(unit -> rank == d
                        ? unit
                        : UnitNormal.normalized(basis.transpose().times(unit)))
                .map(unit -> new UnitNormal(unit, error))
                .toList();
        double spectralMargin = svd.values().get(rank - 1) / svd.values().get(0);
        return new Arrangement(normals, rank, basis, spectralMargin, reduced);
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
        return of(Matrix.ofRows(Stream.of(x, g)
                .flatMap(
                        m -> IntStream.range(0, m.rows()).mapToObj(i -> m.row(i).toArray()))
                .toArray(double[][]::new)));
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
        return enumeration().regions();
    }

    /**
     * Returns the regions in the order of their patterns.
     *
     * @param limit largest number of regions to list; the work grows with it
     * @throws IllegalArgumentException if there are more
     */
    public List<Region> regions(int limit) {
        Require.atLeast("limit", limit, 1);
        return enumerate(limit).regions();
    }

    /**
     * Returns how far the arrangement is from a degenerate one that it was not taken for: the smallest sine between two hyperplanes within the
     * intersection of others, or the smallest singular value of the unit normals relative to the largest, whichever is less. What lies below the
     * rounding error counts as 0 and does not enter.
     *
     * @return between 0 and 1
     * @throws IllegalArgumentException if there are more than {@link #DEFAULT_LIMIT} regions
     */
    public double margin() {
        return Math.min(spectralMargin, enumeration().smallestSine());
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
        return new DeletionRestriction(DEFAULT_LIMIT, count -> tooMany(DEFAULT_LIMIT, count)).arcs(reduced);
    }

    private Enumeration enumeration() {
        Enumeration regions = known;
        if (regions == null) {
            regions = enumerate(DEFAULT_LIMIT);
            known = regions;
        }
        return regions;
    }

    private Enumeration enumerate(int limit) {
        DeletionRestriction search = new DeletionRestriction(limit, count -> tooMany(limit, count));
        List<Region> regions = search.interiors(reduced, basis.columns()).stream()
                .map(this::central)
                .map(basis::times)
                .map(this::region)
                .sorted(Comparator.comparing(Region::pattern))
                .toList();
        return new Enumeration(regions, search.smallestSine());
    }

    private IllegalArgumentException tooMany(int limit, long count) {
        return new IllegalArgumentException("number of regions must be <= %d, but was at least %d (Cover's bound: %d)"
                .formatted(limit, count, coverBound()));
    }

    private Region region(Vector interior) {
        return new Region(SignPattern.from(normals, interior), interior);
    }

    /** Moves an interior point away from its nearest walls while that helps. */
    private Vector central(Vector interior) {
        Vector best = interior;
        for (int step = 0; step < 2 * rank; step++) {
            Vector next = awayFromNearestWall(best);
            if (clearance(next) <= clearance(best)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Vector awayFromNearestWall(Vector point) {
        Vector wall = reduced.stream()
                .map(UnitNormal::direction)
                .min(Comparator.comparingDouble(x -> Math.abs(x.dot(point))))
                .orElseThrow();
        Vector inWall = point.minus(wall.times(wall.dot(point)));
        double length = inWall.norm();
        if (length == 0) {
            return point;
        }
        List<UnitNormal> others =
                reduced.stream().filter(x -> !x.direction().equals(wall)).toList();
        return DeletionRestriction.middle(inWall.times(1 / length), wall.times(Math.signum(wall.dot(point))), others);
    }

    private double clearance(Vector point) {
        return reduced.stream()
                .mapToDouble(x -> Math.abs(x.direction().dot(point)))
                .min()
                .orElse(1);
    }
}
