"""Golden outputs of ProCoGAN on images, by numpy (LAPACK, f64), from pixels and formulas alone: no code of the suite is run.

usage: python3 golden_images.py FACES.tiles > golden-data/src/main/resources/spectra/images.json
FACES.tiles: convexgan procogan tiles procedural-faces --count 2000 --out FACES.tiles   (its largest images are read, and nothing else)
Reads the clothes from ../resources/data beside this file. Written with Python 3.11 and numpy 2.4; takes 20 s of processor time and 1.5 GB.
"""

import gzip
import hashlib
import json
import math
import pathlib
import struct
import sys

import numpy as np

CLOTHES = pathlib.Path(__file__).parent.parent / "resources/data/fashion-mnist-t10k-first1000-images-idx3-ubyte.gz"
PAGE = 4096
PROBES = 3
MOST_KEPT = 176
ABOUT = (
    "Outputs of the growing variant with as many samples as images. Spectra of the centred scatter S of images in [0, 1]: numpy.linalg.eigh (LAPACK, f64) "
    "of a Gram matrix of integers, which is exact. squares: the k + 1 largest eigenvalues, the last is beta. optimum: sum of (sigma_i^2 - beta)+, which is "
    "primal and dual value; the norm of S - G'G is beta. probes: x'G'Gx = x'(S - beta I)+x for the sign vectors whose entry i is + where bit j of i is 0, "
    "j = 0, 1, 2. correlation: of G with the upsampled G of the stage before, all entries together; (15) and the alignment fix it, not the correlation of single images. "
    "distances: of the images with even numbers from those with odd ones, numpy f64; random-conv-64 by the f32 operations that define it; slope bounds how much the kernel distance changes with the "
    "root mean square change of a feature vector. "
    "sha256: of all pixels, image by image. Written by src/main/python/golden_images.py."
)


def clothes():
    content = gzip.decompress(CLOTHES.read_bytes())
    count, height, width = struct.unpack(">iii", content[4:16])
    images = np.zeros((count, 32, 32, 1), dtype=np.uint8)
    images[:, 2:30, 2:30, 0] = np.frombuffer(content, dtype=np.uint8, offset=16).reshape(count, height, width)
    return images


