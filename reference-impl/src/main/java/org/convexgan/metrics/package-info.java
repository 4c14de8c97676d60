/**
 * How far generated samples are from real ones: distances that judge samples and never train.
 *
 * <pre>{@code
 * SampleMoments      mean and covariance of features
 * FrechetDistance    |m₁ − m₂|² + tr(A + B − 2(A^{1/2}·B·A^{1/2})^{1/2})     HC, Table 3, with features that are named
 * KernelDistance     unbiased estimate of the squared maximum mean discrepancy
 * Bootstrap          intervals of both
 * ImageFeatures      what images are compared by: PixelComponents, RandomConvolutions
 * ModeCoverage       samples near each mode; DG, section 4.1; PD, Figure 2
 * }</pre>
 *
 * <p>The distance of HC, Table 3, is a Fréchet distance between features of an Inception network. With other features it has another name: a
 * {@link MeasuredDistance} never goes without that of its features.
 *
 * <p>Imports: {@code linalg}, {@code certificate}, {@code images}.
 */
@NullMarked
package org.convexgan.metrics;

import org.jspecify.annotations.NullMarked;
