package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigurePlotTest {
    private static final Axis ACROSS = Axis.linear("step");

    @Test
    void drawing_has_words_axes_and_a_legend() throws Exception {
        Element figure = draw(new Figure(
                "Errors & \"rates\"",
                ACROSS,
                Axis.linear("error <1"),
                false,
                List.of(
                        new Series("run", Style.LINE, List.of(0.0, 10.0), List.of(1.0, 0.5)),
                        new Series("seeds", Style.POINTS, List.of(5.0), List.of(0.75))),
                "it falls by < 1 & more"));

        Element svg = (Element) figure.getElementsByTagName("svg").item(0);
        assertThat(svg.getAttribute("aria-label")).isEqualTo("Errors & \"rates\". it falls by < 1 & more");
        assertThat(texts(svg, "text")).contains("step", "error <1", "0", "10", "0.5", "1");
        assertThat(texts(figure, "li")).containsExactly(" run", " seeds");
        assertThat(texts(caption(figure), "p")).containsExactly("it falls by < 1 & more");
    }

    @Test
    void each_style_has_its_path() throws Exception {
        Element figure = draw(new Figure(
                "styles",
                ACROSS,
                Axis.linear("value"),
                false,
                List.of(
                        new Series("region", Style.REGION, List.of(0.0, 1.0, 1.0), List.of(0.0, 0.0, 1.0)),
                        new Series("line", Style.LINE, List.of(0.0, 1.0, 0.0), List.of(0.0, 1.0, 1.0)),
                        new Series(
                                "segments", Style.SEGMENTS, List.of(0.0, 1.0, 0.0, 1.0), List.of(0.0, 0.0, 1.0, 1.0)),
                        new Series("points", Style.POINTS, List.of(0.0, 1.0), List.of(1.0, 0.0))),
                "four"));

        assertThat(path(figure, "region s0")).matches("M\\S+ \\S+L\\S+ \\S+L\\S+ \\S+Z");
        assertThat(path(figure, "line s1")).matches("M\\S+ \\S+L\\S+ \\S+L\\S+ \\S+");
        assertThat(path(figure, "line s2")).matches("M[^ML]+L[^ML]+M[^ML]+L[^ML]+");
        assertThat(path(figure, "points s3")).matches("(M[^Mm]+m-4 -4l8 8m-8 0l8 -8){2}");
    }

    @Test
    void unit_is_equally_long_on_both_axes_of_a_plane() throws Exception {
        Element figure = draw(new Figure(
                "plane",
                Axis.linear("w1"),
                Axis.linear("w2"),
                true,
                List.of(new Series("corner", Style.LINE, List.of(0.0, 0.0, 3.0), List.of(1.0, 0.0, 0.0))),
                "one up, three across"));

        String[] path = path(figure, "line s0").split("[ML ]");
        double up = Double.parseDouble(path[4]) - Double.parseDouble(path[2]);
        double across = Double.parseDouble(path[5]) - Double.parseDouble(path[3]);
        assertThat(across / up).isBetween(2.99, 3.01);
    }

    @Test
    void equal_factors_are_equal_lengths_on_a_logarithmic_axis() throws Exception {
        Element figure = draw(new Figure(
                "decay",
                ACROSS,
                Axis.logarithmic("error"),
                false,
                List.of(new Series("run", Style.LINE, List.of(0.0, 1.0, 2.0), List.of(1.0, 1e-3, 1e-6))),
                "straight"));

        String[] path = path(figure, "line s0").split("[ML ]");
        double first = Double.parseDouble(path[4]) - Double.parseDouble(path[2]);
        double second = Double.parseDouble(path[6]) - Double.parseDouble(path[4]);
        assertThat(Math.abs(first - second)).isLessThanOrEqualTo(0.2);
    }

    @Test
    void single_point_lies_in_the_middle() throws Exception {
        Element figure = draw(new Figure(
                "point",
                ACROSS,
                Axis.linear("value"),
                false,
                List.of(new Series("point", Style.POINTS, List.of(4.0), List.of(2.0))),
                "one"));

        assertThat(path(figure, "points s0")).startsWith("M188.0 106.0");
    }

    @Test
    void points_of_a_crowd_are_smaller_than_others() throws Exception {
        List<Double> values = IntStream.range(0, 101).mapToObj(i -> (double) i).toList();
        Element figure = draw(new Figure(
                "crowd",
                ACROSS,
                Axis.linear("value"),
                false,
                List.of(
                        new Series("crowd", Style.POINTS, values, values),
                        new Series("few", Style.POINTS, values.subList(0, 100), values.subList(0, 100))),
                "a diagonal"));

        assertThat(path(figure, "points s0")).matches("(M[^Mm]+m-1 -1h2v2h-2z){101}");
        assertThat(path(figure, "points s1")).matches("(M[^Mm]+m0 -4.5l4 4.5l-4 4.5l-4 -4.5z){100}");
    }

    private static String path(Element figure, String kind) {
        NodeList paths = figure.getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("class").equals(kind))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
    }

    private static Element caption(Element figure) {
        return (Element) figure.getElementsByTagName("figcaption").item(0);
    }

    private static List<String> texts(Element element, String tag) {
        NodeList nodes = element.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Element draw(Figure figure) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FigurePlot.html(figure).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
