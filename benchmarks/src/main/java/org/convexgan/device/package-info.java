/**
 * Leading spectra of image data by native matrix products in blocks: the only package that sees Nd4j, on the CPU or on a CUDA device.
 *
 * <pre>{@code
 * S = X_cᵀX_c,  255²·S·Q = Σ_tiles Tᵀ(T·Q) − (s δ)W(s δ)ᵀQ    CentredRows: one pass, a thread reads while another multiplies
 * c·I − P S P = LLᵀ  ⇒  λ_max(P S P) ≤ c                        ScatterMatrix: S formed from integers, where it is small
 * S V = VΘ + R,  C = P S P ⪯ c·I,  P = I − VVᵀ
 * ⇒ λ_{k+1}(S) ≤ μ  if  c < μ  and  λ_{k+1}(Θ + RᵀR/(μ − c)) ≤ μ   SubspaceBound (ours: Schur complement and inertia)
 * c = ξ/(1 − ε), ξ from block Lanczos with a random start    RandomStart: Kuczynski and Wozniakowski, for a block of starts (ours)
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}, {@code progressive}; Nd4j, and Hipparchus for the beta function.
 */
@NullMarked
package org.convexgan.device;

import org.jspecify.annotations.NullMarked;
