/**
 * The data everything else is checked against: claims of the papers, golden vectors, schemas, and the lint that keeps them honest.
 *
 * <pre>
 * claims.json                        → Claims, Claim
 * vectors/&lt;paper&gt;/&lt;claim&gt;.json       → Vectors, VectorFile, VectorCase
 * spectra/images.json                → GoldenOutputs, StageOutputs: what ProCoGAN makes of images, by LAPACK
 * schemas/*.schema.json              → WireSchemas, Lint
 * </pre>
 *
 * <p>Imports: nothing of this project; Jackson, the JSON Schema validator and exact fractions only.
 */
@NullMarked
package org.convexgan.golden;

import org.jspecify.annotations.NullMarked;
