package org.convexgan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

/** The levels of the tree: a package imports only lower ones. */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 80;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convexgan");

    /** Lowest first; each level may use the ones before it. */
    private static final List<String> LEVELS = List.of(
            "linalg",
            "certificate",
            "images",
            "arrangement",
            "polytope",
            "metrics",
            "problem",
            "wgan",
            "primaldual",
            "training",
            "dualing",
            "progressive",
            "overparam",
            "spi",
            "golden",
            "outputs",
            "ledger",
            "door",
            "judge",
            "arbitraries",
            "conformance",
            "report");

    @Test
    void classes_were_found() {
        assertThat(CLASSES.size()).isGreaterThan(LEAST_CLASSES);
    }

    @Test
    void a_package_imports_only_lower_levels() {
        Architectures.LayeredArchitecture architecture =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String level : LEVELS) {
            architecture = architecture.layer(level).definedBy("org.convexgan." + level + "..");
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            String[] higher = LEVELS.subList(i + 1, LEVELS.size()).toArray(String[]::new);
            architecture = higher.length == 0
                    ? architecture.whereLayer(LEVELS.get(i)).mayNotBeAccessedByAnyLayer()
                    : architecture.whereLayer(LEVELS.get(i)).mayOnlyBeAccessedByLayers(higher);
        }

        architecture.check(CLASSES);
    }

    @Test
    void every_package_has_a_level() {
        String[] known =
                LEVELS.stream().map(level -> "org.convexgan." + level + "..").toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.convexgan.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_linalg_sees_the_linear_algebra_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.convexgan.linalg..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ojalgo..")
                .check(CLASSES);
    }

    @Test
    void golden_data_and_mathematics_do_not_know_each_other() {
        String[] mathematics = Stream.of(
                        "linalg",
                        "certificate",
                        "images",
                        "arrangement",
                        "polytope",
                        "metrics",
                        "problem",
                        "wgan",
                        "primaldual",
                        "training",
                        "dualing",
                        "progressive",
                        "overparam",
                        "spi")
                .map(level -> "org.convexgan." + level + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("org.convexgan.golden..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(mathematics)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(mathematics)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.convexgan.golden..")
                .check(CLASSES);
    }

    @Test
    void problems_and_solvers_do_not_judge_themselves() {
        noClasses()
                .that()
                .resideInAPackage("org.convexgan.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.convexgan.wgan..",
                        "org.convexgan.primaldual..",
                        "org.convexgan.dualing..",
                        "org.convexgan.progressive..",
                        "org.convexgan.overparam..")
                .check(CLASSES);
    }

    @Test
    void instances_are_values_that_can_be_drawn_again() {
        noClasses()
                .should()
                .callMethod(Arbitraries.class, "randoms")
                .because("one Random serves all evaluations of an instance, so that each differs from the one before:"
                        + " draw a seed")
                .check(CLASSES);
    }

    @Test
    void nothing_prints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
