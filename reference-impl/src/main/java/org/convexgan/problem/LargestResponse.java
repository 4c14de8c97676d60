package org.convexgan.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Face;
import org.convexgan.arrangement.Faces;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * The largest output of one neuron in the directions of a dual point.
 *
 * <pre>{@code
 * max_{‖u‖≤1} ‖Λᵀ(Zu)_+‖ = max over faces F of the arrangement of Z of ‖Λᵀ(Zu)_+‖ at ±u_F        (ours)
 * u_F: eigenvector of the largest eigenvalue of (Λᵀ·activation_F)ᵀ(Λᵀ·activation_F)
 * }</pre>
 *
 * <p>A maximum lies in the relative interior of one face, where the response is a norm of a linear map: there a local maximum on the
 * sphere is an eigenvector of the largest eigenvalue. If that eigenvalue is multiple, the maximum is met on a smaller face as well, or the
 * face contains all its eigenvectors. Every candidate is evaluated by the definition, so a face that rounding adds cannot raise the result.
 */
public final class LargestResponse {
    /** Largest number of faces that are enumerated. */
    public static final int FACE_LIMIT = 20_000;

    private final Matrix noise;
    private final boolean exact;
    private final List<Face> faces;

    private LargestResponse(Matrix noise, boolean exact, List<Face> faces) {
        this.noise = noise;
        this.exact = exact;
        this.faces = faces;
    }

    /** Prepares the maximum for noise {@code Z}, {@code n×d}. */
    public static LargestResponse of(Matrix noise) {
        boolean exact = isExact(noise);
        return new LargestResponse(noise, exact, exact ? Faces.of(Arrangement.of(noise)) : List.of());
    }

    /** Tells whether the faces of the arrangement of {@code Z} are within {@link #FACE_LIMIT}. */
    public static boolean isExact(Matrix noise) {
        BigInteger bound = Faces.bound(noise.rows(), Arrangement.of(noise).rank());
        return bound.compareTo(BigInteger.valueOf(FACE_LIMIT)) <= 0;
    }

    /** Tells whether {@link #maximum} is exact and not only an upper bound. */
    public boolean isExact() {
        return exact;
    }

    /** Returns {@code (Zu)_+}. */
    public static Vector features(Matrix noise, Vector u) {
        return noise.times(u).map(t -> Math.max(0, t));
    }

    /** Returns {@code ‖Λᵀ(Zu)_+‖}. */
    public double at(Matrix lambda, Vector u) {
        return lambda.transpose().times(features(noise, u)).norm();
    }

    /** Returns the maximum, or {@code ‖Λ‖₂·‖Z‖₂}, which is not less, if there are too many faces. */
    public double maximum(Matrix lambda) {
        if (!exact) {
            return spectralNorm(lambda) * spectralNorm(noise);
        }
        return candidates(lambda).stream().mapToDouble(u -> at(lambda, u)).max().orElse(0);
    }

    /** Returns unit vectors, among which is one that attains the maximum; none if there are too many faces, or {@code Z = 0}. */
    public List<Vector> candidates(Matrix lambda) {
        Matrix outputs = lambda.transpose();
        return faces.stream()
                .map(face -> face.basis().times(leading(outputs.times(face.activation()))))
                .flatMap(u -> Stream.of(u, u.times(-1)))
                .toList();
    }

    /** Returns a unit vector on every ray of the arrangement: their features generate those of all other directions; none if there are too many faces. */
    public List<Vector> rays() {
        return faces.stream()
                .filter(face -> face.basis().columns() == 1)
                .map(face -> face.basis().column(0))
                .flatMap(u -> Stream.of(u, u.times(-1)))
                .distinct()
                .toList();
    }

    private static Vector leading(Matrix map) {
        return map.columns() == 1
                ? Vector.of(1)
                : SymmetricEigen.of(map.gram()).vectors().column(0);
    }

    static double spectralNorm(Matrix a) {
        return ThinSvd.of(a).values().get(0);
    }
}
