package org.convexgan.timing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convexgan.report.TimingJmh;

/** What the times of a run depend on besides processor and commit, found out without loading native code. */
final class Environment {
    private static final String UNKNOWN = "not told";
    private static final Path FREQUENCY = Path.of("/sys/devices/system/cpu/cpu0/cpufreq");
    private static final Pattern JAR = Pattern.compile("([\\w.-]+)\\.jar!");

    private Environment() {}

    /** Returns facts by name; equal on one machine with one installation, so that an interrupted run can tell whether it may go on. */
    static Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put(TimingJmh.MACHINE, System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put(TimingJmh.VERSION, version("org.openjdk.jmh/jmh-core"));
        facts.put("linear algebra of the reference", "ojAlgo " + version("org.ojalgo/ojalgo") + ", in Java");
        facts.put("BLAS of the native engine", library("org/bytedeco/openblas/global/openblas.class"));
        facts.put("arrays of the native engine", library("org/nd4j/linalg/cpu/nativecpu/CpuBackend.class"));
        facts.put("8-bit products of the integer engine", library("org/bytedeco/dnnl/global/dnnl.class"));
        facts.put(
                "threads of each door and of the reference among the peers",
                "1 for the work, others for compiling and collecting");
        facts.put("threads of each engine of the pipeline", String.valueOf(EngineProcess.THREADS));
        facts.put(TimingJmh.OPTIONS, String.join(" ", JmhCase.OPTIONS));
        facts.put(
                "warm-up of what JMH does not time",
                "peers as JMH; reference among the peers %d iterations; doors %d calls; engines one training"
                        .formatted(ReferenceSolver.WARM_UPS, DoorSuite.WARM_UP));
        facts.put("frequency governor", setting(FREQUENCY.resolve("scaling_governor")));
        facts.put("greatest frequency (kHz)", setting(FREQUENCY.resolve("cpuinfo_max_freq")));
        return facts;
    }

    /** Returns the version of a library that its build wrote beside its classes. */
    static String version(String artifact) {
        String file = "/META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream in = Environment.class.getResourceAsStream(file)) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Returns the name of the archive that a class would come from, e.g. {@code openblas-0.3.19-1.5.7}. */
    static String library(String className) {
        URL found = Environment.class.getClassLoader().getResource(className);
        return Optional.ofNullable(found)
                .map(url -> JAR.matcher(url.toString()))
                .filter(Matcher::find)
                .map(name -> name.group(1))
                .orElse("not there");
    }

    private static String setting(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
