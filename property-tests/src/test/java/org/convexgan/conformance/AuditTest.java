package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.conformance.AuditFinding.Rule;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is recomputed without the subject; whatever is changed in it is found. */
class AuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Few problems, so that many audits take little time: one right, one wrong, one that crashes, one not supported. */
    private static final Selection FOUR = new Selection(
            Set.of("covariance-matching", "mean-matching", "weight-rescaling", "polytope-vertices"),
            Set.of(),
            Set.of());

    private static List<LedgerEntry> ledger = List.of();

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        Items items = Items.of("1", 3, FOUR);
        Path file = folder.resolve("ledger.jsonl");
        Set<String> problems = new TreeSet<>(new ReferenceImplementation().problems());
        problems.remove("polytope-vertices");
        Stub stub = Stub.of(problems, true, request -> switch (request.problem()) {
            case "mean-matching" -> Stub.answering(CampaignTest::twice).apply(request);
            case "weight-rescaling" -> Stub.crash("out of memory");
            default -> Stub.answering(new ReferenceImplementation()::solve).apply(request);
        });
        new Campaign(stub, "1", 10)
                .start(items, file, CampaignTest.RUN, CampaignTest.description(stub, items), (run, done, total) -> {});
        ledger = Ledger.read(file);
    }

    private static int index(String verdict, String origin) {
        return IntStream.range(0, ledger.size())
                .filter(i -> ledger.get(i) instanceof AnswerRun run
                        && run.verdict().equals(verdict)
                        && run.origin().equals(origin)
                        && (run.certificate() != null || !verdict.equals("PASS")))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the rules that are broken once one answer has been edited. */
    private static List<Rule> edited(int index, UnaryOperator<ObjectNode> edit) {
        try {
            ObjectNode node = JSON.valueToTree(ledger.get(index));
            List<LedgerEntry> changed = new ArrayList<>(ledger);
            changed.set(index, JSON.treeToValue(edit.apply(node).put("kind", "answer"), LedgerEntry.class));
            List<AuditFinding> findings = Audit.audit(changed);
            assertThat(findings).allMatch(finding -> finding.line() == index + 1, "names line " + (index + 1));
            return findings.stream().map(AuditFinding::rule).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_honest_ledger_has_no_findings() {
        assertThat(Audit.audit(ledger)).isEmpty();
        assertThat(ledger)
                .filteredOn(AnswerRun.class::isInstance)
                .extracting(entry -> ((AnswerRun) entry).verdict())
                .contains("PASS", "FAIL", "ERROR", "UNSUPPORTED");
    }

    @Test
    void a_verdict_changed_by_hand_is_found() {
        assertThat(edited(
                        index("FAIL", "vector"),
                        node -> node.put("verdict", "PASS").putNull("check")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("FAIL", "vector"), node -> node.put("check", "value")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(
                        index("PASS", "twin"),
                        node -> node.put("verdict", "FAIL").put("check", "gap")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(
                        index("FAIL", "vector"),
                        node -> node.put("verdict", "ERROR").put("fault", "crash")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("FAIL", "vector"), node -> node.put("verdict", "UNSUPPORTED")))
                .contains(Rule.VERDICT);
    }

    @Test
    void verdicts_that_contradict_the_line_are_found() {
        assertThat(edited(index("PASS", "vector"), node -> node.putNull("reply")))
                .contains(Rule.VERDICT);
        assertThat(edited(index("ERROR", "vector"), node -> node.putNull("fault")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("ERROR", "vector"), node -> node.put("verdict", "NOT_RUN")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("ERROR", "vector"), node -> node.put("verdict", "UNSUPPORTED")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("UNSUPPORTED", "vector"), node -> node.put("verdict", "NOT_RUN")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("UNSUPPORTED", "vector"), node -> node.put("verdict", "FLAKY")))
                .containsExactly(Rule.VERDICT);
        assertThat(edited(index("PASS", "vector"), node -> node.put("reply", "optimal")))
                .containsExactly(Rule.VERDICT);
    }

    @Test
    void a_reply_or_certificate_changed_by_hand_is_found() {
        int pass = index("PASS", "generated");

        assertThat(edited(pass, node -> {
                    ((ObjectNode) node.get("reply")).put("value", 1e9);
                    return node;
                }))
                .contains(Rule.VERDICT);
        assertThat(edited(pass, node -> {
                    ((ObjectNode) node.get("certificate")).put("primalValue", 1e9);
                    return node;
                }))
                .containsExactly(Rule.CERTIFICATE);
        assertThat(edited(pass, node -> node.putNull("certificate"))).containsExactly(Rule.CERTIFICATE);
        assertThat(edited(pass, node -> node.put("reason", "trust me"))).containsExactly(Rule.REASON);
        assertThat(edited(pass, node -> node.put("free", !node.get("free").asBoolean())))
                .containsExactly(Rule.FREE);
    }

    @Test
    void an_easier_question_is_found() {
        JsonNode other = JSON.createObjectNode().put("X", "nothing");
        int twin = index("PASS", "twin");

        assertThat(edited(twin, node -> node.set("input", other))).contains(Rule.DIGEST, Rule.ORIGIN);
        assertThat(edited(twin, node -> node.set("input", JSON.createArrayNode())))
                .containsExactly(Rule.DIGEST);
        assertThat(edited(twin, node -> node.put("gap", 1))).contains(Rule.ORIGIN);
        assertThat(edited(twin, node -> node.put("origin", "vector"))).containsExactly(Rule.ORIGIN);
        assertThat(edited(twin, node -> node.put("digest", "0".repeat(64)))).containsExactly(Rule.DIGEST);
        assertThat(edited(index("PASS", "generated"), node -> node.put("feasibility", 1)))
                .contains(Rule.ORIGIN);
        assertThat(edited(index("PASS", "generated"), node -> node.put("claim", "HC-T9.9")))
                .containsExactly(Rule.CLAIM, Rule.ORIGIN);
        AnswerRun drawn = (AnswerRun) ledger.get(index("FAIL", "generated"));
        assertThat(edited(index("FAIL", "shrunk"), node -> node.set("input", drawn.input())))
                .contains(Rule.DIGEST, Rule.ORIGIN);
        assertThat(edited(
                        index("FAIL", "shrunk"), node -> node.put("item", "generated-mean-matching-1.shrunk-00000000")))
                .containsExactly(Rule.ORIGIN);
    }

    @Test
    void generated_data_that_the_seed_does_not_draw_are_found() {
        Item other = new GeneratedItems("2")
                .find("generated-covariance-matching-1", Item.Origin.GENERATED)
                .orElseThrow();
        int index = IntStream.range(0, ledger.size())
                .filter(i ->
                        ledger.get(i) instanceof AnswerRun run && run.item().equals(other.id()))
                .findFirst()
                .orElseThrow();

        assertThat(edited(index, node -> {
                    node.set("input", other.input());
                    return node.put("digest", other.digest());
                }))
                .contains(Rule.ORIGIN)
                .doesNotContain(Rule.DIGEST, Rule.SELECTION);
    }

    @Test
    void a_run_that_was_about_more_or_less_than_it_says_is_found() throws IOException {
        ObjectNode subject = JSON.valueToTree(ledger.get(1));

        assertThat(rules(described(subject.deepCopy().put("seed", "2")))).contains(Rule.SELECTION, Rule.ORIGIN);
        assertThat(rules(described(subject.deepCopy().put("generated", 2)))).contains(Rule.SELECTION);
        assertThat(rules(described(subject.deepCopy().put("generated", -1)))).contains(Rule.SELECTION);
        ObjectNode restricted = subject.deepCopy();
        ((ObjectNode) restricted.get("filter")).putArray("claims").add("HC-T2.1.lin");
        assertThat(rules(described(restricted))).contains(Rule.SELECTION);
        ObjectNode forgetful = subject.deepCopy();
        ((ObjectNode) forgetful.get("filtered")).put("HC-T2.1.lin", 1);
        assertThat(rules(described(forgetful))).containsExactly(Rule.SELECTION);
    }

    private static List<LedgerEntry> described(ObjectNode subject) throws IOException {
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.set(1, JSON.treeToValue(subject.put("kind", "subject"), LedgerEntry.class));
        return changed;
    }

    @Test
    void missing_repeated_and_misplaced_lines_are_found() throws IOException {
        int last = ledger.size() - 1;
        List<LedgerEntry> repeated = new ArrayList<>(ledger);
        repeated.set(last, ledger.get(2));
        repeated.add(new LedgerEntry.End(last - 1));

        assertThat(rules(ledger.subList(0, last))).containsExactly(Rule.END);
        assertThat(rules(repeated)).containsExactly(Rule.DUPLICATE);
        assertThat(rules(renamed())).containsExactly(Rule.SELECTION, Rule.DUPLICATE, Rule.ORIGIN);
        assertThat(rules(without(3))).containsExactly(Rule.END, Rule.SELECTION);
        List<LedgerEntry> recounted = without(3);
        recounted.set(last - 1, new LedgerEntry.End(last - 3));
        assertThat(Audit.audit(recounted))
                .singleElement()
                .asString()
                .contains(((AnswerRun) ledger.get(3)).item() + ": SELECTION: must have been asked, but is missing");
        List<LedgerEntry> exchanged = new ArrayList<>(ledger);
        Collections.swap(exchanged, 3, 4);
        assertThat(rules(exchanged)).containsExactly(Rule.SELECTION);
        assertThat(rules(without(1))).contains(Rule.FRAME);
        assertThat(rules(List.of())).containsExactly(Rule.FRAME, Rule.END);
        repeated.set(last, new LedgerEntry.End(1));
        assertThat(rules(repeated)).contains(Rule.FRAME);
    }

    @Test
    void other_vector_files_are_found() throws IOException {
        ObjectNode subject = JSON.valueToTree(ledger.get(1));
        ((ObjectNode) subject.get("data")).put("hc/HC-T2.1.quad.json", "0").put("hc/other.json", "1");
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.set(1, JSON.treeToValue(subject.put("kind", "subject"), LedgerEntry.class));

        assertThat(Audit.audit(changed)).extracting(AuditFinding::rule).containsExactly(Rule.DATA, Rule.DATA);
        assertThat(Audit.audit(changed).get(1))
                .hasToString("line 2: DATA: hc/other.json must be the file of this suite, null, but was 1");
    }

    private static List<LedgerEntry> without(int index) {
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.remove(index);
        return changed;
    }

    /** Returns a ledger in which one generated instance is asked once more under another name. */
    private static List<LedgerEntry> renamed() throws IOException {
        ObjectNode node = JSON.valueToTree(ledger.get(index("PASS", "generated")));
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.set(
                ledger.size() - 1,
                JSON.treeToValue(node.put("item", "generated-again").put("kind", "answer"), LedgerEntry.class));
        changed.add(new LedgerEntry.End(ledger.size() - 2));
        return changed;
    }

    private static List<Rule> rules(List<LedgerEntry> entries) {
        return Audit.audit(entries).stream().map(AuditFinding::rule).toList();
    }

    @Test
    void processors_are_named(@TempDir Path folder) throws IOException {
        Path linux = folder.resolve("cpuinfo");
        Files.writeString(linux, "processor\t: 0\nmodel name\t: Abacus 3000\n");

        assertThat(Provenance.processor(linux)).isEqualTo("Abacus 3000");
        assertThat(Provenance.processor()).isNotBlank();
        assertThat(Provenance.data()).containsKey("hc/HC-T2.1.quad.json");
    }
}
