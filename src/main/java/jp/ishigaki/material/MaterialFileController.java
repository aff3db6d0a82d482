package jp.ishigaki.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.material.file.Handout;
import jp.ishigaki.material.file.ServedFile;
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
        var found = file.get();
        Handout.answer(found, place -> acting.as(seat.get(), () -> files.piece(found.id(), place)), request, response);
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
}
