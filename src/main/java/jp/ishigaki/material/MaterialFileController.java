package jp.ishigaki.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/**
 * Hands files out, as the seat by which the browser acts and with no more rights. A file that is not there, is not for
 * this reader or was not found clean is answered alike. Between two pieces no connection to the database is held, so a
 * slow telephone takes none from the others.
 */
@Controller
class MaterialFileController {

    private final MaterialFiles files;
    private final Acting acting;
    private final Messages messages;

    MaterialFileController(MaterialFiles files, Acting acting, Messages messages) {
        this.files = files;
        this.acting = acting;
        this.messages = messages;
    }

    @GetMapping("/" + MaterialPaths.FILES + "/{material}/{number:[0-9]{1,6}}")
    void hand(
            @PathVariable UUID material,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var seat = acting.seatIn(request.getSession(false));
        if (seat.isEmpty()) {
            // Signed in, but nowhere seated yet: the list of materials sees to that.
            response.sendRedirect(request.getContextPath() + "/" + MaterialPaths.MATERIALS);
            return;
        }
        var file = find(seat.get(), material, number);
        if (file.isEmpty()) {
            missing(request, response);
            return;
        }
        answer(seat.get(), file.get(), request, response);
    }

    private void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(messages.getTranslation("material.File.missing", request.getLocale()));
    }

    private Optional<ServedFile> find(UUID seat, UUID material, int number) {
        try {
            return Optional.of(acting.as(seat, () -> files.file(material, number)));
        } catch (MissingException | AccessEndedException | AccessDeniedException notForThem) {
            return Optional.empty();
        }
    }

    private void answer(UUID seat, ServedFile file, HttpServletRequest request, HttpServletResponse response)
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
            write(seat, file, from, to, response);
        }
    }

    /** Whatever is in the file, the browser saves it and runs nothing of it here. */
    private static void head(ServedFile file, String tag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** The name in full by RFC 5987, and before it a plain one for what does not read that. */
    private static String disposition(ServedFile file) {
        return "attachment; filename=\"material." + file.type().ending() + "\"; filename*=UTF-8''"
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

    private void write(UUID seat, ServedFile file, long from, long to, HttpServletResponse response)
            throws IOException {
        var out = response.getOutputStream();
        for (int place = Math.toIntExact(from / ServedFile.PIECE); (long) place * ServedFile.PIECE <= to; place++) {
            var number = place;
            var piece = acting.as(seat, () -> files.piece(file.id(), number));
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
