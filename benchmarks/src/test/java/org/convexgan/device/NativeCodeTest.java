package org.convexgan.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Libraries with native code are seen by few packages, so that the tool runs without them. */
class NativeCodeTest {
    private static final int LEAST_CLASSES = 60;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convexgan.cli", "org.convexgan.device", "org.convexgan.features");

    @Test
    void classes_were_found() {
        assertThat(CLASSES.size()).isGreaterThan(LEAST_CLASSES);
    }

    @Test
    void only_device_sees_native_products() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.convexgan.device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void only_features_see_the_runtime_of_networks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.convexgan.features..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(CLASSES);
    }

    @Test
    void the_probe_uses_nothing_but_the_jdk() {
        noClasses()
                .that()
                .haveSimpleName("CudaProbe")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.convexgan.device", "org.jspecify..")
                .check(CLASSES);
    }
}
