package org.convexgan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.golden.images.FashionMnist;
import org.convexgan.golden.images.IdxImages;
import org.convexgan.linalg.Matrix;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Solves and certifies the spectral formulations of Hidden Convexity on real images. */
@Command(
        name = "certify",
        description = {
            "Solves the spectral formulations on real images and proves each answer optimal.",
            "X has one image per row, pixels divided by 255. For each penalty beta the table shows how many directions of"
                    + " X'X (centred, if the mean is matched too) exceed it, the optimal value, the relative gap to a"
                    + " proved bound, the worst relative residual of primal and dual constraints, and the verdict."
        })
final class CertifyCommand extends RefusingCommand {
    private static final String BUILT_IN = "fashion-mnist";
    private static final String BOTH = "both";
    private static final int DEFAULT_COUNT = 1000;
    private static final int[] DEFAULT_RANKS = {10, 50, 200};
    private static final int LARGEST_DIMENSION = 4096;

    @Option(
            names = "--images",
            paramLabel = BUILT_IN + "|FILE",
            defaultValue = BUILT_IN,
            description = "1,000 test images of Fashion-MNIST, or an IDX file of unsigned bytes, gzipped or not"
                    + " (default: ${DEFAULT-VALUE}).")
    private String images;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Use the first N images (default: 1000, or all if there are fewer).")
    private @Nullable Integer requestedCount;

    private int count;

    @ArgGroup
    private @Nullable Penalties penalties;

    @Option(
            names = "--problem",
            paramLabel = "NAME",
            defaultValue = BOTH,
            description = "covariance-matching, mean-and-covariance-matching or both (default: ${DEFAULT-VALUE}).")
    private String problem;

    /** Either way to name the penalties. */
    private static final class Penalties {
        @Option(
                names = "--beta-rank",
                split = ",",
                paramLabel = "K",
                description = "Penalties that keep exactly K directions: eigenvalue K + 1 (default: 10,50,200).")
        private int @Nullable [] ranks;

        @Option(names = "--beta", split = ",", paramLabel = "B", description = "Penalties in the units of X'X.")
        private double @Nullable [] betas;
    }

    private record Instance(ScatterProblem problem, double beta, int kept) {}

    @Override
    public Integer call() {
        List<ScatterProblem> problems = problems();
        IdxImages source = read();
        Matrix x = firstRows(source);
        List<Instance> instances = instances(problems, x);
        PrintWriter out = spec.commandLine().getOut();
        out.println(ConvexGan.format(
                "%s: the first %d of %d images of %dx%d pixels, X is %dx%d",
                images, count, source.count(), source.height(), source.width(), x.rows(), x.columns()));
        out.println(Certification.HEADER);
        out.flush();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            progress(i, instances.size());
            if (!certify(instances.get(i), x)) {
                failed.add("%s at beta %s"
                        .formatted(instances.get(i).problem(), instances.get(i).beta()));
            }
        }
        if (failed.isEmpty()) {
            return ConvexGan.OK;
        }
        spec.commandLine()
                .getErr()
                .println("%s: %d of %d instances did not pass: %s"
                        .formatted(spec.qualifiedName(), failed.size(), instances.size(), String.join(", ", failed)));
        return ConvexGan.CHECK_FAILED;
    }

    private boolean certify(Instance instance, Matrix x) {
        Implementation reference = new ReferenceImplementation();
        Certification certification =
                Certification.of(reference, instance.problem().of(x, instance.beta()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(certification.row(instance.problem(), instance.beta(), instance.kept()));
        out.flush();
        return certification.judgement().isPass();
    }

    private void progress(int done, int total) {
        if (Ansi.AUTO.enabled()) {
            PrintWriter err = spec.commandLine().getErr();
            err.print(ConvexGan.format("instance %d of %d ...\r", done + 1, total));
            err.flush();
        }
    }

    private List<ScatterProblem> problems() {
        if (problem.equals(BOTH)) {
            return List.of(ScatterProblem.values());
        }
        return List.of(Arrays.stream(ScatterProblem.values())
                .filter(candidate -> candidate.toString().equals(problem))
                .findFirst()
                .orElseThrow(() -> refused(
                        "--problem must be %s or %s, but was %s".formatted(ScatterProblem.names(), BOTH, problem))));
    }

    private IdxImages read() {
        try {
            return images.equals(BUILT_IN) ? FashionMnist.first1000TestImages() : IdxImages.read(Path.of(images));
        } catch (NoSuchFileException e) {
            throw refused("--images must be %s or an existing file, but was %s".formatted(BUILT_IN, images));
        } catch (IOException e) {
            throw refused("--images must be %s or a readable file, but was %s: %s".formatted(BUILT_IN, images, e));
        } catch (IllegalArgumentException e) {
            throw refused("--images must be %s or an intact IDX file, but was %s".formatted(BUILT_IN, e.getMessage()));
        }
    }

    private Matrix firstRows(IdxImages source) {
        count = requestedCount == null ? Math.min(DEFAULT_COUNT, source.count()) : requestedCount;
        if (count < 1 || count > source.count()) {
            throw refused(
                    "--count must be 1 to %d (images in %s), but was %d".formatted(source.count(), images, count));
        }
        if ((long) source.height() * source.width() > LARGEST_DIMENSION) {
            throw refused("--images must have at most %d pixels each, but had %dx%d"
                    .formatted(LARGEST_DIMENSION, source.height(), source.width()));
        }
        return Matrix.ofRows(IntStream.range(0, count).mapToObj(source::asRow).toArray(double[][]::new));
    }

    private List<Instance> instances(List<ScatterProblem> problems, Matrix x) {
        double @Nullable [] betas = penalties == null ? null : penalties.betas;
        if (betas != null) {
            Arrays.stream(betas).forEach(this::requirePenalty);
        }
        List<Instance> instances = new ArrayList<>();
        for (ScatterProblem formulation : problems) {
            ScatterProblem.Spectrum spectrum = formulation.spectrum(x);
            double[] chosen = betas == null ? penaltiesKeeping(ranks(x), formulation, spectrum) : betas;
            for (double beta : chosen) {
                instances.add(new Instance(formulation, beta, spectrum.above(beta)));
            }
        }
        return instances;
    }

    private int[] ranks(Matrix x) {
        if (penalties != null && penalties.ranks != null) {
            return penalties.ranks;
        }
        int[] below = IntStream.of(DEFAULT_RANKS)
                .filter(rank -> rank < Math.min(x.rows(), x.columns()) - 1) // centring costs a rank
                .toArray();
        if (below.length == 0) {
            throw refused("--beta-rank or --beta must be given for X of %dx%d".formatted(x.rows(), x.columns()));
        }
        return below;
    }

    private double[] penaltiesKeeping(int[] ranks, ScatterProblem formulation, ScatterProblem.Spectrum spectrum) {
        try {
            return Arrays.stream(ranks).mapToDouble(spectrum::penaltyKeeping).toArray();
        } catch (IllegalArgumentException e) {
            throw refused("--beta-rank for %s must %s".formatted(formulation, e.getMessage()));
        }
    }

    private void requirePenalty(double beta) {
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw refused("--beta must be finite and > 0, but was " + beta);
        }
    }
}
