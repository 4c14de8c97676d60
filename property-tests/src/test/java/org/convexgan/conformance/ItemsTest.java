package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convexgan.door.WireFormat;
import org.convexgan.golden.VectorFile;
import org.convexgan.golden.Vectors;
import org.convexgan.golden.WireSchemas;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;

/** Which instances a run asks. */
class ItemsTest {
    private static final int GENERATED = 7;
    private static final Items ITEMS = Items.of("1", GENERATED, Selection.ALL);

    private static List<Item> list(Items items) {
        List<Item> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    private static Map<Item.Origin, List<Item>> byOrigin() {
        return list(ITEMS).stream().collect(Collectors.groupingBy(Item::origin));
    }

    @Test
    void every_different_vector_is_asked_and_nearly_every_one_has_a_twin() {
        Set<String> inputs = Vectors.load().stream()
                .flatMap(file -> file.cases().stream()
                        .map(vector -> new WireFormat().readProblem(file.problem(), vector.input())))
                .map(Object::toString)
                .collect(Collectors.toSet());

        Map<Item.Origin, List<Item>> items = byOrigin();

        assertThat(items.get(Item.Origin.VECTOR)).hasSizeGreaterThanOrEqualTo(inputs.size());
        assertThat(items.get(Item.Origin.TWIN).size())
                .isGreaterThan(items.get(Item.Origin.VECTOR).size() * 9 / 10);
    }

    @Test
    void every_formulation_has_generated_instances() {
        Map<String, Long> generated = byOrigin().get(Item.Origin.GENERATED).stream()
                .collect(Collectors.groupingBy(Item::problem, Collectors.counting()));

        assertThat(generated.keySet()).isEqualTo(new ReferenceImplementation().problems());
        assertThat(generated.values()).allMatch(count -> count > GENERATED / 2 && count <= GENERATED);
    }

    @Test
    void no_data_is_asked_twice_and_no_id_repeats() {
        assertThat(list(ITEMS)).extracting(Item::digest).doesNotHaveDuplicates();
        assertThat(list(ITEMS)).extracting(Item::id).doesNotHaveDuplicates();
    }

    @Test
    void every_claim_with_vectors_keeps_some_instances() {
        assertThat(ITEMS.claims().keySet())
                .containsAll(Vectors.load().stream().map(VectorFile::claim).toList());
        assertThat(ITEMS.claims().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ITEMS.size());
        assertThat(list(ITEMS.ofClaim("HC-T2.1.lin")))
                .allMatch(item -> item.claim().equals("HC-T2.1.lin"));
        assertThat(ITEMS.ofClaim("HC-T2.1.lin").size()).isEqualTo(ITEMS.claims().get("HC-T2.1.lin"));
    }

    @Test
    void inputs_obey_the_wire_schemas() {
        WireSchemas schemas = new WireSchemas();

        assertThat(list(ITEMS).stream()
                        .filter(item -> schemas.knows(item.problem()))
                        .flatMap(item ->
                                schemas.violations(item.problem(), WireSchemas.Part.INPUT, item.input()).stream()
                                        .map(violation -> item.id() + violation)))
                .isEmpty();
    }

    @Test
    void the_seed_decides_order_twins_and_generated_instances() {
        Items again = Items.of("1", GENERATED, Selection.ALL);
        Items other = Items.of("2", GENERATED, Selection.ALL);

        assertThat(list(again)).isEqualTo(list(ITEMS));
        assertThat(list(other))
                .extracting(Item::id)
                .isNotEqualTo(list(ITEMS).stream().map(Item::id).toList());
        assertThat(digests(other, Item.Origin.VECTOR)).hasSameElementsAs(digests(ITEMS, Item.Origin.VECTOR));
        assertThat(digests(other, Item.Origin.TWIN)).isNotEqualTo(digests(ITEMS, Item.Origin.TWIN));
        assertThat(digests(other, Item.Origin.GENERATED)).isNotEqualTo(digests(ITEMS, Item.Origin.GENERATED));
    }

    private static Set<String> digests(Items items, Item.Origin origin) {
        return list(items).stream()
                .filter(item -> item.origin() == origin)
                .map(Item::digest)
                .collect(Collectors.toSet());
    }

    @Test
    void filters_do_not_change_what_an_instance_is() {
        Map<String, Item> all = list(ITEMS).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Item> byProblem = list(Items.of("1", GENERATED, Selection.ofProblem("polytope-vertices")));
        List<Item> byClaim = list(Items.of("1", GENERATED, new Selection(Set.of(), Set.of("HC-E17"), Set.of())));

        assertThat(byProblem).isNotEmpty().allMatch(item -> item.equals(all.get(item.id())));
        assertThat(byProblem).allMatch(item -> item.problem().equals("polytope-vertices"));
        assertThat(byClaim).isNotEmpty().allMatch(item -> item.claim().equals("HC-E17"));
    }

    @Test
    void any_single_instance_can_be_asked_again() {
        for (Item item : list(ITEMS)) {
            if (item.id().hashCode() % 16 == 0) {
                Items one = Items.of("1", 0, new Selection(Set.of(), Set.of(), Set.of(item.id())));

                assertThat(list(one)).containsExactly(item);
            }
        }
    }

    @Test
    void what_a_filter_leaves_out_is_counted_by_claim() {
        Selection one = new Selection(Set.of(), Set.of("HC-E17"), Set.of());
        Set<String> asked = digests(Items.of("1", 0, one), Item.Origin.VECTOR);
        asked.addAll(digests(Items.of("1", 0, one), Item.Origin.TWIN));
        Map<String, Set<String>> others = StoredItems.of("1").all().stream()
                .filter(item -> !asked.contains(item.digest()))
                .collect(Collectors.groupingBy(Item::claim, Collectors.mapping(Item::digest, Collectors.toSet())));

        Map<String, Integer> filtered = Items.of("1", GENERATED, one).filtered();

        assertThat(filtered).doesNotContainKey("HC-E17");
        assertThat(filtered.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int)
                others.values().stream().flatMap(Set::stream).distinct().count());
        assertThat(filtered)
                .allSatisfy((claim, count) -> assertThat(others.get(claim)).hasSizeGreaterThanOrEqualTo(count));
        assertThat(ITEMS.filtered()).isEmpty();
        assertThat(Selection.of(one.filter())).isEqualTo(one);
    }

