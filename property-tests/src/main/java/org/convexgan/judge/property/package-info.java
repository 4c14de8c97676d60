/**
 * Claims as jqwik properties: what a property says about its claim, the subject under test, and the wrong subjects that the properties must reject.
 *
 * <p>A properties class is annotated with {@link org.convexgan.judge.property.Decides} and extends one of two classes:
 *
 * <ul>
 *   <li>{@link org.convexgan.judge.property.ClaimProperties} where the claim is about answers to a formulation: the subject solves a {@code Problem}, the judge certifies;
 *   <li>{@link org.convexgan.judge.property.SubjectProperties} where it is about anything else, such as a training: the subject is a function of any type.
 * </ul>
 *
 * <p>Its methods are marked {@link org.convexgan.judge.property.AsPrinted}, {@link org.convexgan.judge.property.Amended}, {@link
 * org.convexgan.judge.property.Refutes}, {@link org.convexgan.judge.property.Studies} or {@link org.convexgan.judge.property.Supports}; the verdict on the claim follows
 * from how they end. A study is a statement about random runs of which a stated number may fail; a claim that has only studies is consistent, one
 * that has neither studies nor a printed or amended statement is undecidable.
 *
 * <p>A class may draw pictures, {@link org.convexgan.judge.property.SubjectProperties#figures}: their data go to the ledger, from which the report draws them.
 *
 * <p>Imports: {@code golden}, {@code judge}, {@code ledger}, and of the reference implementation {@code certificate}, {@code problem} and {@code
 * spi}.
 */
@NullMarked
package org.convexgan.judge.property;

import org.jspecify.annotations.NullMarked;
