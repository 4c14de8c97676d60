package org.convexgan.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.problem.Problem;

/**
 * The instances of a run, in an order shuffled by its seed: every golden vector's input, a twin of each, and instances built from their answers.
 * Equal data is asked once, under its first id. A generated instance is built when it is its turn, so that a long run needs no more memory than
 * a short one.
 */
public final class Items implements Iterable<Item> {
    private static final String TWIN = ".twin";
    private static final String GENERATED = "generated-";
    private static final int TWIN_ATTEMPTS = 16;

    private final WireFormat wire = new WireFormat();
    private final List<Draft> drafts = new ArrayList<>();
    private final String seed;
    private final Selection selection;
    private final Generators generators;

    /**
     * An instance that is not built yet.
     *
     * @param claim claim that it belongs to
     * @param item builds it, the same one each time
     */
    private record Draft(String claim, Supplier<Item> item) {}

    private Items(String seed, Selection selection, Generators generators) {
        this.seed = seed;
        this.selection = selection;
        this.generators = generators;
    }

    /**
     * Lists the instances of a run.
     *
     * @param seed of the order, the twins and the generated instances
     * @param generated instances per problem, {@code ≥ 0}, less those that repeat another one
     * @param selection which of them; an item named {@code generated-PROBLEM-N} exists for every {@code N ≥ 1}
     * @throws IllegalArgumentException if a number is out of range, or an instance in the selection does not exist
     */
    public static Items of(String seed, int generated, Selection selection) {
        Require.atLeast("generated", generated, 0);
        Items items = new Items(seed, selection, new Generators());
        Set<String> unknown = new TreeSet<>(selection.items());
        Set<String> digests = new HashSet<>();
        for (Item item : stored(seed).values()) {
            unknown.remove(item.id());
            if (items.admits(item) && digests.add(item.digest())) {
                items.drafts.add(new Draft(item.claim(), () -> item));
            }
        }
        for (String problem : items.generators.problems()) {
            if (selection.admitsProblem(problem)) {
                items.generate(problem, items.indices(problem, generated), digests, unknown);
            }
        }
        Require.that(unknown.isEmpty(), "item", "be the id of a vector, a twin or generated-PROBLEM-N", unknown);
        Collections.shuffle(items.drafts, Seeds.random(seed, "order"));
        return items;
    }

    /** Returns every vector and twin by id, in the order of the files; equal data is not removed. */
    static Map<String, Item> stored(String seed) {
        WireFormat wire = new WireFormat();
        Map<String, Item> stored = new LinkedHashMap<>();
        for (VectorFile file : Vectors.load()) {
            for (VectorCase vector : file.cases()) {
                Item item = new Item(
                        vector.id(),
                        Item.Origin.VECTOR,
                        file.claim(),
                        file.problem(),
                        vector.input(),
                        new Tolerance(
                                vector.tolerance().gap(), vector.tolerance().feas()));
                stored.put(item.id(), item);
                twin(item, seed, wire).ifPresent(twin -> stored.put(twin.id(), twin));
            }
        }
        return stored;
    }

    /** Returns the id of the vector that a twin was made from, or the id itself. */
    static String withoutTwin(String id) {
        return id.endsWith(TWIN) ? id.substring(0, id.length() - TWIN.length()) : id;
    }

    /** Returns a different instance with the same decision about feasibility, if a few draws find one. */
    private static Optional<Item> twin(Item item, String seed, WireFormat wire) {
        Problem problem = wire.readProblem(item.problem(), item.input());
        String id = item.id() + TWIN;
        Random random = Seeds.random(seed, id);
        for (int attempt = 0; attempt < TWIN_ATTEMPTS; attempt++) {
            Optional<Item> twin = draw(problem, random)
                    .filter(p ->
                            p.feasibility().decision() == problem.feasibility().decision())
                    .map(p -> new Item(
                            id, Item.Origin.TWIN, item.claim(), item.problem(), wire.writeInput(p), item.tolerance()))
                    .filter(candidate -> !candidate.digest().equals(item.digest()));
            if (twin.isPresent()) {
                return twin;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> draw(Problem problem, Random random) {
        try {
            return problem.twin(random);
        } catch (IllegalArgumentException outOfRange) { // scaled data may leave the range of a double
            return Optional.empty();
        }
    }

    private void generate(String problem, SortedSet<Integer> indices, Set<String> digests, Set<String> unknown) {
        for (int index : indices) {
            unknown.remove(id(problem, index));
            if (selection.admitsItem(id(problem, index))) {
                Item item = generated(problem, index);
                if (selection.admitsClaim(item.claim()) && digests.add(item.digest())) {
                    drafts.add(new Draft(item.claim(), () -> generated(problem, index)));
                }
            }
        }
    }

    /** Returns the indices from 1 to {@code generated} and those that the selection names. */
    private SortedSet<Integer> indices(String problem, int generated) {
        SortedSet<Integer> indices = new TreeSet<>();
        for (int index = 1; index <= generated; index++) {
            indices.add(index);
        }
        selection.items().stream()
                .filter(id -> id.matches(GENERATED + problem + "-[1-9][0-9]{0,8}"))
                .forEach(id -> indices.add(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1))));
        return indices;
    }

    private Item generated(String problem, int index) {
        String id = id(problem, index);
        Problem instance = generators.draw(problem, index, Seeds.random(seed, id));
        return new Item(id, Item.Origin.GENERATED, instance.claim(), problem, wire.writeInput(instance), Tolerance.F64);
    }

    private static String id(String problem, int index) {
        return GENERATED + problem + "-" + index;
    }

    private boolean admits(Item item) {
        return selection.admitsProblem(item.problem())
                && selection.admitsClaim(item.claim())
                && selection.admitsItem(item.id());
    }

    /** Returns the seed of the run. */
    public String seed() {
        return seed;
    }

    /** Returns the number of instances. */
    public int size() {
        return drafts.size();
    }

    /** Returns the number of instances of each claim. */
    public Map<String, Integer> claims() {
        Map<String, Integer> claims = new TreeMap<>();
        drafts.forEach(draft -> claims.merge(draft.claim(), 1, Integer::sum));
        return claims;
    }

    /** Returns the instances of one claim, in the same order. */
    public Items ofClaim(String claim) {
        Items items = new Items(seed, selection, generators);
        drafts.stream().filter(draft -> draft.claim().equals(claim)).forEach(items.drafts::add);
        return items;
    }

    @Override
    public Iterator<Item> iterator() {
        return drafts.stream().map(draft -> draft.item().get()).iterator();
    }
}