    @Test
    void a_shrunk_instance_can_be_asked_again() {
        GeneratedItems generated = new GeneratedItems("1");
        Item simpler = generated
                .simpler(GeneratedId.parse("generated-mean-matching-2").orElseThrow())
                .get(0);

        Items one = Items.of("1", 0, new Selection(Set.of(), Set.of(), Set.of(simpler.id())));

        assertThat(simpler.id())
                .isEqualTo(
                        "generated-mean-matching-2.shrunk-" + simpler.digest().substring(0, 8));
        assertThat(list(one)).singleElement().satisfies(item -> {
            assertThat(item.digest()).isEqualTo(simpler.digest());
            assertThat(item.origin()).isEqualTo(Item.Origin.GENERATED);
        });
        assertThat(generated.find(simpler.id(), Item.Origin.SHRUNK)).hasValue(simpler);
        assertThat(generated.find("generated-mean-matching-2.shrunk-00000000", Item.Origin.SHRUNK))
                .isEmpty();
        assertThat(generated.find("generated-nothing-2", Item.Origin.GENERATED)).isEmpty();
    }

    @Test
    void instances_that_do_not_exist_are_named() {
        Selection none = new Selection(Set.of(), Set.of(), Set.of("hc-no-such-vector", "generated-mean-matching-0"));

        assertThatThrownBy(() -> Items.of("1", 3, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hc-no-such-vector")
                .hasMessageContaining("generated-mean-matching-0");
        assertThatThrownBy(() -> Items.of("1", -1, Selection.ALL)).hasMessageContaining("generated must be >= 0");
    }
}
