package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Multipliers;
import org.convexgan.broken.BrokenFixedMultipliers;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.CoupledGameValue;
import org.convexgan.problem.FixedMultiplierProgram;
import org.convexgan.wgan.CoupledAscent;

@Decides(
        value = "HC-D.3",
        regimes = {Multipliers.LEAST, Multipliers.LARGER, Multipliers.INFEASIBLE, Multipliers.TUNED})
@Label("HC-D.3: fixed multipliers of the coupled constraints give a convex program, which may have no solution")
class FixedMultiplierProperties extends ClaimProperties<FixedMultiplierProgram> {

    @Override
    protected List<? extends Mutant<FixedMultiplierProgram>> mutants() {
        return List.of(BrokenFixedMultipliers.values());
    }

    @Refutes
    @Label("for every fixed lambda >= 0 the game without coupling has a solution")
    void every_multiplier_leaves_a_solution(@ForAll("instances") Multipliers.Fixed in) {
        boolean solvable = judged(in.problem()).certificate().isPresent();

        refuteIf(!solvable, "no G satisfies the constraints that this lambda leaves");
    }

    @Refutes
    @Label("tuning lambda is a convex problem: halfway between two multipliers the value is at most their mean")
    void value_is_convex_in_the_multipliers(@ForAll("pairs") Multipliers.Halfway in) {
        double first = value(in.first());
        double second = value(in.second());
        double halfway = value(in.problem());

        refuteIf(
                halfway > (first + second) / 2 + Tolerance.F64.gap() * (1 + first + second),
                "the values are %s and %s, but halfway %s",
                first,
                second,
                halfway);
    }

    @Amended
    @Label("for fixed lambda the program is solved and certified; its value, or that there is none, is the chosen one")
    void program_has_the_value_it_was_built_from(@ForAll("instances") Multipliers.Fixed in) {
        double value = value(in.problem());

        if (in.regime().equals(Multipliers.TUNED)) {
            require(
                    Check.GAP,
                    value <= in.value(),
                    "%s is more than norm(G)^2 = %s of the samples tuned to",
                    value,
                    in.value());
        } else if (in.value() < Double.POSITIVE_INFINITY) {
            expect("p(lambda)", value, in.value(), in.value());
        } else {
            require(Check.STATUS, value == in.value(), "p(lambda) is %s, but there is no solution", value);
        }
    }

    @Amended
    @Label("no lambda beats the coupled game: every solution has inner maximum 0; the best lambda attains its minimum")
    void solutions_are_feasible_for_the_coupled_game(@ForAll("instances") Multipliers.Fixed in) {
        FixedMultiplierProgram problem = in.problem();
        if (judged(problem).certificate().isPresent()) {
            Matrix g = solve(problem).primal().matrix("G");
            CoupledGameValue game =
                    new CoupledGameValue(problem.realData(), Matrix.identity(g.rows()), g, problem.beta());

            expect(
                    "growth of the coupled inner maximum",
                    new CoupledAscent().solve(game).claimedValue().orElseThrow(),
                    0,
                    game.cancellingTerms());
            require(
                    Check.VALUE,
                    g.inner(g) >= in.coupled() - Tolerance.F64.gap() * (1 + in.coupled()),
                    "norm(G)^2 = %s is less than the minimum %s of the coupled game",
                    g.inner(g),
                    in.coupled());
        }
    }

    /** Returns the certified value, infinite if the program is infeasible. */
    private double value(FixedMultiplierProgram problem) {
        return judged(problem)
                .certificate()
                .map(certificate -> certificate.primalValue())
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Provide
    Arbitrary<Multipliers.Fixed> instances() {
        return Multipliers.programs();
    }

    @Provide
    Arbitrary<Multipliers.Halfway> pairs() {
        return Multipliers.pairs();
    }
}
