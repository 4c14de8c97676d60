package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Games;
import org.convexgan.broken.BrokenCoupledGame;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.problem.CoupledGameValue;

/** What is true and what is false of a game with coupled constraints, whatever its generator. */
abstract class CoupledGameProperties extends ClaimProperties<CoupledGameValue> {

    @Override
    protected List<? extends Mutant<CoupledGameValue>> mutants() {
        return List.of(BrokenCoupledGame.values());
    }

    @Refutes
    @Label("the game is convex in the generator: between two generators with bounded inner maximum it stays bounded")
    void inner_maximum_is_convex_in_the_generator(@ForAll("pairs") Games.Halfway in) {
        double first = certified(in.first()).primalValue();
        double second = certified(in.second()).primalValue();
        double halfway = certified(in.problem()).primalValue();

        refuteIf(
                halfway > Math.max(first, second) + Tolerance.F64.gap(),
                "the data in two orders have inner maximum 0 (growth %s and %s), but halfway it grows by %s per unit: +infinity",
                first,
                second,
                halfway);
    }

    @Amended
    @Label(
            "over all patterns, as over the realized ones, the inner maximum is 0 if the chosen h(G) <= beta, else +infinity")
    void inner_maximum_is_the_constraint_of_the_discriminator(@ForAll("instances") Games.Game in) {
        double growth = certified(in.problem()).primalValue();

        expect(
                "growth of the inner maximum",
                growth,
                Math.max(0, in.discriminatorValue() - in.problem().beta()),
                in.discriminatorValue());
    }

    @Amended
    @Label("the outer minimum is that of Rg s.t. h(G) <= beta: for numbers, s+^2/p + s-^2/(nf - p) with the best p")
    void no_smaller_generator_has_a_bounded_inner_maximum(@ForAll("least") Games.Least in) {
        double growth = certified(in.problem()).primalValue();

        boolean bounded = growth <= Tolerance.F64.gap();
        require(
                Check.VALUE,
                bounded == in.squaredNorm() >= in.least(),
                "norm(G)^2 is %s, the least with h(G) <= beta is %s, but the growth is %s",
                in.squaredNorm(),
                in.least(),
                growth);
    }

    /** Returns inner maximizations with known value. */
    @Provide
    abstract Arbitrary<Games.Game> instances();

    /** Returns generators between which convexity would bound the game. */
    @Provide
    abstract Arbitrary<Games.Halfway> pairs();

    /** Returns generators that are smaller than the least one, or it. */
    @Provide
    abstract Arbitrary<Games.Least> least();
}
