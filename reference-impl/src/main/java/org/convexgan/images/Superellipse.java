package org.convexgan.images;

/** The curves {@code |u/rx|^p + |v/ry|^p = 1}, turned and filled. */
final class Superellipse {
    private final double x0;
    private final double y0;
    private final double rx;
    private final double ry;
    private final double exponent;
    private final double cos;
    private final double sin;
    /** Slope of the edge in units of the norm: shorter half axis over width of the edge. */
    private final double sharpness;
    /** The p-norm over the Euclidean one lies between 1, on the axes, and this, on the diagonals. */
    private final double stretch;

    private Superellipse(double x0, double y0, double rx, double ry, double exponent, double angle, double sharpness) {
        this.x0 = x0;
        this.y0 = y0;
        this.rx = rx;
        this.ry = ry;
        this.exponent = exponent;
        this.cos = angle == 0 ? 1 : StrictMath.cos(angle);
        this.sin = angle == 0 ? 0 : StrictMath.sin(angle);
        this.sharpness = sharpness;
        this.stretch = exponent == 2 ? 1 : StrictMath.pow(2, 1 / exponent - 0.5);
    }

    /** Returns an upright ellipse. */
    static Region ellipse(SamplingGrid grid, double x0, double y0, double rx, double ry, double edge) {
        return of(grid, x0, y0, rx, ry, edge, 2, 0);
    }

    /**
     * Returns a filled superellipse.
     *
     * @param edge width of the soft edge, in pixels of the frame
     * @param exponent p, at least 1
     * @param angle by which the first axis is turned from right towards the bottom, in radians
     */
    static Region of(
            SamplingGrid grid, double x0, double y0, double rx, double ry, double edge, double exponent, double angle) {
        double sharpness = Math.min(rx, ry) / grid.feather(edge);
        Superellipse shape = new Superellipse(x0, y0, rx, ry, exponent, angle, sharpness);
        double reach = 1 + 0.5 / sharpness;
        double halfWidth = reach * (rx * Math.abs(shape.cos) + ry * Math.abs(shape.sin));
        double halfHeight = reach * (rx * Math.abs(shape.sin) + ry * Math.abs(shape.cos));
        return new Region(x0 - halfWidth, y0 - halfHeight, x0 + halfWidth, y0 + halfHeight, shape::coverage);
    }

    private double coverage(double x, double y) {
        double u = Math.abs(((x - x0) * cos + (y - y0) * sin) / rx);
        double v = Math.abs(((y - y0) * cos - (x - x0) * sin) / ry);
        double halfEdge = 0.5 / sharpness;
        double round = Math.sqrt(u * u + v * v);
        if (round * Math.min(1, stretch) >= 1 + halfEdge) {
            return 0;
        }
        if (round * Math.max(1, stretch) <= 1 - halfEdge) {
            return 1;
        }
        double t = Math.max(0, Math.min(1, 0.5 - (norm(u, v) - 1) * sharpness));
        return t * t * (3 - 2 * t);
    }

    private double norm(double u, double v) {
        if (exponent == 2) {
            return Math.sqrt(u * u + v * v);
        }
        if (exponent == 3) {
            return StrictMath.cbrt(u * u * u + v * v * v);
        }
        double large = Math.max(u, v);
        double ratio = large == 0 ? 0 : Math.min(u, v) / large;
        return large * StrictMath.pow(1 + StrictMath.pow(ratio, exponent), 1 / exponent);
    }
}
