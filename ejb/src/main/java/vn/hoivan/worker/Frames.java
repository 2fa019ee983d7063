package vn.hoivan.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What goes over the pipe between server and worker: a length of four bytes, then as many bytes. A length beyond
 * the bound is no frame; the JVM, for one, reports the end of its memory on the standard output in plain words.
 */
public final class Frames {

    public static final int MAX_LENGTH = 64 * 1024 * 1024;

    private Frames() {
    }

    public static void write(DataOutputStream pipe, byte[] frame) throws IOException {
        if (frame.length > MAX_LENGTH) {
            throw new IOException("A frame of " + frame.length + " bytes is too long");
        }
        pipe.writeInt(frame.length);
        pipe.write(frame);
        pipe.flush();
    }

    /**
     * @throws EOFException where the other side has gone
     * @throws IOException where something else than a frame arrives
     */
    public static byte[] read(DataInputStream pipe) throws IOException {
        int length = pipe.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("Not a frame: length " + length);
        }
        byte[] frame = pipe.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("The frame breaks off");
        }
        return frame;
    }
}
