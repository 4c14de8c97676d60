package org.convexgan.claims;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Games;
import org.convexgan.judge.property.Decides;

@Decides(
        value = "HC-E16",
        regimes = {"inner maximum 0", "inner maximum infinite"})
@Label("HC-E16: the game (16) of a linear generator has the value of (12) and is not convex")
class LinearGeneratorGameProperties extends CoupledGameProperties {

    @Override
    @Provide
    Arbitrary<Games.Game> instances() {
        return Games.linearGeneratorGames();
    }

    @Override
    @Provide
    Arbitrary<Games.Halfway> pairs() {
        return Games.linearGeneratorPairs();
    }

    @Override
    @Provide
    Arbitrary<Games.Least> least() {
        return Games.linearGeneratorLeast();
    }
}
