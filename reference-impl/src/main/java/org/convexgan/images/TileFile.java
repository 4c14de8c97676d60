package org.convexgan.images;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reading and writing a tile file by position, so by several threads at once. */
final class TileFile implements Closeable {
    /** Bytes read at a time: a core's own cache holds them. */
    static final int CHUNK = 1 << 18;

    private static final ThreadLocal<ByteBuffer> STAGING =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(CHUNK));

    private final Path path;
    private final FileChannel channel;

    private TileFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static TileFile open(Path path, OpenOption... options) throws IOException {
        return new TileFile(path, FileChannel.open(path, options));
    }

    FileChannel channel() {
        return channel;
    }

    TileHeader header() throws IOException {
        ByteBuffer page = ByteBuffer.allocate(TileLayout.PAGE);
        int length = 0;
        while (page.hasRemaining() && length >= 0) {
            length = channel.read(page, page.position());
        }
        return TileHeader.decoded(path, page.flip());
    }

    /** Returns a block's record, or null where there is none. */
    @Nullable
    BlockRecord record(TileLayout layout, int block) throws IOException {
        byte[] bytes = new byte[BlockRecord.length(layout.regions())];
        long offset = layout.recordOffset(block);
        if (offset + bytes.length > channel.size()) {
            return null;
        }
        read(offset, bytes, bytes.length);
        return BlockRecord.decoded(ByteBuffer.wrap(bytes), layout.regions());
    }

    /** Returns the checksum that a block has in a region. */
    int sum(TileLayout layout, int region, int block, int rows) throws IOException {
        long offset = layout.offset(region, (long) block * TileLayout.BLOCK_ROWS);
        int length = rows * layout.rowBytes(region);
        ByteBuffer chunk = STAGING.get();
        CRC32C sum = new CRC32C();
        for (int done = 0; done < length; done += CHUNK) {
            chunk.clear().limit(Math.min(CHUNK, length - done));
            read(offset + done, chunk);
            sum.update(chunk.flip());
        }
        return (int) sum.getValue();
    }

    void read(long offset, byte[] target, int length) throws IOException {
        read(offset, ByteBuffer.wrap(target, 0, length));
    }

    /** Fills what is left of a buffer. */
    void read(long offset, ByteBuffer into) throws IOException {
        long end = offset + into.remaining();
        while (into.hasRemaining()) {
            if (channel.read(into, end - into.remaining()) < 0) {
                throw new EOFException("%s must have %d bytes, but had %d".formatted(path, end, channel.size()));
            }
        }
    }

    void write(long offset, ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, offset + bytes.position() - start);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
