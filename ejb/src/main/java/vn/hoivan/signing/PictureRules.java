package vn.hoivan.signing;

import java.nio.ByteBuffer;
import java.util.Arrays;

import vn.hoivan.shared.BusinessException;

/** Pictures of signatures and seals: PNG (ISO/IEC 15948) of a sensible size. Only the head is read here. */
final class PictureRules {

    static final int LARGEST = 2 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int SIDE = 4000;

    private PictureRules() {
    }

    static void check(byte[] picture) {
        if (picture.length > LARGEST) {
            throw BusinessException.invalid("picture", "signing.picture.tooLarge", LARGEST / 1024 / 1024);
        }
        if (picture.length < 33 || !Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length)) {
            throw BusinessException.invalid("picture", "signing.picture.notPng");
        }
        ByteBuffer head = ByteBuffer.wrap(picture);
        int width = head.getInt(16);
        int height = head.getInt(20);
        if (width < 20 || height < 20 || width > SIDE || height > SIDE) {
            throw BusinessException.invalid("picture", "signing.picture.size", SIDE);
        }
    }

    /** @return width by height */
    static double aspectRatio(byte[] head) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        return (double) buffer.getInt(16) / buffer.getInt(20);
    }
}
