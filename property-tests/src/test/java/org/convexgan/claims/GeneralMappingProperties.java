package org.convexgan.claims;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;

@Decides("OP-T2.3")
@Label("OP-T2.3: the residual of a general mapping decays geometrically")
class GeneralMappingProperties extends ContractionClaim {
    GeneralMappingProperties() {
        super(1000);
    }

    @AsPrinted
    @Label("(8): |f(theta_t) - y| <= gamma (1 - eta alpha^2/2)^t sqrt(|f(theta_0) - y|^2 + |d_0|^2)")
    void residual_decays(@ForAll("runs") ContractionRun in) {
        double residual = in.residual(solve(in.problem()).primal()).norm();

        requireAssumptions(in);
        atMost("the residual", residual, in.theorem().bound(in.steps()), in);
    }
}
