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
        var code = code(failure);
        if (code >= 500) {
            return new Answer(Answer.Outcome.REFUSED, words(failure, code));
        }
        if (code >= 400 || !ending) {
            return new Answer(Answer.Outcome.NOT_NOW, code >= 400 ? words(failure, code) : "");
        }
        return new Answer(Answer.Outcome.UNKNOWN, "");
    }

    /** The server's code, from wherever in the chain it is told; 0 when it said none. */
    private static int code(@Nullable Exception failure) {
        var own = switch (failure) {
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case null, default -> 0;
        };
        return own >= 400 || !(failure instanceof MessagingException e) ? own : code(e.getNextException());
    }

    private static String words(MessagingException failure, int code) {
        var said = failure.getMessage() == null ? "" : failure.getMessage().strip();
        return said.startsWith(String.valueOf(code)) ? said : code + " " + said;
    }

    private String lastWords() {
        var said = getLastServerResponse();
        return said == null ? "" : said;
    }
}
