package org.convexgan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
final class Version implements IVersionProvider {
    private static final String FILE = "version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " must be on the class path");
            }
            properties.load(in);
        }
        return new String[] {
            "${COMMAND-FULL-NAME} " + properties.getProperty("version"), "Java ${java.version} on ${os.name} ${os.arch}"
        };
    }
}
