package org.convexgan.arrangement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.convexgan.arrangement.UnitNormal.Mirror;

/**
 * Finds an interior point of every region by adding one hyperplane at a time.
 *
 * <pre>{@code
 * regions(A) = regions(A − H) with those that H cuts counted twice;   H cuts as many as A − H has regions within H
 * }</pre>
 *
 * <p>This is deletion and restriction (Zaslavsky, 1975) with points for counts. A point of {@code H} inside a region of the restriction tells which
 * region is cut, and a step from it to either side gives the interior points of both parts. The cost is that of the regions of all
 * restrictions, so it grows with the output and needs no linear program: an uncut region keeps its point, which lies at least as far from {@code H}
 * as from its own walls.
 *
 * <p>Hyperplanes of a restriction coincide if the sine of their angle is below its rounding error, which is tracked.
 */
final class DeletionRestriction {
    private final int limit;
    private final LongFunction<IllegalArgumentException> tooMany;

    /**
     * Prepares one enumeration.
     *
     * @param limit largest number of regions
     * @param tooMany what to throw beyond the limit, given the number reached
     */
    DeletionRestriction(int limit, LongFunction<IllegalArgumentException> tooMany) {
        this.limit = limit;
        this.tooMany = tooMany;
    }

    /**
     * Returns a unit vector inside every region, away from its nearest walls.
     *
     * @param normals may be parallel
     * @param dimension that of the normals, {@code ≥ 1}
     */
    List<double[]> centralPoints(List<UnitNormal> normals, int dimension) {
        List<UnitNormal> walls = dimension > 2 ? distinct(normals) : List.of();
        return points(normals, dimension).stream()
                .map(point -> walls.isEmpty() ? point : central(point, walls))
                .toList();
    }

    private Collection<double[]> points(List<UnitNormal> normals, int dimension) {
        if (normals.isEmpty()) {
            return List.of(Arrays.copyOf(new double[] {1}, dimension));
        }
        Collection<double[]> points = switch (dimension) {
            case 1 -> List.of(new double[] {-1}, new double[] {1});
            case 2 ->
                arcs(normals).stream()
                        .map(arc -> Arc.direction(arc.middle()).toArray())
                        .toList();
            default -> extend(normals, dimension);
        };
        requireWithinLimit(points.size());
        return points;
    }

    private Collection<double[]> extend(List<UnitNormal> normals, int dimension) {
        List<UnitNormal> walls = new ArrayList<>();
        Map<BitSet, double[]> regions = new LinkedHashMap<>();
        regions.put(new BitSet(), points(walls, dimension).iterator().next());
        for (UnitNormal normal : normals) {
            Mirror mirror = new Mirror(normal);
            Optional<List<UnitNormal>> restriction = restriction(walls, mirror);
            if (restriction.isPresent()) {
                List<double[]> within = points(restriction.get(), dimension - 1).stream()
                        .map(mirror::lift)
                        .toList();
                regions = cut(regions, walls, normal, within);
                walls.add(normal);
                requireWithinLimit(regions.size());
            }
        }
        return regions.values();
    }

    /** Returns the walls within a hyperplane, or empty if it is one of them. */
    private static Optional<List<UnitNormal>> restriction(List<UnitNormal> walls, Mirror mirror) {
        List<UnitNormal> traces = new ArrayList<>();
        for (UnitNormal wall : walls) {
            Optional<UnitNormal> trace = wall.within(mirror);
            if (trace.isEmpty()) {
                return Optional.empty();
            }
            traces.add(trace.get());
        }
        return Optional.of(traces);
    }

    private static List<UnitNormal> distinct(List<UnitNormal> normals) {
        List<UnitNormal> distinct = new ArrayList<>();
        for (UnitNormal normal : normals) {
            restriction(distinct, new Mirror(normal)).ifPresent(different -> distinct.add(normal));
        }
        return distinct;
    }

    private static Map<BitSet, double[]> cut(
            Map<BitSet, double[]> regions, List<UnitNormal> walls, UnitNormal normal, List<double[]> within) {
        int index = walls.size();
        Map<BitSet, double[]> extended = new LinkedHashMap<>();
        for (double[] point : within) {
            BitSet inactive = signs(walls, point);
            BitSet active = (BitSet) inactive.clone();
            active.set(index);
            extended.put(inactive, middle(point, -1, normal, walls));
            extended.put(active, middle(point, 1, normal, walls));
        }
        List<UnitNormal> all = new ArrayList<>(walls);
        all.add(normal);
        regions.forEach((signs, point) -> {
            BitSet side = (BitSet) signs.clone();
            side.set(index, normal.distance(point) > 0);
            extended.merge(side, point, (a, b) -> clearance(a, all) >= clearance(b, all) ? a : b);
        });
        return extended;
    }

