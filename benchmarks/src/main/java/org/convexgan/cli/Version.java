package org.convexgan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and the revision that the build wrote beside this class. */
final class Version implements IVersionProvider {
    private static final String FILE = "version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"${COMMAND-FULL-NAME} " + number(), "Java ${java.version} on ${os.name} ${os.arch}"};
    }

    /** Returns the version of the suite. */
    static String number() {
        return property("version");
    }

    /** Returns the revision of the suite, {@code unknown} if it was built outside a repository. */
    static String commit() {
        return property("commit");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " must be on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return properties.getProperty(name);
    }
}
