package org.convexgan.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convexgan.golden.Claim;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * A comparison as JUnit XML: one suite per implementation, one case per claim it was asked about.
 *
 * <p>FAIL is a failure; ERROR, FLAKY and SUITE_FAULT are errors; whatever verifies nothing is skipped and says why.
 */
public final class ComparisonJUnit {
    private ComparisonJUnit() {}

    /** Renders a comparison; equal comparisons give equal text. */
    public static String render(Comparison comparison) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            open(xml, "testsuites", Map.of("name", "ConvexGAN " + ComparisonText.line(comparison.suite())));
            for (ComparisonSubject subject : comparison.subjects()) {
                writeSuite(xml, comparison, subject);
            }
            close(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory must be writable", e);
        }
        return text.append('\n').toString();
    }

    private static void writeSuite(XMLStreamWriter xml, Comparison comparison, ComparisonSubject subject)
            throws XMLStreamException {
        List<Claim> claims =
                comparison.rows(subject).stream().map(Comparison.Row::claim).toList();
        List<ComparisonVerdict> verdicts = claims.stream()
                .map(claim -> ComparisonVerdict.of(subject.answers(claim)))
                .toList();
        long failures =
                verdicts.stream().filter(v -> v == ComparisonVerdict.FAIL).count();
        long failing = verdicts.stream().filter(ComparisonVerdict::isFailure).count();
        long skipped = verdicts.stream().filter(ComparisonJUnit::isSkipped).count();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", subject.label());
        xml.writeAttribute("tests", String.valueOf(claims.size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(failing - failures));
        xml.writeAttribute("skipped", String.valueOf(skipped));
        xml.writeAttribute("time", seconds(List.copyOf(subject.answers().values())));
        open(xml, "properties", Map.of());
        for (Map.Entry<String, String> fact : subject.provenance().entrySet()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", fact.getKey());
            xml.writeAttribute("value", fact.getValue());
        }
        close(xml);
        for (int i = 0; i < claims.size(); i++) {
            writeCase(xml, subject, claims.get(i), verdicts.get(i));
        }
        close(xml);
    }

    private static void writeCase(
            XMLStreamWriter xml, ComparisonSubject subject, Claim claim, ComparisonVerdict verdict)
            throws XMLStreamException {
        List<AnswerRun> answers = subject.answers(claim);
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", subject.label());
        xml.writeAttribute("name", claim.id() + " " + ComparisonText.line(claim.title()));
        xml.writeAttribute("time", seconds(answers));
        if (verdict.isFailure()) {
            xml.writeCharacters("\n");
            List<ComparisonFailure> failures = subject.failures(claim);
            ComparisonFailure worst = failures.get(0);
            xml.writeStartElement(verdict == ComparisonVerdict.FAIL ? "failure" : "error");
            xml.writeAttribute("message", worst.title() + ": " + worst.reason());
            xml.writeAttribute("type", worst.title());
            xml.writeCharacters(failures.stream().map(ComparisonJUnit::inWords).collect(Collectors.joining("\n")));
            close(xml);
        } else if (isSkipped(verdict)) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", ComparisonCell.of(answers).text() + ": " + verdict.meaning());
        }
        close(xml);
    }

    private static boolean isSkipped(ComparisonVerdict verdict) {
        return !verdict.isFailure() && verdict != ComparisonVerdict.PASS;
    }

    private static String inWords(ComparisonFailure failure) {
        return """

                %s on %s, the smallest is %s (%s)
                instance: %s
                reason: %s
                certificate: %s
                reproduce: %s
                """.formatted(
                        failure.title(),
                        Figures.counted(failure.instances(), "instance"),
                        ComparisonText.line(failure.item().id()),
                        ComparisonText.line(failure.item().problem()),
                        failure.instance(),
                        failure.reason(),
                        failure.evidence(),
                        failure.reproducer());
    }

    private static String seconds(List<AnswerRun> answers) {
        return answers.stream()
                .map(answer -> new BigDecimal(ComparisonText.number(answer.seconds())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(6, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static void open(XMLStreamWriter xml, String name, Map<String, String> attribute)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (Map.Entry<String, String> entry : attribute.entrySet()) {
            xml.writeAttribute(entry.getKey(), entry.getValue());
        }
    }

    private static void close(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
    }
}
