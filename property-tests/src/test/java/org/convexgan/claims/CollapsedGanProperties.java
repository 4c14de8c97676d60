package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Critics;
import org.convexgan.broken.BrokenCriticOnLine;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.Point;

@Decides("PD-Claim1.gan")
@Label("PD-Claim1.gan: on the toy the printed discriminator is optimal and flat where the samples are")
class CollapsedGanProperties extends ClaimProperties<CriticOnLine> {

    @Override
    protected List<? extends Mutant<CriticOnLine>> mutants() {
        return BrokenCriticOnLine.of(AdversarialLoss.GAN);
    }

    @AsPrinted
    @Label("the printed discriminator reaches the certified maximum, exactly 0")
    void printed_discriminator_is_optimal(@ForAll("toys") Critics.Toy in) {
        double maximum = certified(in.problem()).primalValue();

        double printed = in.problem().objective(Point.of("D", in.printed()));

        require(Check.VALUE, printed == maximum && maximum == 0, "printed %s, maximum %s", printed, maximum);
    }

    @AsPrinted
    @Label("the generator's gradient is exactly 0 from both sides, for the loss of the GAN and of the WGAN")
    void generator_gets_no_gradient(@ForAll("toys") Critics.Toy in) {
        certified(in.problem());
        Vector d = solve(in.problem()).primal().vector("D");

        Vector slopes = in.slopesAtSamples(d).plus(in.slopesAtSamples(in.printed()));

        for (AdversarialLoss loss : AdversarialLoss.values()) {
            double gradient = slopes.times(loss.generatorSlope(d.get(1))).maxAbs();
            require(Check.VALUE, gradient == 0, "%s: gradient %s", loss, gradient);
        }
    }

    @Supports
    @Label("the maximum over D is certified for other distributions")
    void answers_are_certified(@ForAll("lines") Critics.Line in) {
        certified(in.problem());
    }

    @Provide
    Arbitrary<Critics.Toy> toys() {
        return Critics.ganToys();
    }

    @Provide
    Arbitrary<Critics.Line> lines() {
        return Critics.lines();
    }
}
