package org.convexgan.conformance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Tolerance;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.CanonicalJson;
import org.convexgan.ledger.InstanceSize;
import org.convexgan.problem.Problem;

/** The instances that generators draw with one seed, each built from its name alone. */
final class GeneratedItems {
    private final WireFormat wire = new WireFormat();
    private final Generators generators = new Generators(this::digest);
    private final String seed;

    GeneratedItems(String seed) {
        this.seed = seed;
    }

    /** Returns the wire names of the problems that have a generator. */
    List<String> problems() {
        return generators.problems();
    }

    /**
     * Builds an instance.
     *
     * @throws IllegalArgumentException if the instance before the end of its path has no such simpler one
     */
    Item build(GeneratedId id, Item.Origin origin) {
        return item(id, origin, generators.draw(id, random(id)));
    }

    /**
     * Builds an instance by its name.
     *
     * @return empty if no generator draws or shrinks to an instance of this name
     */
    Optional<Item> find(String name, Item.Origin origin) {
        try {
            return GeneratedId.parse(name)
                    .filter(id -> problems().contains(id.problem()))
                    .map(id -> build(id, origin));
        } catch (IllegalArgumentException noSuchStep) {
            return Optional.empty();
        }
    }

    /** Returns instances that a generated or shrunk one shrinks to, the simplest first. */
    List<Item> simpler(GeneratedId id) {
        Map<String, Item> simpler = new HashMap<>();
        for (Problem instance : generators.simpler(id, random(id))) {
            String digest = digest(instance);
            simpler.put(digest, item(id.simpler(digest), Item.Origin.SHRUNK, instance));
        }
        return simpler.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Item> entry) ->
                                InstanceSize.of(entry.getValue().input()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String digest(Problem instance) {
        return CanonicalJson.digest(instance.name(), wire.writeInput(instance), null);
    }

    private Random random(GeneratedId id) {
        return Seeds.random(seed, id.root().toString());
    }

    private Item item(GeneratedId id, Item.Origin origin, Problem instance) {
        return new Item(
                id.toString(), origin, instance.claim(), id.problem(), wire.writeInput(instance), Tolerance.F64);
    }
}
