/**
 * The primal-dual subgradient method of PD for concave programs {@code max f₀(x)} s.t. {@code f_i(x) ≥ 0}, {@code x ∈ X}, and its use as a training of GANs.
 *
 * <pre>{@code
 * L(x, λ) = f₀(x) + Σ λ_i·f_i(x), (28)     Lagrangian
 * dual driven, primal-dual driven (5), (6)  SubgradientMethod, SaddleState
 * Theorem 1, a program with known saddle    BoundedQuadratic, SaddleTrajectorySolver
 * (9), (14)-(16), Theorem 2                 FiniteAlphabetGan, FiniteGanTrajectorySolver
 * Table 1                                   PointwiseDiscriminator, DivergenceGame
 * Algorithm 1, eqs. (11)-(13)               KernelTarget
 * Claim 1                                   NodewiseCritic
 * }</pre>
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code problem}.
 */
@NullMarked
package org.convexgan.primaldual;

import org.jspecify.annotations.NullMarked;
