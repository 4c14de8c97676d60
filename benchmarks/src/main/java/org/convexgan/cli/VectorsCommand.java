package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.convexgan.golden.Check;
import org.convexgan.golden.Claim;
import org.convexgan.golden.Claims;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the golden vectors. */
@Command(
        name = "vectors",
        description = {
            "Lists the golden vectors: id, polarity, for a wrong answer the check that must reject it, and tags.",
            "A tag names the fault that a vector exists to catch; --json adds what the fault is."
        })
final class VectorsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--claim", paramLabel = "ID", description = "Only the vectors of this claim.")
    private @Nullable String claim;

    @Option(names = "--problem", paramLabel = "NAME", description = "Only the vectors of this problem.")
    private @Nullable String problem;

    @Option(names = "--json", description = "Print one JSON array instead.")
    private boolean json;

    @Override
    public Integer call() {
        List<VectorFile> all = Vectors.load();
        List<VectorFile> files = all.stream()
                .filter(file -> claim == null || file.claim().equals(claim))
                .filter(file -> problem == null || file.problem().equals(problem))
                .toList();
        refuseUnknownNames(all);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.render(document(files)));
            return ConvexGan.OK;
        }
        files.forEach(file -> print(file, out));
        out.println(ConvexGan.format(
                "%d vectors of %d claims, %d with a right answer, %d with a wrong one",
                count(files, null),
                files.size(),
                count(files, VectorCase.Polarity.POSITIVE),
                count(files, VectorCase.Polarity.NEGATIVE)));
        return ConvexGan.OK;
    }

    private void refuseUnknownNames(List<VectorFile> all) {
        if (claim != null && Claims.load().find(claim).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--claim must be a claim of the registry, e.g. %s, but was %s"
                            .formatted(
                                    Claims.load().all().stream()
                                            .map(Claim::id)
                                            .findFirst()
                                            .orElseThrow(),
                                    claim));
        }
        Set<String> problems = all.stream().map(VectorFile::problem).collect(Collectors.toCollection(TreeSet::new));
        if (problem != null && !problems.contains(problem)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--problem must be one of %s, but was %s".formatted(String.join(", ", problems), problem));
        }
    }

    private static void print(VectorFile file, PrintWriter out) {
        out.println(file.claim() + "  " + file.problem());
        int width = file.cases().stream()
                .mapToInt(vector -> vector.id().length())
                .max()
                .orElse(1);
        file.cases()
                .forEach(vector -> out.println(ConvexGan.format(
                                "  %-" + width + "s  %-8s  %-18s  %s",
                                vector.id(),
                                vector.polarity().label(),
                                check(vector),
                                String.join(" ", vector.tags()))
                        .stripTrailing()));
    }

    private static String check(VectorCase vector) {
        Check check = vector.rejectedBy();
        return check == null ? "-" : check.label();
    }

    private static long count(List<VectorFile> files, VectorCase.@Nullable Polarity polarity) {
        return files.stream()
                .flatMap(file -> file.cases().stream())
                .filter(vector -> polarity == null || vector.polarity() == polarity)
                .count();
    }

    private static ArrayNode document(List<VectorFile> files) {
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        files.forEach(file -> file.cases().forEach(vector -> document.add(describe(file, vector))));
        return document;
    }

    private static ObjectNode describe(VectorFile file, VectorCase vector) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", vector.id())
                .put("claim", file.claim())
                .put("problem", file.problem())
                .put("file", file.file())
                .put("polarity", vector.polarity().label());
        Check check = vector.rejectedBy();
        if (check != null) {
            node.put("check", check.label());
        }
        ObjectNode tags = node.putObject("tags");
        vector.tags().forEach(tag -> tags.put(tag, file.tags().get(tag).fault()));
        return node.put("comment", vector.comment()).put("digest", vector.digest());
    }
}