    private static BitSet signs(List<UnitNormal> walls, double[] point) {
        BitSet signs = new BitSet(walls.size());
        for (int i = 0; i < walls.size(); i++) {
            signs.set(i, walls.get(i).distance(point) > 0);
        }
        return signs;
    }

    /** Returns the distance from the nearest wall, 1 if there is none. */
    static double clearance(double[] point, List<UnitNormal> walls) {
        double nearest = 1;
        for (UnitNormal wall : walls) {
            nearest = Math.min(nearest, Math.abs(wall.distance(point)));
        }
        return nearest;
    }

    /**
     * Returns the middle of the great arc that leaves a point {@code v} of a hyperplane along its normal {@code x} and ends at the next wall.
     *
     * <pre>{@code
     * cos φ·v + sin φ·x meets wall i where cot φ = −(w_i'x)/(w_i'v);   tan(φ/2) = √(1 + cot²φ) − cot φ
     * }</pre>
     */
    private static double[] middle(double[] start, int side, UnitNormal normal, List<UnitNormal> walls) {
        double cotangent = Double.NEGATIVE_INFINITY; // of a half turn
        for (UnitNormal wall : walls) {
            double here = wall.distance(start);
            if (wall != normal && here != 0) {
                cotangent = Math.max(cotangent, -side * wall.distance(normal.direction()) / here);
            }
        }
        double[] towards = UnitNormal.times(side, normal.direction());
        if (cotangent == Double.NEGATIVE_INFINITY) {
            return towards;
        }
        double root = Math.sqrt(1 + cotangent * cotangent);
        double tangent = cotangent > 0 ? 1 / (root + cotangent) : root - cotangent;
        double[] point = UnitNormal.plus(start, tangent, towards);
        return UnitNormal.times(1 / UnitNormal.norm(point), point);
    }

    /** Moves a point away from its nearest wall, again and again while that helps. */
    private static double[] central(double[] point, List<UnitNormal> walls) {
        double[] best = point;
        double clearance = clearance(best, walls);
        for (int step = 0; step < 2 * point.length; step++) {
            double[] next = awayFromNearestWall(best, walls);
            double reached = clearance(next, walls);
            if (reached <= clearance) {
                return best;
            }
            best = next;
            clearance = reached;
        }
        return best;
    }

    private static double[] awayFromNearestWall(double[] point, List<UnitNormal> walls) {
        UnitNormal nearest = walls.get(0);
        for (UnitNormal wall : walls) {
            if (Math.abs(wall.distance(point)) < Math.abs(nearest.distance(point))) {
                nearest = wall;
            }
        }
        double distance = nearest.distance(point);
        double[] foot = UnitNormal.plus(point, -distance, nearest.direction());
        double length = UnitNormal.norm(foot);
        return length == 0 ? point : middle(UnitNormal.times(1 / length, foot), distance > 0 ? 1 : -1, nearest, walls);
    }

    /** Returns the arcs of the plane counterclockwise, the whole turn in two halves if there is one line. */
    static List<Arc> arcs(List<UnitNormal> normals) {
        List<Double> boundaries = boundaries(normals);
        List<Arc> arcs = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < boundaries.size(); i++) {
                double next = i + 1 < boundaries.size() ? boundaries.get(i + 1) : boundaries.get(0) + Math.PI;
                arcs.add(new Arc(boundaries.get(i) + half * Math.PI, next + half * Math.PI));
            }
        }
        return arcs;
    }

    /** Returns the different angles, from 0 to π, of the lines with the given normals. */
    private static List<Double> boundaries(List<UnitNormal> normals) {
        record Line(UnitNormal normal, double angle) {}
        List<Line> sorted = normals.stream()
                .map(normal -> new Line(normal, lineAngle(normal)))
                .sorted(Comparator.comparingDouble(Line::angle))
                .toList();
        List<Line> different = new ArrayList<>();
        for (Line line : sorted) {
            if (different.isEmpty()
                    || (differ(
                                    line.normal(),
                                    different.get(different.size() - 1).normal())
                            && differ(line.normal(), different.get(0).normal()))) {
                different.add(line);
            }
        }
        return different.stream().map(Line::angle).toList();
    }

    private static double lineAngle(UnitNormal normal) {
        double x = normal.direction()[0];
        double y = normal.direction()[1];
        double angle = StrictMath.atan2(x, -y); // the line is at a right angle to its normal
        return angle < 0 ? angle + Math.PI : angle;
    }

    private static boolean differ(UnitNormal a, UnitNormal b) {
        double sine = Math.abs(a.direction()[0] * b.direction()[1] - a.direction()[1] * b.direction()[0]);
        return sine > a.error() + b.error();
    }

    private void requireWithinLimit(long count) {
        if (count > limit) {
            throw tooMany.apply(count);
        }
    }
}
