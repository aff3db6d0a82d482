package jp.ishigaki.enclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.material.file.Handout;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands files of posts out, as the seat by which the browser acts and with no more rights. A file that is not there, is
 * not for this reader or was not found clean is answered alike.
 */
@Controller
class EnclosureController {

    private final EnclosureQueries files;
    private final Acting acting;
    private final Messages messages;

    EnclosureController(EnclosureQueries files, Acting acting, Messages messages) {
        this.files = files;
        this.acting = acting;
        this.messages = messages;
    }

    @GetMapping("/" + EnclosurePaths.FILES + "/{file}")
    void hand(@PathVariable UUID file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seat = acting.seatIn(request.getSession(false));
        if (seat.isEmpty()) {
            // Signed in, but nowhere seated yet: the start page sees to that.
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        var found = find(seat.get(), () -> files.file(file));
        if (found.isEmpty()) {
            missing(request, response);
            return;
        }
        Handout.answer(found.get(), place -> acting.as(seat.get(), () -> files.piece(file, place)), request, response);
    }

    @GetMapping("/" + EnclosurePaths.FILES + "/{file}/thumbnail")
    void show(@PathVariable UUID file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var jpeg = acting.seatIn(request.getSession(false)).flatMap(seat -> find(seat, () -> files.thumbnail(file)));
        if (jpeg.isEmpty()) {
            missing(request, response);
        } else {
            Handout.show(jpeg.get(), file.toString(), request, response);
        }
    }

    private void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter()
                .println(messages.getTranslation("enclosure.EnclosureController.missing", request.getLocale()));
    }

    private <T> Optional<T> find(UUID seat, Supplier<T> work) {
        try {
            return Optional.of(acting.as(seat, work));
        } catch (MissingException | AccessEndedException | AccessDeniedException notForThem) {
            return Optional.empty();
        }
    }
}
