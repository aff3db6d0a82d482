package jp.ishigaki.material.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.web.util.UriUtils;

/**
 * Hands a file out to a browser, piece by piece: whatever is in it, the browser saves it and runs nothing of it. Between
 * two pieces nothing is held here, so a slow telephone takes no connection to the database from the others.
 */
public final class Handout {

    private Handout() {}

    /**
     * Answers with the file, or with the range of it that was asked for.
     *
     * @param pieces its content by number from 0, each but the last {@link ServedFile#PIECE} bytes long
     */
    public static void answer(
            ServedFile file, IntFunction<byte[]> pieces, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = "\"" + file.sha256() + "\"";
        head(file, tag, response);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var asked = range(request, tag);
        if (asked.isPresent() && asked.get().getRangeStart(file.size()) >= file.size()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        long from = asked.map(range -> range.getRangeStart(file.size())).orElse(0L);
        long to = asked.map(range -> range.getRangeEnd(file.size())).orElse(file.size() - 1);
        if (asked.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.size());
        }
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(to - from + 1);
        if (!request.getMethod().equals("HEAD")) {
            write(pieces, from, to, response);
        }
    }

    /** Answers with a small picture that was made here, to be shown where it stands. */
    public static void show(byte[] jpeg, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var quoted = "\"" + tag + "\"";
        guard(quoted, response);
        if (quoted.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(jpeg);
        }
    }

    /** Whatever is in the file, the browser saves it and runs nothing of it here. */
    private static void head(ServedFile file, String tag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        guard(tag, response);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    private static void guard(String tag, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie");
        response.setHeader(HttpHeaders.ETAG, tag);
    }

    /** The name in full by RFC 5987, and before it a plain one for what does not read that. */
    private static String disposition(ServedFile file) {
        return "attachment; filename=\"file." + file.type().ending() + "\"; filename*=UTF-8''"
                + UriUtils.encode(file.name(), StandardCharsets.UTF_8);
    }

    /** The one range that was asked for; several are answered with the whole, as is one of an older content. */
    private static Optional<HttpRange> range(HttpServletRequest request, String tag) {
        var ofTag = request.getHeader(HttpHeaders.IF_RANGE);
        if (ofTag != null && !ofTag.equals(tag)) {
            return Optional.empty();
        }
        try {
            var ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    private static void write(IntFunction<byte[]> pieces, long from, long to, HttpServletResponse response)
            throws IOException {
        var out = response.getOutputStream();
        for (int place = Math.toIntExact(from / ServedFile.PIECE); (long) place * ServedFile.PIECE <= to; place++) {
            var piece = pieces.apply(place);
            var begin = (long) place * ServedFile.PIECE;
            var first = (int) Math.max(0, from - begin);
            var last = (int) Math.min(piece.length, to + 1 - begin);
            if (last <= first) {
                throw new IOException("The file ended before its size");
            }
            out.write(piece, first, last - first);
        }
    }
}
