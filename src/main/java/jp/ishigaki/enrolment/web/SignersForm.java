package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.enrolment.Signers;
import jp.ishigaki.enrolment.Signers.Signer;
import jp.ishigaki.shared.web.PublicPages;
import org.jspecify.annotations.Nullable;

/** Who comes and which executive stands behind it. */
final class SignersForm {

    private final Typed typed;
    private final PublicPages pages;
    private final Locale reader;

    SignersForm(@Nullable HttpServletRequest request, PublicPages pages, Locale reader) {
        this.typed = new Typed(request, pages, reader);
        this.pages = pages;
        this.reader = reader;
    }

    @Nullable Signers signers() {
        var participant = signer("participant");
        var executive = signer("executive");
        if (typed.isRight() && participant.email().equalsIgnoreCase(executive.email())) {
            typed.refuse("executiveEmail", "samePerson");
        }
        return typed.ifRight(() -> new Signers(participant, executive));
    }

    private Signer signer(String who) {
        return new Signer(
                typed.line(who + "Name", label(who + "Name"), 80),
                typed.limited(who + "Kana", label(who + "Kana"), typed.value(who + "Kana"), 80),
                typed.email(who + "Email", label(who + "Email")));
    }

    List<FormField> fields() {
        return List.of(
                field("participantName", "text", true, 80),
                field("participantKana", "text", false, 80),
                field("participantEmail", "email", true, Typed.LONGEST_EMAIL),
                field("executiveName", "text", true, 80),
                field("executiveKana", "text", false, 80),
                field("executiveEmail", "email", true, Typed.LONGEST_EMAIL));
    }

    private FormField field(String name, String type, boolean required, int maxlength) {
        return new FormField(
                name,
                label(name),
                null,
                typed.value(name),
                typed.error(name),
                required,
                type,
                null,
                type.equals("email") ? "email" : null,
                maxlength,
                List.of());
    }

    private String label(String name) {
        return pages.text("enrolment.SignersForm." + name, reader);
    }
}