def faces(path):
    content = np.memmap(path, dtype=np.uint8, mode="r")
    capacity, rows, side, channels, block = struct.unpack(">iiiii", bytes(content[12:32]))
    regions = 1 + int(math.log2(side // 2))
    aligned = lambda offset: -(-offset // PAGE) * PAGE
    index = aligned(PAGE + -(-capacity // block) * 4 * (regions + 3))
    first = aligned(index + 4 * capacity)
    return np.array(content[first : first + rows * side * side * channels]).reshape(rows, side, side, channels)


def reduced(images, side):
    """Means of boxes, rounded once, halves up."""
    n, large, _, channels = images.shape
    f = large // side
    sums = images.reshape(n, side, f, side, f, channels).sum(axis=(2, 4), dtype=np.int64)
    return ((2 * sums + f * f) // (2 * f * f)).astype(np.uint8)


def spectrum(pixels):
    """Eigenvalues, descending, and eigenvectors of the centred scatter, from exact integers below 2^53."""
    n, d = pixels.shape
    x = pixels.astype(float)
    sums = x.sum(axis=0)
    if d <= n:
        values, vectors = np.linalg.eigh(n * (x.T @ x) - np.outer(sums, sums))
        values = values[::-1] / n
        vectors = vectors[:, ::-1]
    else:
        products = n * (x @ x.T)
        ofrow = products.sum(axis=0) / n
        values, left = np.linalg.eigh(n * products - n * (ofrow[:, None] + ofrow) + ofrow.sum())
        values = values[::-1] / n**2
        vectors = (x - sums / n).T @ left[:, ::-1][:, :MOST_KEPT]
        vectors /= np.linalg.norm(vectors, axis=0)
    return np.maximum(values, 0) / 255**2, vectors


def upsampled(vectors, side, channels):
    images = vectors.reshape(side // 2, side // 2, channels, -1)
    return images.repeat(2, axis=0).repeat(2, axis=1).reshape(side * side * channels, -1)


class JavaRandom:
    """java.util.Random: the generator that the definition of random-conv-64 names."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & (1 << 48) - 1
        self.spare = None

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 0xB) & (1 << 48) - 1
        return self.state >> 48 - count

    def uniform(self):
        return ((self.bits(26) << 27) + self.bits(27)) * 2.0**-53

    def gaussian(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            a, b = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            s = a * a + b * b
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self.spare = b * factor
                return a * factor


def random_conv_64(images):
    """Three layers of 3x3 filters, positive part and means of 2x2, in f32 and in the order of inputs, rows and columns."""
    random = JavaRandom(64)
    planes = [images[..., c].astype(np.float32) / np.float32(255) - np.float32(0.5) for c in range(images.shape[3])]
    for width in (16, 32, 64):
        side = planes[0].shape[1]
        padded = [np.pad(plane, ((0, 0), (1, 1), (1, 1))) for plane in planes]
        deviation = math.sqrt(2.0 / (9 * len(planes)))
        planes = []
        for _ in range(width):
            sums = np.zeros_like(padded[0][:, 1:-1, 1:-1])
            for plane in padded:
                for tap in range(9):
                    row, column = divmod(tap, 3)
                    sums += np.float32(deviation * random.gaussian()) * plane[:, row : row + side, column : column + side]
            sums = np.maximum(sums, 0)
            pooled = sums[:, ::2, ::2] + sums[:, ::2, 1::2] + sums[:, 1::2, ::2] + sums[:, 1::2, 1::2]
            planes.append(pooled / np.float32(4))
    return np.stack([plane.astype(float).mean(axis=(1, 2)) for plane in planes], axis=1)


def frechet(x, y):
    def factor(samples):
        return np.linalg.qr((samples - samples.mean(axis=0)) / math.sqrt(len(samples) - 1))[1]

    f, h = factor(x), factor(y)
    overlap = np.linalg.svd(f @ h.T, compute_uv=False).sum()
    return ((x.mean(axis=0) - y.mean(axis=0)) ** 2).sum() + (f * f).sum() + (h * h).sum() - 2 * overlap


def kernel(x, y):
    def cubic(a, b):
        return (a @ b.T / a.shape[1] + 1) ** 3

    def distinct(a):
        values = cubic(a, a)
        return (values.sum() - np.trace(values)) / (len(a) * (len(a) - 1))

    return distinct(x) + distinct(y) - 2 * cubic(x, y).mean()


def slope(x, y):
    """Largest change of the kernel distance by a root mean square change 1 of the vectors, to first order (Cauchy and Schwarz)."""

    def pairs(a, b):
        longer = np.maximum(np.linalg.norm(a, axis=1)[:, None], np.linalg.norm(b, axis=1))
        return 2 * np.sqrt(np.mean((3 * (a @ b.T / a.shape[1] + 1) ** 2 * longer / a.shape[1]) ** 2))

    return pairs(x, x) + pairs(y, y) + 2 * pairs(x, y)


def distances(name, features):
    even, odd = features[::2], features[1::2]
    return {"features": name, "frechet": frechet(even, odd), "kernel": kernel(even, odd), "slope": slope(even, odd)}


def stage(images, kept, before):
    n, side, _, channels = images.shape
    pixels = images.reshape(n, -1)
    squares, vectors = spectrum(pixels)
    beta = squares[kept]
    excess = squares[:kept] - beta
    leading = vectors[:, :kept]
    probes = [leading.T @ np.where(np.arange(leading.shape[0]) >> j & 1 == 0, 1.0, -1.0) for j in range(PROBES)]
    root = leading * np.sqrt(excess)
    record = {
        "side": side,
        "channels": channels,
        "kept": kept,
        "sha256": hashlib.sha256(pixels.tobytes()).hexdigest(),
        "squares": squares[: kept + 1].tolist(),
        "optimum": excess.sum(),
        "probes": [float((excess * x**2).sum()) for x in probes],
    }
    if before is not None:
        product = root.T @ upsampled(before, side, channels)
        overlap = np.linalg.svd(product, compute_uv=False).sum()
        record["correlation"] = overlap / (2 * np.linalg.norm(root) * np.linalg.norm(before))
    record["distances"] = []
    if 8 <= side <= 32:
        x = pixels / 255
        record["distances"].append(distances(f"pixel-components-{kept}", (x - x.mean(axis=0)) @ leading))
        record["distances"].append(distances("random-conv-64", random_conv_64(images)))
    return record, root


def golden(name, framing, images, kept):
    stages = []
    before = None
    for i, k in enumerate(kept):
        record, before = stage(reduced(images, 4 << i), k, before)
        stages.append(record)
        print(name, len(images), record["side"], record["squares"][-1], record["distances"], file=sys.stderr, flush=True)
    return {"name": name, "images": len(images), "framing": framing, "stages": stages}


drawn = faces(sys.argv[1])
sets = [
    golden("fashion-mnist", "pad", clothes(), [10, 30, 40, 100]),
    golden("procedural-faces", "squash", drawn[:600], [20, 30, 40, 100]),
    golden("procedural-faces", "squash", drawn, [20, 30, 40, 100, 175]),
]
json.dump({"schema": "golden-images-v2", "about": ABOUT, "sets": sets}, sys.stdout, indent=1)
print()
