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
import org.convexgan.arrangement.UnitNormal.Trace;
import org.convexgan.linalg.Vector;

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
 * <p>What is zero is decided by the sine of the angle between hyperplanes within all restrictions, whose rounding error is tracked; the
 * product of the sines along a path is a determinant of normals.
 */
final class DeletionRestriction {
    private final int limit;
    private final LongFunction<IllegalArgumentException> tooMany;
    private double smallestSine = 1;

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

    /** Returns the smallest sine that was taken for different from 0, 1 if there was none. */
    double smallestSine() {
        return smallestSine;
    }

    /**
     * Returns a unit vector inside every region.
     *
     * @param normals may be parallel
     * @param dimension that of the normals, {@code ≥ 1}
     */
    Collection<Vector> interiors(List<UnitNormal> normals, int dimension) {
        if (normals.isEmpty()) {
            return List.of(Vector.of(Arrays.copyOf(new double[] {1}, dimension)));
        }
        Collection<Vector> interiors = switch (dimension) {
            case 1 -> List.of(Vector.of(-1), Vector.of(1));
            case 2 ->
                arcs(normals).stream().map(arc -> Arc.direction(arc.middle())).toList();
            default -> extend(normals, dimension);
        };
        requireWithinLimit(interiors.size());
        return interiors;
    }

    private Collection<Vector> extend(List<UnitNormal> normals, int dimension) {
        List<UnitNormal> added = new ArrayList<>();
        Map<BitSet, Vector> regions = new LinkedHashMap<>();
        regions.put(new BitSet(), interiors(added, dimension).iterator().next());
        for (UnitNormal normal : normals) {
            Optional<List<Vector>> within = restriction(added, normal, dimension);
            if (within.isPresent()) {
                regions = cut(regions, added, normal, within.get());
                added.add(normal);
                requireWithinLimit(regions.size());
            }
        }
        return regions.values();
    }

    /** Returns points of the hyperplane inside every region that it cuts, or empty if it is one of the earlier ones. */
    private Optional<List<Vector>> restriction(List<UnitNormal> earlier, UnitNormal normal, int dimension) {
        Mirror mirror = new Mirror(normal);
        List<UnitNormal> traces = new ArrayList<>();
        for (UnitNormal other : earlier) {
            Trace trace = other.within(mirror);
            if (trace.isParallel()) {
                return Optional.empty();
            }
            meet(trace.sine());
            traces.add(trace.normal());
        }
        return Optional.of(
                interiors(traces, dimension - 1).stream().map(mirror::lift).toList());
    }

    private static Map<BitSet, Vector> cut(
            Map<BitSet, Vector> regions, List<UnitNormal> walls, UnitNormal normal, List<Vector> within) {
        int index = walls.size();
        Map<BitSet, Vector> extended = new LinkedHashMap<>();
        for (Vector point : within) {
            BitSet signs = signs(walls, point);
            Vector x = normal.direction();
            extended.put(signs, middle(point, x.times(-1), walls));
            BitSet active = (BitSet) signs.clone();
            active.set(index);
            extended.put(active, middle(point, x, walls));
        }
        regions.forEach((signs, interior) -> {
            BitSet side = (BitSet) signs.clone();
            side.set(index, normal.direction().dot(interior) > 0);
            extended.merge(
                    side, interior, (a, b) -> clearance(a, walls, normal) >= clearance(b, walls, normal) ? a : b);
        });
        return extended;
    }

    private static BitSet signs(List<UnitNormal> walls, Vector point) {
        BitSet signs = new BitSet(walls.size());
        for (int i = 0; i < walls.size(); i++) {
            signs.set(i, walls.get(i).direction().dot(point) > 0);
        }
        return signs;
    }

    private static double clearance(Vector point, List<UnitNormal> walls, UnitNormal last) {
        double nearest = Math.abs(last.direction().dot(point));
        for (UnitNormal wall : walls) {
            nearest = Math.min(nearest, Math.abs(wall.direction().dot(point)));
        }
        return nearest;
    }

    /** Returns the middle of the great arc that leaves {@code start} at a right angle and ends at the next wall. */
    static Vector middle(Vector start, Vector towards, List<UnitNormal> walls) {
        double end = Math.PI;
        for (UnitNormal wall : walls) {
            double here = wall.direction().dot(start);
            double there = wall.direction().dot(towards);
            end = Math.min(end, StrictMath.atan2(Math.abs(here), -there * Math.signum(here)));
        }
        Vector point = start.times(StrictMath.cos(end / 2)).plus(towards.times(StrictMath.sin(end / 2)));
        return point.times(1 / point.norm());
    }

    /** Returns the arcs of the plane counterclockwise, the whole turn in two halves if there is one line. */
    List<Arc> arcs(List<UnitNormal> normals) {
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
    private List<Double> boundaries(List<UnitNormal> normals) {
        List<UnitNormal> sorted = normals.stream()
                .sorted(Comparator.comparingDouble(DeletionRestriction::lineAngle))
                .toList();
        List<UnitNormal> different = new ArrayList<>();
        for (UnitNormal normal : sorted) {
            if (different.isEmpty()
                    || (differ(normal, different.get(different.size() - 1)) && differ(normal, different.get(0)))) {
                different.add(normal);
            }
        }
        return different.stream().map(DeletionRestriction::lineAngle).toList();
    }

    private static double lineAngle(UnitNormal normal) {
        double x = normal.direction().get(0);
        double y = normal.direction().get(1);
        double angle = StrictMath.atan2(x, -y); // the line is at a right angle to its normal
        return angle < 0 ? angle + Math.PI : angle;
    }

    private boolean differ(UnitNormal a, UnitNormal b) {
        double sine = Math.abs(a.direction().get(0) * b.direction().get(1)
                - a.direction().get(1) * b.direction().get(0));
        if (sine <= a.error() + b.error()) {
            return false;
        }
        meet(sine);
        return true;
    }

    private void meet(double sine) {
        smallestSine = Math.min(smallestSine, sine);
    }

    private void requireWithinLimit(long count) {
        if (count > limit) {
            throw tooMany.apply(count);
        }
    }
}
