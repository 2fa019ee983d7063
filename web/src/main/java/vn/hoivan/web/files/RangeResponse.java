package vn.hoivan.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hoivan.files.FileContent;

/** Sends a stored file, whole or one range of it (RFC 9110, 14). Several ranges at once are answered with the whole. */
public final class RangeResponse {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
    private static final int BUFFER = 1 << 16;

    private RangeResponse() {
    }

    /** @param download whether a browser should save it rather than show it */
    public static Response of(FileContent file, HttpServletRequest request, boolean download) {
        String tag = "\"" + file.sha256() + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return Response.notModified().header("ETag", tag).build();
        }
        long[] range = range(request, tag, file.size());
        if (range.length == 1) {
            return Response.status(416).header("Content-Range", "bytes */" + file.size()).build();
        }
        boolean whole = range.length == 0;
        long from = whole ? 0 : range[0];
        long length = whole ? file.size() : range[1] - range[0] + 1;
        Response.ResponseBuilder answer = Response.status(whole ? 200 : 206)
                .entity((StreamingOutput) out -> send(file, from, length, out))
                .type(file.mediaType())
                .header("Content-Length", length)
                .header("Accept-Ranges", "bytes")
                .header("ETag", tag)
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", disposition(file.name(), download || !shows(file.mediaType())));
        return (whole ? answer : answer.header("Content-Range",
                "bytes " + from + "-" + (from + length - 1) + "/" + file.size())).build();
    }

    /** What a browser may show by itself; everything else it saves. */
    private static boolean shows(String mediaType) {
        return "application/pdf".equals(mediaType) || "image/png".equals(mediaType);
    }

    /** @return empty: whole; two: from and to; one: cannot be satisfied */
    static long[] range(HttpServletRequest request, String tag, long size) {
        String header = request.getHeader("Range");
        String ifRange = request.getHeader("If-Range");
        Matcher matcher = header == null ? null : RANGE.matcher(header.strip());
        if (matcher == null || !matcher.matches() || ifRange != null && !ifRange.equals(tag)) {
            return new long[0];
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty() && last.isEmpty() || first.length() > 15 || last.length() > 15) {
            return new long[0];
        }
        long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        return from > to || from >= size ? new long[] {size} : new long[] {from, to};
    }

    private static void send(FileContent file, long from, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            channel.position(from);
            for (long left = length; left > 0;) {
                int read = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(BUFFER, left)));
                if (read < 0) {
                    throw new IOException("Stored file is shorter than its row says: " + file.sha256());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** RFC 6266: a plain name for old clients and the real one in UTF-8. */
    static String disposition(String name, boolean download) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        String ascii = vn.hoivan.shared.Vietnamese.fold(name).replaceAll("[^a-z0-9._-]", "_");
        return (download ? "attachment" : "inline") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
