package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, mapped and not loaded. Beyond its end every byte is -1. */
class FileBytes {

    private static final int CHUNK = 1 << 14;

    private final ByteBuffer bytes;

    FileBytes(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    int length() {
        return bytes.limit();
    }

    /** 0 to 255, or -1 outside of the file. */
    int at(long position) {
        return position < 0 || position >= bytes.limit() ? -1 : bytes.get((int) position) & 0xFF;
    }

    byte[] slice(int start, int length) {
        var slice = new byte[length];
        bytes.get(start, slice);
        return slice;
    }

    void copy(int start, byte[] target, int offset, int length) {
        bytes.get(start, target, offset, length);
    }

    boolean has(long position, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(position + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the last occurrence before {@code end} starts, or -1. */
    int lastIndexOf(String ascii, int end) {
        for (int i = end - ascii.length(); i >= 0; i--) {
            if (at(i) == ascii.charAt(0) && has(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first occurrence from {@code start} on starts, or -1. */
    int indexOf(String ascii, int start) {
        var chunk = new byte[CHUNK];
        for (int at = start; at <= length() - ascii.length(); at += CHUNK) {
            int count = Math.min(CHUNK, length() - at);
            bytes.get(at, chunk, 0, count);
            for (int i = 0; i < count; i++) {
                if (chunk[i] == ascii.charAt(0) && has((long) at + i, ascii)) {
                    return at + i;
                }
            }
        }
        return -1;
    }
}
