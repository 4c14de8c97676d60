package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.LinearGames;
import org.convexgan.broken.BrokenLinearGda;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.problem.LinearGda;

@Decides("OP-A.2")
@Label("OP-A.2: the spectral radius is at most 1 - eta alpha^2 if mu <= 2 and mu >= 4 eta beta^2")
class LinearRadiusProperties extends ClaimProperties<LinearGda> {
    private static final double ROUNDING = 1e-12;

    /** {@code 4 − 2√2}: what {@code 1 − ρ} is at most in units of {@code ηα²}, if {@code μ ≥ 8ηβ²}. */
    private static final double SANDWICH = 4 - 2 * Math.sqrt(2);

    @Override
    protected List<? extends Mutant<LinearGda>> mutants() {
        return List.of(BrokenLinearGda.values());
    }

    @Amended
    @Label("mu <= 2, mu >= 4 eta beta^2: rho <= 1 - eta alpha^2")
    void radius_is_at_most_the_bound(@ForAll("damped") LinearGames.Game in) {
        double radius = radius(in);

        double bound = 1 - rate(in);
        require(Check.VALUE, radius <= bound + ROUNDING, "the radius is %s, more than %s", radius, bound);
    }

    @Amended
    @Label("state and spectral radius are those of the recurrence")
    void answers_are_those_of_the_recurrence(@ForAll("games") LinearGames.Game in) {
        certified(in.problem());
    }

    @Supports
    @Label(
            "mu <= 1, mu >= 8 eta beta^2: eta alpha^2 <= 1 - rho <= (4 - 2 sqrt 2) eta alpha^2, and rho is the root of the smallest singular value")
    void radius_is_the_root_of_the_smallest_singular_value(@ForAll("wellDamped") LinearGames.Game in) {
        double mu = in.problem().mu();
        double radius = radius(in);

        double expected = 1 - mu / 2 + Math.sqrt(mu * mu / 4 - mu * rate(in));

        expect("rho", radius, expected, 1);
        require(
                Check.VALUE,
                1 - radius >= rate(in) - ROUNDING && 1 - radius <= SANDWICH * rate(in) + ROUNDING,
                "1 - rho = %s is not within a factor of 1.1716 above %s",
                1 - radius,
                rate(in));
    }

    @Refutes
    @Label("mu >= 4 eta beta^2 suffices for rho <= 1 - eta alpha^2, whatever mu")
    void radius_is_at_most_the_bound_for_every_ascent_step(@ForAll("anyAscent") LinearGames.Game in) {
        double radius = radius(in);

        refuteIf(
                radius > 1 - rate(in) + 1e-9,
                "mu = %s: the radius is %s, more than %s",
                in.problem().mu(),
                radius,
                1 - rate(in));
    }

    /** Returns {@code ηα²}. */
    private static double rate(LinearGames.Game in) {
        return in.problem().eta() * in.alpha() * in.alpha();
    }

    private double radius(LinearGames.Game in) {
        return solve(in.problem()).primal().scalar("radius");
    }

    @Provide
    Arbitrary<LinearGames.Game> games() {
        return LinearGames.games();
    }

    @Provide
    Arbitrary<LinearGames.Game> damped() {
        return LinearGames.damped(2, 1, 0);
    }

    @Provide
    Arbitrary<LinearGames.Game> wellDamped() {
        return LinearGames.damped(1, 0.5, 0);
    }

    @Provide
    Arbitrary<LinearGames.Game> anyAscent() {
        return LinearGames.damped(4, 1, 0);
    }
}
