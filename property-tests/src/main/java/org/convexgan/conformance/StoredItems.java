package org.convexgan.conformance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.VectorCase;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every golden vector's input and its twin, in the order of the files; equal data is not removed. */
final class StoredItems {
    private static final String TWIN = ".twin";
    private static final int TWIN_ATTEMPTS = 16;

    private static volatile @Nullable StoredItems last;

    private final String seed;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();

    private StoredItems(String seed) {
        this.seed = seed;
        WireFormat wire = new WireFormat();
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
                put(item);
                twin(item, wire).ifPresent(this::put);
            }
        }
    }

    /**
     * Returns those of a seed: for the seed that was asked last, the same object.
     *
     * @param seed of the twins
     */
    static StoredItems of(String seed) {
        StoredItems known = last;
        if (known == null || !known.seed.equals(seed)) {
            known = new StoredItems(seed);
            last = known;
        }
        return known;
    }

    /** Returns the id of the vector that a twin was made from, or the id itself. */
    static String withoutTwin(String id) {
        return id.endsWith(TWIN) ? id.substring(0, id.length() - TWIN.length()) : id;
    }

    private void put(Item item) {
        items.put(item.id(), item);
        digests.put(item.id(), item.digest());
    }

    /** Returns a different instance with the same decision about feasibility, if a few draws find one. */
    private Optional<Item> twin(Item item, WireFormat wire) {
        Problem problem = wire.readProblem(item.problem(), item.input());
        String id = item.id() + TWIN;
        Random random = Seeds.random(seed, id);
        for (int attempt = 0; attempt < TWIN_ATTEMPTS; attempt++) {
            Optional<Item> twin = draw(problem, random)
                    .filter(p ->
                            p.feasibility().decision() == problem.feasibility().decision())
                    .map(p -> new Item(
                            id, Item.Origin.TWIN, item.claim(), item.problem(), wire.writeInput(p), item.tolerance()))
                    .filter(candidate -> !candidate.digest().equals(digests.get(item.id())));
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

    /** Returns all. */
    Collection<Item> all() {
        return Collections.unmodifiableCollection(items.values());
    }

    /** Returns the names of all. */
    Set<String> ids() {
        return Collections.unmodifiableSet(items.keySet());
    }

    /** Returns the one of a name. */
    Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Returns the digest of one of them. */
    String digest(Item item) {
        return digests.get(item.id());
    }
}
