package org.convexgan.claims;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup.Start;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.overparam.WidthStudy;

/** Mean squared errors at the end of trainings, as Figures 2 and 9 show them. */
final class FinalErrors {
    private static final double LEAST_SHOWN = 1e-18; // a logarithmic axis has no zero

    private FinalErrors() {}

    /** Returns {@code ‖r‖²/m} at the end of a course. */
    static double of(GdaCourse course, int m) {
        return course.last() * course.last() / m;
    }

    /** Returns the least mean squared error of any weights. */
    static double floor(Start start) {
        double distance = WidthStudy.floor(start.generator().v(), start.target());
        return distance * distance / start.target().size();
    }

    /** Returns the start of the generator that has the first neurons only, with outer weights of the same total size. */
    static Start narrowed(Start start, int width) {
        MeanGenerator generator = start.generator();
        double scale = Math.sqrt((double) generator.width() / width);
        double[][] rows = new double[generator.outputs()][];
        Arrays.setAll(rows, i -> Arrays.copyOf(generator.v().row(i).times(scale).toArray(), width));
        double[] weights = Arrays.copyOf(start.w0().toArray(), width * generator.inputs());
        return new Start(
                new MeanGenerator(Matrix.ofRows(rows), generator.z()),
                Matrix.of(width, generator.inputs(), weights),
                start.target());
    }

    /** Returns a line of one number per width, on a logarithmic axis. */
    static Series line(String name, List<Integer> widths, ToDoubleFunction<Integer> error) {
        return new Series(
                name,
                Style.LINE,
                widths.stream().map(width -> (double) width).toList(),
                widths.stream()
                        .map(width -> Math.max(LEAST_SHOWN, error.applyAsDouble(width)))
                        .toList());
    }

    static double median(List<Double> values) {
        Vector sorted = Vector.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray())
                .sorted();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
