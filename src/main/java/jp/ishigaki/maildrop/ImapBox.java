package jp.ishigaki.maildrop;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The mailbox. What the postman has decided about is moved, and only then: after a stop between the two it is asked about
 * again, and taken once all the same.
 */
class ImapBox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapBox.class);
    private static final int AT_A_TIME = 100;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI mailbox;
    private final ReplySettings settings;
    private final Postman postman;

    ImapBox(URI mailbox, ReplySettings settings, Postman postman) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.postman = postman;
    }

    /** Empties the mailbox, some mails at a time. What cannot be decided now stays for the next time. */
    void empty() throws MessagingException {
        try (var store = Session.getInstance(properties()).getStore(mailbox.getScheme())) {
            store.connect(mailbox.getHost(), mailbox.getPort(), settings.user(), settings.secret());
            var path = mailbox.getPath();
            try (var box = store.getFolder(path == null || path.length() < 2 ? "INBOX" : path.substring(1))) {
                box.open(Folder.READ_WRITE);
                empty(box, folder(store, settings.processed()), folder(store, settings.refused()));
                box.expunge();
            }
        }
    }

    private void empty(Folder box, Folder processed, Folder refused) throws MessagingException {
        var mails = box.getMessages(1, Math.min(AT_A_TIME, box.getMessageCount()));
        var wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.FLAGS);
        box.fetch(mails, wanted);
        for (var mail : mails) {
            try {
                if (!mail.isSet(Flags.Flag.DELETED)) {
                    move(mail, box, isTaken(mail) ? processed : refused);
                }
            } catch (MessageRemovedException e) {
                LOG.debug("another node has moved a mail");
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("a mail waits: {}", e.getClass().getSimpleName());
            }
        }
    }

    private boolean isTaken(Message mail) throws MessagingException {
        try {
            return mail instanceof MimeMessage message && postman.take(new Incoming(message));
        } catch (MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            // Unreadable, where the connection is still there; else there is nothing to move it by.
            if (!mail.getFolder().isOpen() || !mail.getFolder().getStore().isConnected()) {
                throw e;
            }
            LOG.warn("a mail cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static void move(Message mail, Folder from, Folder to) throws MessagingException {
        from.copyMessages(new Message[] {mail}, to);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private static Folder folder(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + mailbox.getScheme() + ".";
        properties.put(prefix + "connectiontimeout", "20000");
        properties.put(prefix + "timeout", "60000");
        properties.put(prefix + "writetimeout", "60000");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        var open = OWN_MACHINE.contains(mailbox.getHost());
        properties.put("mail.imap.starttls.enable", Boolean.toString(!open));
        properties.put("mail.imap.starttls.required", Boolean.toString(!open));
        return properties;
    }
}
