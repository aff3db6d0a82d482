package jp.ishigaki.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server. It knows whether the end of a letter was on its way when something broke: before
 * that a server takes nothing over (RFC 5321, 4.1.1.4), after it only the server knows.
 */
class HandOver extends SMTPTransport {

    private static final String WITH_TLS = "smtps";

    private static final Said NOTHING = new Said(0, "");

    private record Said(int code, String words) {}

    private boolean ending;

    HandOver(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals(WITH_TLS));
    }

    Answer hand(MimeMessage letter) {
        ending = false;
        try {
            sendMessage(letter, letter.getAllRecipients());
            return new Answer(Answer.Outcome.ACCEPTED, lastWords());
        } catch (MessagingException e) {
            return answer(e);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ending = true;
        super.finishData();
    }

    private Answer answer(MessagingException failure) {
        var said = said(failure);
        if (said.code() >= 500) {
            return new Answer(Answer.Outcome.REFUSED, said.words());
        }
        return new Answer(
                said.code() >= 400 || !ending ? Answer.Outcome.NOT_NOW : Answer.Outcome.UNKNOWN, said.words());
    }

    /** What the server said, from wherever in the chain it is told. */
    private static Said said(@Nullable Exception failure) {
        var code = switch (failure) {
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case null, default -> 0;
        };
        if (code < 400 || !(failure instanceof MessagingException told)) {
            return failure instanceof MessagingException next ? said(next.getNextException()) : NOTHING;
        }
        var deeper = said(told.getNextException());
        var words = told.getMessage() == null ? "" : told.getMessage().strip();
        return deeper.code() == code ? deeper : new Said(code, words);
    }

    private String lastWords() {
        var said = getLastServerResponse();
        return said == null ? "" : said;
    }
}
