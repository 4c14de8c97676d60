package org.convexgan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
    @Test
    void page_is_well_formed_and_has_each_claim_once() throws Exception {
        Document page = parse(HtmlReport.render(ClaimTables.deviating()));

        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("id %s is unique", element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(elements(page, "details").stream().filter(details -> details.hasAttribute("id")))
                .extracting(claim -> claim.getAttribute("id"))
                .containsExactlyElementsOf(
                        Claims.load().all().stream().map(Claim::id).toList());
        assertThat(ids)
                .containsAll(elements(page, "a").stream()
                        .map(link -> link.getAttribute("href").substring(1))
                        .toList());
    }

    @Test
    void page_needs_no_network() {
        String html = HtmlReport.render(ClaimTables.deviating());

        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link");
    }

    @Test
    void claim_opens_to_statement_hypotheses_and_evidence() throws Exception {
        String text =
                claim(HtmlReport.render(ClaimTables.sample()), "HC-T2.1.quad").getTextContent();

        assertThat(text)
                .contains("eq. 4: thresholded spectrum is optimal", "Δ AMENDED", "2,468", "8.1e-15", "1/1")
                .contains("HC, Theorem 2.1, eq. (4)", "printed", "hidden", "Erratum", "G* = L·diag")
                .contains("X=diag(2,1), beta=1, nf=1", "printed k=2 needs 2 rows, rank 1 suffices")
                .contains("search for a counterexample: ✗ counterexample found", "amended: ✓ passed")
                .contains("seed -4711", "regimes: all cut 300, none cut 234, some cut 700")
                .contains(
                        "mvn -pl property-tests -am test -Dtest=SomeProperties -Dsurefire.failIfNoSpecifiedTests=false")
                .contains("✓ hard-thresholding", "does something wrong");
    }

    @Test
    void study_shows_its_budget_and_a_claim_its_pictures() throws Exception {
        ClaimTable table = ClaimTables.table(
                List.of(ClaimTables.RUN, ClaimTables.study("OP-LIN", Outcome.PASSED, 1), ClaimTables.figure("OP-LIN")));

        Element claim = claim(HtmlReport.render(table), "OP-LIN");

        assertThat(claim.getTextContent())
                .contains("≈ CONSISTENT", "study: ✓ passed", "19 of 20 runs did, at least 18 must")
                .contains("when the rate was measured, 995 of 1,000 other seeds did")
                .contains("Error against step", "it falls");
        assertThat(((Element) claim.getElementsByTagName("svg").item(0)).getAttribute("aria-label"))
                .isEqualTo("Error against step. it falls");
    }

    @Test
    void plot_says_in_words_what_it_draws() throws Exception {
        Element claim = claim(HtmlReport.render(ClaimTables.sample()), "HC-T2.1.quad");

        Element plot = (Element) claim.getElementsByTagName("svg").item(0);
        assertThat(plot.getAttribute("aria-label")).isEqualTo("property 1: worst gap 8.1e-15; tolerance 1.0e-9");
        assertThat(plot.getElementsByTagName("circle").getLength()).isEqualTo(1);
    }

    @Test
    void claim_that_was_not_run_says_why_and_owns_no_correction() throws Exception {
        String html = HtmlReport.render(ClaimTables.sampleBefore("OP-A.1"));

        assertThat(claim(html, "OP-A.1").getTextContent())
                .contains(
                        "○ NOT IMPLEMENTED",
                        "Not implemented yet.",
                        "quoted from the registry, not checked in this run");
        assertThat(claim(html, "HC-Tab3").getTextContent()).contains("→ REFERENCE ONLY", "nothing here decides it");
        assertThat(claim(html, "HC-C3.1").getTextContent()).contains("– FILTERED", "filtered out of this run");
    }

    @Test
    void deviations_stand_above_the_table() throws Exception {
        Document page = parse(HtmlReport.render(ClaimTables.deviating()));

        assertThat(elements(page, "section").get(0).getTextContent())
                .contains("HC-C3.2: expected HOLDS, reached REFUTED; mutant missing-<transpose> survives GAP; "
                        + "vector hc-c32-<tie> fails");
    }

    @Test
    void markup_in_texts_is_escaped() {
        String html = HtmlReport.render(ClaimTables.deviating());

        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void equal_tables_give_equal_pages() {
        assertThat(HtmlReport.render(ClaimTables.deviating())).isEqualTo(HtmlReport.render(ClaimTables.deviating()));
    }

    @Test
    void formula_that_reports_do_not_know_is_refused() {
        ClaimTable sample = ClaimTables.sample();
        ClaimRow row = sample.rows().get(0);
        Claim claim = row.claim();
        Claim strange = new Claim(
                claim.id(),
                claim.paper(),
                claim.locator(),
                claim.title(),
                new Claim.Statement("a", "\\strange"),
                claim.hypotheses(),
                claim.kind(),
                claim.level(),
                claim.finding(),
                claim.expected(),
                null,
                null);
        ClaimTable table = new ClaimTable(
                sample.run(),
                List.of(new ClaimRow(strange, row.verdict(), List.of(), List.of(), List.of(), List.of())));

        assertThatThrownBy(() -> HtmlReport.render(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\\strange");
    }

    private static Element claim(String html, String id) throws Exception {
        return elements(parse(html), "details").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
