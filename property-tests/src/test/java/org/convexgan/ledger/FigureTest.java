package org.convexgan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Series POINT = new Series("point", Style.POINTS, List.of(0.0), List.of(1.0));

    @Test
    void long_curve_keeps_its_ends_and_its_peaks_within_the_limit() {
        List<Double> x = IntStream.range(0, 50_000).mapToObj(i -> (double) i).toList();
        List<Double> y = IntStream.range(0, 50_000)
                .mapToObj(i -> i == 31_415 ? 7.0 : i == 27_182 ? -7.0 : i % 2 / 2.0)
                .toList();

        Series curve = Series.curve("peaks", x, y);

        assertThat(curve.x()).hasSizeLessThanOrEqualTo(302).isSorted().contains(0.0, 31_415.0, 27_182.0, 49_999.0);
        assertThat(curve.y()).contains(7.0, -7.0);
        assertThat(IntStream.range(0, curve.x().size()))
                .allMatch(
                        i -> y.get(curve.x().get(i).intValue()).equals(curve.y().get(i)));
    }

    @Test
    void short_curve_is_kept_as_it_is() {
        Series curve = Series.curve("short", List.of(1.0, 2.0), List.of(3.0, 4.0));

        assertThat(curve).isEqualTo(new Series("short", Style.LINE, List.of(1.0, 2.0), List.of(3.0, 4.0)));
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        List<Double> long1001 = Collections.nCopies(1001, 0.0);

        assertThatThrownBy(() -> new Series("s", Style.LINE, List.of(), List.of()))
                .hasMessage("x must have 1 to 1000 entries, but was 0");
        assertThatThrownBy(() -> new Series("s", Style.LINE, long1001, long1001))
                .hasMessageStartingWith("x must");
        assertThatThrownBy(() -> Series.curve("s", long1001, List.of(1.0)))
                .hasMessage("x must have 1 to 1000 entries, but was 1001");
        assertThatThrownBy(() -> new Series("s", Style.LINE, List.of(1.0), List.of(1.0, 2.0)))
                .hasMessage("y must have 1 entries (size of x), but was 2");
        assertThatThrownBy(() -> new Series("s", Style.SEGMENTS, List.of(1.0), List.of(1.0)))
                .hasMessage("x must have an even number of entries, but was 1");
        assertThatThrownBy(() -> new Series("s", Style.POINTS, List.of(1.0), List.of(Double.NaN)))
                .hasMessageStartingWith("coordinate must be finite");
    }

    @Test
    void figure_needs_series_that_its_axes_can_carry() {
        Series zero = new Series("zero", Style.POINTS, List.of(1.0), List.of(0.0));
        Axis linear = Axis.linear("t");
        Axis logarithmic = Axis.logarithmic("error");

        assertThatThrownBy(() -> new Figure("f", linear, linear, false, List.of(), "none"))
                .hasMessage("series must have 1 to 8 names, but was 0");
        assertThatThrownBy(() -> new Figure("f", linear, linear, false, named(9), "nine"))
                .hasMessage("series must have 1 to 8 names, but was 9");
        assertThatCode(() -> new Figure("f", linear, linear, false, Collections.nCopies(9, POINT), "one name"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Figure("f", linear, logarithmic, false, List.of(zero), "zero"))
                .hasMessageStartingWith("error must be");
        assertThatThrownBy(() -> new Figure("f", linear, logarithmic, true, List.of(POINT), "mixed"))
                .hasMessageStartingWith("equalScale must join axes of one kind");
    }

    private static List<Series> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Series("point " + i, POINT.style(), POINT.x(), POINT.y()))
                .toList();
    }
}
