package vn.hoivan.worker.signature;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Lets PDFBox read a part of a mapped file; unlike PDFBox's own views it can be divided again. */
class FileBytesReader implements RandomAccessRead {

    private final FileBytes bytes;
    private final int start;
    private final int length;
    private int position;
    private boolean closed;

    FileBytesReader(FileBytes bytes, int start, int length) {
        this.bytes = bytes;
        this.start = start;
        this.length = Math.max(0, Math.min(length, bytes.length() - start));
    }

    @Override
    public int read() {
        return position < length ? bytes.at(start + position++) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        if (position >= length) {
            return -1;
        }
        int count = Math.min(wanted, length - position);
        bytes.copy(start + position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long target) throws IOException {
        if (target < 0) {
            throw new IOException("Before the start: " + target);
        }
        position = (int) Math.min(target, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long from, long size) {
        return new RandomAccessReadView(new FileBytesReader(bytes, (int) (start + from), (int) size), 0, size, true);
    }

    @Override
    public void close() {
        closed = true;
    }
}
