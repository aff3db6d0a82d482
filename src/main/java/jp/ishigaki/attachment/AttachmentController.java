package jp.ishigaki.attachment;

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
 * this reader or was not found clean is answered alike.
 */
@Controller
class AttachmentController {

    private final AttachmentQueries files;
    private final Acting acting;
    private final Messages messages;

    AttachmentController(AttachmentQueries files, Acting acting, Messages messages) {
        this.files = files;
        this.acting = acting;
        this.messages = messages;
    }

    @GetMapping("/" + AttachmentPaths.FILES + "/{attachment}")
    void hand(@PathVariable UUID attachment, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var seat = acting.seatIn(request.getSession(false));
        if (seat.isEmpty()) {
            // Signed in, but nowhere seated yet: the start page sees to that.
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        var file = find(seat.get(), attachment);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter()
                    .println(messages.getTranslation("attachment.AttachmentController.missing", request.getLocale()));
            return;
        }
        Handout.answer(
                file.get(), place -> acting.as(seat.get(), () -> files.piece(attachment, place)), request, response);
    }

    private Optional<ServedFile> find(UUID seat, UUID attachment) {
        try {
            return Optional.of(acting.as(seat, () -> files.file(attachment)));
        } catch (MissingException | AccessEndedException | AccessDeniedException notForThem) {
            return Optional.empty();
        }
    }
}
