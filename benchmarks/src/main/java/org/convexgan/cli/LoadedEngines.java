package org.convexgan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Engines that are loaded when they are first asked for, with the time that takes. */
final class LoadedEngines {
    private final ObjectNode environment;
    private final PrintWriter err;
    private final Map<EngineName, Optional<String>> obstacles = new EnumMap<>(EngineName.class);

    /** Notes the seconds of each loading in the environment, and tells the user what went wrong. */
    LoadedEngines(ObjectNode environment, PrintWriter err) {
        this.environment = environment;
        this.err = err;
    }

    /** Returns why an engine cannot run here, if it cannot even when it is loaded. */
    Optional<String> obstacle(EngineName engine) {
        return obstacles.computeIfAbsent(engine, this::load);
    }

    private Optional<String> load(EngineName engine) {
        Optional<String> obstacle = engine.obstacle();
        if (obstacle.isEmpty()) {
            try {
                environment.put(engine + "FirstUseSeconds", engine.load());
                engine.description().ifPresent(text -> environment.put(engine + "Device", text));
            } catch (IllegalStateException e) {
                err.println(e.getMessage());
                return Optional.of("not loadable");
            }
        }
        return obstacle;
    }
}
