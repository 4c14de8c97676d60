package org.convexgan.claims;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Divergences;
import org.convexgan.broken.BrokenDivergenceDual;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DivergenceDual;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Point;

/** What every row of Table 1 states, with {@code q = √(p_g/p_d)} chosen. */
abstract class DivergenceRowProperties extends ClaimProperties<DivergenceDual> {
    private static final double LEAST_WEIGHT =
            1e-12; // p_g = 0 is outside of the formulation; D is clipped there anyway

    private final DivergenceRow row;
    private final DoubleBinaryOperator maximizer;
    private final DoubleBinaryOperator divergence;

    /**
     * States the row.
     *
     * @param maximizer {@code D*} as a function of {@code q} and {@code ε}
     * @param divergence {@code φ/p_d} as a function of {@code q} and {@code ε}
     */
    DivergenceRowProperties(DivergenceRow row, DoubleBinaryOperator maximizer, DoubleBinaryOperator divergence) {
        this.row = row;
        this.maximizer = maximizer;
        this.divergence = divergence;
    }

    @Override
    protected List<? extends Mutant<DivergenceDual>> mutants() {
        return BrokenDivergenceDual.of(row);
    }

    @AsPrinted
    @Label("D* is the printed function of p_g/p_d")
    void maximizer_is_the_printed_one(@ForAll("instances") Divergences.Alphabet in) {
        certified(in.problem());
        Vector d = solve(in.problem()).primal().vector("D");

        Vector printed =
                in.maximizer(q -> maximizer.applyAsDouble(q, in.problem().eps()));

        for (int i = 0; i < d.size(); i++) {
            expect("D*", d.get(i), printed.get(i), Math.abs(printed.get(i)));
        }
    }

    @AsPrinted
    @Label("the value at D* is the divergence of the row")
    void value_is_the_divergence(@ForAll("instances") Divergences.Alphabet in) {
        double value = certified(in.problem()).primalValue();

        DoubleUnaryOperator h = q -> divergence.applyAsDouble(q, in.problem().eps());

        double expected = in.divergence(h);
        expect("phi", value, expected, in.problem().cancellingTerms() + Math.abs(expected));
    }

    @AsPrinted
    @Label("(D0, p_d) is a saddle: L(D, p_d) <= L(D0, p_d) = L(D0, p_g) <= phi(p_g), strictly unless p_g = p_d")
    void saddle_is_at_equal_weights(@ForAll("instances") Divergences.Alphabet in) {
        DivergenceDual equal = in.withGenerated(in.problem().pd());
        double saddle = certified(equal).primalValue();
        double value = certified(in.problem()).primalValue();
        Vector constant = Vector.zeros(equal.pd().size()).map(zero -> row.balanced());

        Vector best = solve(equal).primal().vector("D");

        double fixed = in.problem().objective(Point.of("D", constant));
        expect("largest error of D0", best.minus(constant).maxAbs(), 0, 1);
        expect("L(D0, p_g)", fixed, saddle, in.problem().cancellingTerms());
        require(Check.VALUE, in.isBalanced() || value > saddle, "phi is %s, but %s at p_d", value, saddle);
    }

    @Supports
    @Label("phi is convex in p_g")
    void dual_function_is_convex(@ForAll("instances") Divergences.Alphabet in) {
        Vector pd = in.problem().pd();
        Vector pg = in.problem().pg();

        double ends = (certified(in.withGenerated(pd)).primalValue()
                        + certified(in.problem()).primalValue())
                / 2;
        double middle = certified(in.withGenerated(pd.plus(pg).times(0.5))).primalValue();

        expect(
                "excess over the chord",
                Math.max(0, middle - ends),
                0,
                in.problem().cancellingTerms());
    }

    @Supports
    @Label("dual driven with D* in a box and steps 5/(t + 100), p_g ends at p_d")
    void weights_converge_with_the_best_discriminator(@ForAll("starts") Divergences.Alphabet in) {
        DivergenceTraining training = DivergenceTraining.of(row);
        Vector pd = in.problem().pd();
        Vector pg = in.problem().pg();
        for (int t = 0; t < DivergenceTraining.RUN; t++) {
            Vector solvable = pg.map(p -> Math.max(p, LEAST_WEIGHT));
            Vector d = training.clip(solve(in.withGenerated(solvable)).primal().vector("D"));
            pg = pg.minus(d.map(row::generated).times(DivergenceTraining.step(t)))
                    .map(p -> Math.max(0, p));
        }

        double error = pg.minus(pd).maxAbs();

        require(Check.VALUE, error <= 1e-8, "p_g ends at %s for p_d = %s", pg, pd);
    }

    @Supports
    @Label(
            "primal-dual driven near the saddle, the error shrinks like t^(-a kappa/2), neither faster nor slower, and stays 0 where it is 0")
    void weights_converge_at_the_local_rate_without_it(@ForAll("starts") Divergences.Alphabet in) {
        Vector pd = in.problem().pd();
        Vector nearby = pd.plus(in.problem().pg().minus(pd).times(0.05));

        Vector rates = DivergenceTraining.of(row).relativeRates(in, nearby);

        double off = rates.map(rate -> rate - 1).maxAbs();
        require(Check.VALUE, off <= 0.03, "exponents over the predicted ones: %s", rates);
    }

    @Override
    protected List<Figure> figures() {
        return List.of(DivergenceTraining.of(row).figure(Divergences.start(row)));
    }

    @Provide
    Arbitrary<Divergences.Alphabet> starts() {
        return Divergences.starts(row);
    }

    @Provide
    Arbitrary<Divergences.Alphabet> instances() {
        return Divergences.of(row);
    }
}
