package org.convexgan.arrangement;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * All faces of an arrangement except the origin: the regions of its restrictions to every intersection of its hyperplanes.
 *
 * <pre>{@code
 * number of faces ≤ Σ_{1≤k≤r} C(n, r−k)·2·Σ_{j<k} C(n−r+k−1, j),   with equality in general position
 * }</pre>
 */
public final class Faces {
    /** Sine below which a hyperplane contains an intersection of others; far above the rounding of an orthonormal basis. */
    private static final double CONTAINED = 1e-10;

    private Faces() {}

    /**
     * Returns the largest number of faces that {@code n} normals of a rank can have.
     *
     * @param n {@code ≥ 0}
     * @param rank {@code 0 ≤ rank ≤ n}
     */
    public static BigInteger bound(int n, int rank) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger flats = BigInteger.ONE; // C(n, codimension)
        for (int codimension = 0; codimension < rank; codimension++) {
            sum = sum.add(flats.multiply(Arrangement.coverCount(n - codimension, rank - codimension)));
            flats = flats.multiply(BigInteger.valueOf(n - codimension)).divide(BigInteger.valueOf(codimension + 1L));
        }
        return sum;
    }

    /** Returns the faces of all dimensions, the largest first; none if all normals are zero. */
    public static List<Face> of(Arrangement arrangement) {
        List<Face> faces = new ArrayList<>();
        if (arrangement.rank() == 0) {
            return faces;
        }
        Matrix normals = arrangement.coordinates();
        Set<BitSet> seen = new HashSet<>();
        Deque<Matrix> flats = new ArrayDeque<>();
        flats.add(Matrix.identity(arrangement.rank()));
        while (!flats.isEmpty()) {
            Matrix flat = flats.remove();
            Matrix traces = normals.times(flat);
            BitSet containing = containing(normals, traces);
            if (!seen.add(containing)) {
                continue;
            }
            regions(arrangement.basis().times(flat), traces, containing, faces);
            if (flat.columns() > 1) {
                IntStream.range(0, normals.rows())
                        .filter(i -> !containing.get(i))
                        .mapToObj(i -> flat.times(orthogonalComplement(traces.row(i))))
                        .forEach(flats::add);
            }
        }
        return faces;
    }

    private static BitSet containing(Matrix normals, Matrix traces) {
        BitSet containing = new BitSet();
        for (int i = 0; i < normals.rows(); i++) {
            containing.set(i, traces.row(i).norm() <= CONTAINED * normals.row(i).norm());
        }
        return containing;
    }

    private static void regions(Matrix basis, Matrix traces, BitSet containing, List<Face> faces) {
        int k = traces.columns();
        double[] cleaned = traces.toArray();
        containing.stream().forEach(i -> Arrays.fill(cleaned, i * k, (i + 1) * k, 0));
        for (Region region :
                Arrangement.of(Matrix.of(traces.rows(), k, cleaned)).regions()) {
            double[] active = cleaned.clone();
            for (int i = 0; i < traces.rows(); i++) {
                if (!region.pattern().bit(i)) {
                    Arrays.fill(active, i * k, (i + 1) * k, 0);
                }
            }
            faces.add(new Face(basis, Matrix.of(traces.rows(), k, active)));
        }
    }

    /** Returns {@code k×(k−1)} orthonormal columns orthogonal to a vector of {@code k} entries: of the reflection that maps it to an axis. */
    private static Matrix orthogonalComplement(Vector normal) {
        int k = normal.size();
        double[] axis = new double[k];
        axis[0] = normal.get(0) >= 0 ? normal.norm() : -normal.norm();
        Vector w = normal.plus(Vector.of(axis));
        Matrix reflection = Matrix.identity(k).minus(w.outer(w).times(2 / w.dot(w)));
        return Matrix.ofRows(IntStream.range(0, k)
                .mapToObj(i -> Arrays.copyOfRange(reflection.row(i).toArray(), 1, k))
                .toArray(double[][]::new));
    }
}
