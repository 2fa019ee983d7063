package vn.hoivan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The container of old office files (MS-CFB), as far as the names of its streams. Reads a bounded part of it. */
final class CompoundFile {

    static final String MAGIC = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 64;
    private static final int HEADER_TABLES = 109;

    private final FileChannel channel;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, HEADER);
        this.sectorSize = header.getShort(30) == 12 ? 4096 : 512;
    }

    /** @throws IOException where it is cut off */
    static Set<String> streams(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new CompoundFile(channel).names();
        }
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        int sector = header.getInt(48);
        for (int count = 0; sector >= 0 && count < MOST_SECTORS; count++) {
            ByteBuffer entries = read(position(sector), sectorSize);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                int length = entries.getShort(at + 64) - 2;
                if (length > 0 && length <= 62) {
                    names.add(new String(entries.array(), at, length, StandardCharsets.UTF_16LE));
                }
            }
            sector = next(sector);
        }
        return names;
    }

    private int next(int sector) throws IOException {
        int perTable = sectorSize / Integer.BYTES;
        int table = sector / perTable;
        return table >= HEADER_TABLES ? -1
                : read(position(header.getInt(76 + table * Integer.BYTES)), sectorSize).getInt(sector % perTable * Integer.BYTES);
    }

    private long position(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (position < 0 || channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("Cut off");
            }
        }
        return bytes;
    }
}
