package org.convexgan.cli;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.Spectrum;
import org.convexgan.progressive.SpectrumEngine;
import org.jspecify.annotations.Nullable;

/** An engine whose spectra are kept, with the time that each took. */
final class TimedEngine implements SpectrumEngine {
    private final SpectrumEngine engine;
    private final List<Measured> measured = new ArrayList<>();

    TimedEngine(SpectrumEngine engine) {
        this.engine = engine;
    }

    /**
     * A spectrum that was computed.
     *
     * @param spectrum the answer
     * @param seconds of wall-clock time
     */
    record Measured(Spectrum spectrum, double seconds) {}

    /** Returns the last spectrum. */
    Measured last() {
        return measured.get(measured.size() - 1);
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public double unitRoundoff() {
        return engine.unitRoundoff();
    }

    @Override
    public int exactColumns() {
        return engine.exactColumns();
    }

    @Override
    public Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance) {
        Stopwatch watch = Stopwatch.started();
        Spectrum spectrum = engine.leading(rows, k, start, relativeTolerance);
        measured.add(new Measured(spectrum, watch.lap()));
        return spectrum;
    }

    @Override
    public Matrix scatter(PixelRows rows, Vector mean, Matrix block) {
        return engine.scatter(rows, mean, block);
    }
}
