package org.convexgan.broken;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.Lagrangian;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.StepSizes;

/**
 * The subgradient method with exchangeable parts.
 *
 * @param game the program
 * @param sizes step t, of either sign
 * @param driver how x moves
 * @param form which x the multipliers see
 * @param direction 1, or −1 where the multipliers move the wrong way
 * @param projection of the multipliers
 */
record WrongMethod(
        Lagrangian game,
        IntToDoubleFunction sizes,
        Driver driver,
        Form form,
        int direction,
        UnaryOperator<Vector> projection) {
    static final UnaryOperator<Vector> POSITIVE = lambda -> lambda.map(entry -> Math.max(0, entry));

    static WrongMethod right(Lagrangian game, StepSizes sizes, Driver driver, Form form) {
        return new WrongMethod(game, sizes::at, driver, form, 1, POSITIVE);
    }

    WrongMethod playing(Lagrangian wrong) {
        return new WrongMethod(wrong, sizes, driver, form, direction, projection);
    }

    WrongMethod ascending() {
        return new WrongMethod(game, sizes, driver, form, -1, projection);
    }

    WrongMethod projecting(UnaryOperator<Vector> wrong) {
        return new WrongMethod(game, sizes, driver, form, direction, wrong);
    }

    WrongMethod sizing(IntToDoubleFunction wrong) {
        return new WrongMethod(game, wrong, driver, form, direction, projection);
    }

    WrongMethod otherForm() {
        return new WrongMethod(
                game, sizes, driver, form == Form.FRESH ? Form.STALE : Form.FRESH, direction, projection);
    }

    SaddleState step(SaddleState state, int t) {
        double alpha = sizes.applyAsDouble(t);
        Vector x = state.x();
        Vector moved = driver == Driver.DUAL
                ? game.maximizer(state.lambda())
                : game.project(x.plus(game.ascent(x, state.lambda()).times(alpha)));
        Vector f = game.constraints(form == Form.FRESH ? moved : x);
        double[] lambda = state.lambda().toArray();
        Arrays.setAll(lambda, i -> lambda[i] - direction * alpha * f.get(i));
        return new SaddleState(moved, projection.apply(Vector.of(lambda)));
    }

    SaddleState run(SaddleState start, int steps) {
        SaddleState state = start;
        for (int t = 0; t < steps; t++) {
            state = step(state, t);
        }
        return state;
    }

    /** Returns the average of the iterates, weighted with the steps. */
    SaddleState average(SaddleState start, int steps) {
        SaddleState state = start;
        SaddleState sum = new SaddleState(start.x().times(0), start.lambda().times(0));
        double total = 0;
        for (int t = 0; t < steps; t++) {
            state = step(state, t);
            double weight = sizes.applyAsDouble(t);
            total += weight;
            sum = new SaddleState(
                    sum.x().plus(state.x().times(weight)),
                    sum.lambda().plus(state.lambda().times(weight)));
        }
        return steps == 0
                ? start
                : new SaddleState(sum.x().times(1 / total), sum.lambda().times(1 / total));
    }
}
