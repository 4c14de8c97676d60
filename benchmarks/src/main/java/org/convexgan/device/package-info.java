/**
 * Leading spectra of image data by native matrix products in blocks: the only package that sees Nd4j, and what comes with it. There are three kinds of
 * products: in f32 by Nd4j's BLAS, of the pixels' own 8-bit integers by oneDNN, and in f64 on a CUDA device by cuBLAS.
 *
 * <pre>{@code
 * S = X_cᵀX_c,  255²·S·Q = Σ_tiles Tᵀ(T·Q) − (s δ)W(s δ)ᵀQ    CentredRows: in f32, one pass, each thread reads and multiplies tiles
 * X_cᵀX_c·Z = XᵀW − m(1ᵀW) + X_cᵀE,  XZ − 1cᵀ = W + E          ByteRows: exact sums of digits of 7 or 8 bits, E known
 * 255²·S·Q = Σ y(yᵀQ) − (s δ)W(s δ)ᵀQ,  Q of 24 bits           GpuRows: exact scores in f64, sums off by N·u of sizes
 * B_{j+1} = 2(S − s)/s·B_j − B_{j−1}                            ChebyshevBlocks: from one product to the next
 * S V = VΘ + R,  VᵀR = 0,  P = I − VVᵀ,  λ_max(P S P) ≤ c < μ
 * λ_{k+1}(Θ + RᵀR/(μ − c)) ≤ μ  ⇒  λ_{k+1}(S) ≤ μ               RitzPairs, by progressive.CoupledBlocks
 * c·I − S + VΘVᵀ = LLᵀ  ⇒  λ_max(P S P) ≤ c                    ScatterMatrix: S formed from integers, where it is small
 * T_{2m+1}(√(c/ξ))² = 1/z²,  c·T_{2m}(√(c/ξ))² = κ/z²            RandomStart: ξ, κ from block Lanczos with a random start (the second is ours)
 * λ_max(Zᵀp_c(C)²Z) = z²,  p_c(c) = 1                          RandomStart, Christoffel: the polynomial that suits the start Z (ours)
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}, {@code progressive}; Nd4j, oneDNN and LAPACK by JavaCPP, CUDA and cuBLAS by JNA, and Hipparchus for the beta function.
 */
@NullMarked
package org.convexgan.device;

import org.jspecify.annotations.NullMarked;
