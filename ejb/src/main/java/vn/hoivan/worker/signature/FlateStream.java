package vn.hoivan.worker.signature;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import vn.hoivan.worker.signature.Increment.WrittenObject;
import vn.hoivan.worker.signature.PdfSyntax.Name;

/** Decodes the streams that hold structure: plain or Flate, with or without PNG predictor. */
final class FlateStream {

    private static final int LARGEST = 1 << 26;

    private FlateStream() {
    }

    static byte[] decode(FileBytes bytes, WrittenObject object) throws Unclean {
        var dictionary = (Map<?, ?>) object.value();
        var data = bytes.slice(object.stream(), object.length());
        var filter = dictionary.get("Filter");
        if (filter == null) {
            return data;
        }
        if (!filter.equals(new Name("FlateDecode"))) {
            throw new Unclean("An unexpected filter", object.offset());
        }
        var plain = inflate(data, object);
        return dictionary.get("DecodeParms") instanceof Map<?, ?> parameters ? unpredict(plain, parameters, object)
                : plain;
    }

    private static byte[] inflate(byte[] data, WrittenObject object) throws Unclean {
        var inflater = new Inflater();
        inflater.setInput(data);
        var plain = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            while (!inflater.finished() && plain.size() < LARGEST) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                plain.write(buffer, 0, count);
            }
        } catch (DataFormatException e) {
            throw new Unclean("Broken compression", object.offset());
        } finally {
            inflater.end();
        }
        return plain.toByteArray();
    }

    /** PNG predictors None and Up, the only ones that structure is written with. */
    private static byte[] unpredict(byte[] data, Map<?, ?> parameters, WrittenObject object) throws Unclean {
        if (!(parameters.get("Predictor") instanceof Long predictor) || predictor == 1) {
            return data;
        }
        int columns = parameters.get("Columns") instanceof Long given ? given.intValue() : 1;
        if (predictor < 10 || columns < 1 || columns > 64) {
            throw new Unclean("An unexpected predictor", object.offset());
        }
        int rows = data.length / (columns + 1);
        var plain = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            int kind = data[row * (columns + 1)];
            if (kind != 0 && kind != 2) {
                throw new Unclean("An unexpected predictor", object.offset());
            }
            for (int column = 0; column < columns; column++) {
                int above = kind == 2 && row > 0 ? plain[(row - 1) * columns + column] : 0;
                plain[row * columns + column] = (byte) (data[row * (columns + 1) + 1 + column] + above);
            }
        }
        return plain;
    }
}
