package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.chip;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutgoingRow;

/** States of letters in words, and why a letter did not go. */
final class LetterStates {

    private static final Pattern CODE = Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?.*");
    private static final Map<MailState, String> KINDS = Map.of(
            MailState.WAITING, "plain",
            MailState.SENDING, "info",
            MailState.SENT, "done",
            MailState.FAILED, "late",
            MailState.UNCLEAR, "soon",
            MailState.LEFT, "plain");

    private LetterStates() {}

    static Span stateChip(MailState state) {
        return chip(KINDS.getOrDefault(state, "plain"), I18NProvider.translate("mail.MailState." + state));
    }

    /** Plain words for what the mail server said; empty when there is nothing to explain. */
    static String reason(Component reader, OutgoingRow letter) {
        return switch (letter.state()) {
            case UNCLEAR -> reader.getTranslation("mail.LetterStates.unclear");
            case FAILED -> reader.getTranslation("mail.LetterStates." + refusal(letter.answer()));
            case WAITING ->
                letter.attempts() == 0 ? "" : reader.getTranslation("mail.LetterStates.later", letter.attempts());
            default -> "";
        };
    }

    /** By the enhanced code of RFC 3463 where the server gives one, by the plain code otherwise. */
    private static String refusal(String answer) {
        var code = CODE.matcher(answer);
        if (!code.matches()) {
            return "gaveUp";
        }
        if (code.group(1).startsWith("4")) {
            return "gaveUp";
        }
        var enhanced = code.group(2) == null ? "" : code.group(2).substring(2);
        if (enhanced.startsWith("1.")) {
            return "noSuchAddress";
        }
        if (enhanced.startsWith("2.") || code.group(1).equals("552")) {
            return "mailboxClosed";
        }
        if (enhanced.startsWith("7.") || code.group(1).startsWith("53")) {
            return "notAllowed";
        }
        return code.group(1).equals("550") && enhanced.isEmpty() ? "noSuchAddress" : "refused";
    }
}
