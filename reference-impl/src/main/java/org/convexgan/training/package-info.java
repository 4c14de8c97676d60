/**
 * The non-convex side of the papers: two players trained by gradients, whose outputs are compared with what the theory predicts.
 *
 * <pre>{@code
 * ReluToy           eq. (3) with two-layer ReLU networks; Figure 4, Appendix B.1
 * AlternatingAdam    the training of Appendix B.1, by Adam
 * TanhNetwork        DG, section 4.1: generator of small trainings
 * CircleMixture      DG, section 4.1, appendix E.1: mixtures on a circle
 * TwoMoons           OP, Figure 9
 * MlpGan             OP, section 3: fully connected GAN on images; Figure 3
 * Trajectory         the outputs over the steps of a training
 * ProgressiveGda     the baseline of HC, section 5.2 and Appendix B.2: WGAN-GP, stage by stage
 * QuadraticCritic    its discriminator, with the gradient of the gradient penalty in closed form
 * GaussianRing       PD, Algorithm 1 on eight Gaussians; Figure 2, Appendix 7.4
 * }</pre>
 *
 * <p>Parameters are plain arrays that a step changes in place. Steps call no transcendental function but those of {@link StrictMath}, and every sum
 * has a fixed order, so that a seed gives the same trajectory, bit by bit, on every machine.
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}, {@code metrics}.
 */
@NullMarked
package org.convexgan.training;

import org.jspecify.annotations.NullMarked;
