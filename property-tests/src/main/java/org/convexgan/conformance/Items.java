package org.convexgan.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.certificate.Require;

/**
 * The instances of a run, in an order shuffled by its seed: every golden vector's input, a twin of each, and instances built from their answers.
 * Equal data is asked once, under its first id. A generated instance is built when it is its turn, so that a long run needs no more memory than
 * a short one.
 */
public final class Items implements Iterable<Item> {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> filtered = new TreeMap<>();
    private final String seed;
    private final int generated;
    private final Selection selection;
    private final GeneratedItems generatedItems;
    private final StoredItems stored;

    /**
     * An instance that is not built yet.
     *
     * @param id its name
     * @param claim claim that it belongs to
     * @param digest of its data
     * @param item builds it, the same one each time
     */
    private record Draft(String id, String claim, String digest, Supplier<Item> item) {}

    private Items(String seed, int generated, Selection selection, GeneratedItems generatedItems, StoredItems stored) {
        this.seed = seed;
        this.generated = generated;
        this.selection = selection;
        this.generatedItems = generatedItems;
        this.stored = stored;
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
        StoredItems stored = StoredItems.of(seed);
        Items items = new Items(seed, generated, selection, new GeneratedItems(seed), stored);
        Set<String> unknown = new TreeSet<>(selection.items());
        unknown.removeAll(stored.ids());
        Set<String> digests = new HashSet<>();
        stored.all().stream()
                .filter(items::admits)
                .forEach(item -> items.add(item, stored.digest(item), digests, () -> item));
        items.countFiltered(digests);
        for (GeneratedId id : items.ids()) {
            unknown.remove(id.toString());
            if (selection.admitsItem(id.toString())) {
                Item item = items.generatedItems.build(id, Item.Origin.GENERATED);
                if (selection.admitsClaim(item.claim())) {
                    items.add(
                            item, item.digest(), digests, () -> items.generatedItems.build(id, Item.Origin.GENERATED));
                }
            }
        }
        Require.that(unknown.isEmpty(), "item", "be the id of a vector, a twin or generated-PROBLEM-N", unknown);
        Collections.shuffle(items.drafts, Seeds.random(seed, "order"));
        return items;
    }

    private void add(Item item, String digest, Set<String> digests, Supplier<Item> again) {
        if (digests.add(digest)) {
            drafts.add(new Draft(item.id(), item.claim(), digest, again));
        }
    }

    private void countFiltered(Set<String> asked) {
        Set<String> digests = new HashSet<>(asked);
        stored.all().stream()
                .filter(item -> digests.add(stored.digest(item)))
                .forEach(item -> filtered.merge(item.claim(), 1, Integer::sum));
    }

    /** Returns the names from 1 to {@code generated} of each problem, and those in the selection. */
    private List<GeneratedId> ids() {
        List<GeneratedId> named = selection.items().stream()
                .sorted()
                .flatMap(id -> GeneratedId.parse(id).stream())
                .toList();
        return generatedItems.problems().stream()
                .filter(selection::admitsProblem)
                .flatMap(problem -> Stream.concat(
                                IntStream.rangeClosed(1, generated)
                                        .mapToObj(index -> new GeneratedId(problem, index, List.of())),
                                named.stream().filter(id -> id.problem().equals(problem)))
                        .distinct())
                .toList();
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

    /** Returns how many instances are generated per problem. */
    public int generated() {
        return generated;
    }

    /** Returns which instances were chosen. */
    public Selection selection() {
        return selection;
    }

    /** Returns how many vectors and twins of each claim the selection leaves out; no claim without any. */
    public Map<String, Integer> filtered() {
        return Collections.unmodifiableMap(filtered);
    }

    /** Returns the vector or twin of a name, chosen or not. */
    Optional<Item> find(String id) {
        return stored.find(id);
    }

    /** Returns the generated instances of this run's seed. */
    GeneratedItems generatedItems() {
        return generatedItems;
    }

    /** Returns the digest of each instance by its name, in their order. */
    Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        drafts.forEach(draft -> digests.put(draft.id(), draft.digest()));
        return digests;
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
        Items items = new Items(seed, generated, selection, generatedItems, stored);
        drafts.stream().filter(draft -> draft.claim().equals(claim)).forEach(items.drafts::add);
        return items;
    }

    @Override
    public Iterator<Item> iterator() {
        return drafts.stream().map(draft -> draft.item().get()).iterator();
    }
}
