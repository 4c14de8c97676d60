package org.convexgan.claims;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Games;
import org.convexgan.judge.property.Decides;

@Decides(
        value = "HC-T2.1.relu",
        regimes = {"inner maximum 0", "inner maximum infinite"})
@Label("HC-T2.1.relu: a ReLU discriminator makes a game with coupled constraints, equal in value only")
class ReluGameProperties extends CoupledGameProperties {

    @Override
    @Provide
    Arbitrary<Games.Game> instances() {
        return Games.reluGames();
    }

    @Override
    @Provide
    Arbitrary<Games.Halfway> pairs() {
        return Games.reluPairs();
    }

    @Override
    @Provide
    Arbitrary<Games.Least> least() {
        return Games.reluLeast();
    }
}
