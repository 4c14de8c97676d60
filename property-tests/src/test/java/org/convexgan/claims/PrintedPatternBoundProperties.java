package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Cells;
import org.convexgan.broken.TrustsPrintedNumber;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.problem.Arrangement;

@Decides(
        value = "HC-ARR.bound",
        regimes = {"general position"})
@Label("HC-ARR.bound: no constant makes r(n/r)^r bound the number of patterns for all ranks r; 2r(e(n-1)/r)^r does")
class PrintedPatternBoundProperties extends ClaimProperties<Arrangement> {

    @Override
    protected List<? extends Mutant<Arrangement>> mutants() {
        return List.of(TrustsPrintedNumber.values());
    }

    @Refutes
    @Label("2r(n/r)^r bounds the number of patterns, as it does for ranks 1 and 2 where no less does")
    void printed_bound_holds_with_the_constant_of_small_ranks(@ForAll("general") Cells.Sample in) {
        double printed = printed(in);
        double found = certified(in.problem()).primalValue();

        refuteIf(
                found > 2 * printed,
                "%s samples of rank %s have %s patterns, more than 2*r(n/r)^r = %s",
                in.problem().data().rows(),
                in.rank(),
                found,
                2 * printed);
    }

    @Supports
    @Label("ranks 1 and 2 need the constant 2, and it suffices for them")
    void constant_two_serves_ranks_one_and_two(@ForAll("lowRank") Cells.Sample in) {
        double found = certified(in.problem()).primalValue();

        require(Check.VALUE, found <= 2 * printed(in), "%s patterns exceed 2*%s", found, printed(in));
    }

    @Supports
    @Label("r independent samples have 2^r patterns, 2^r/r times the printed bound: no constant serves all ranks")
    void independent_samples_have_every_pattern(@ForAll("independent") Cells.Sample in) {
        double found = certified(in.problem()).primalValue();

        expect("number over printed bound", found / printed(in), Math.scalb(1.0, in.rank()) / in.rank(), 0);
    }

    @Supports
    @Label("2r(e(n-1)/r)^r bounds the number of patterns of n >= 2 samples")
    void valid_bound_holds(@ForAll("instances") Cells.Sample in) {
        int n = in.problem().data().rows();
        double valid = 2 * in.rank() * Math.pow(Math.E * (n - 1) / in.rank(), in.rank());
        double found = certified(in.problem()).primalValue();

        require(Check.VALUE, n == 1 || found <= valid, "%s patterns exceed %s", found, valid);
    }

    private static double printed(Cells.Sample in) {
        return in.rank() * Math.pow((double) in.problem().data().rows() / in.rank(), in.rank());
    }

    @Provide
    Arbitrary<Cells.Sample> general() {
        return Cells.general(1, 3, 4);
    }

    @Provide
    Arbitrary<Cells.Sample> lowRank() {
        return Cells.general(1, 2, 7);
    }

    @Provide
    Arbitrary<Cells.Sample> independent() {
        return Arbitraries.of(1, 2, 3, 4).flatMap(r -> Cells.general(r, r, r));
    }

    @Provide
    Arbitrary<Cells.Sample> instances() {
        return Arbitraries.oneOf(Cells.general(1, 4, 5), Cells.directSums());
    }
}
