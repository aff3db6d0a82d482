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
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The mailbox. What the postman has decided about is moved, and only then: after a stop between the two it is asked about
 * again, and taken once all the same.
 */
class ImapBox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapBox.class);
    private static final int AT_A_TIME = 25;

    /** Others wait for the thread: what is left then is for the next time. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI mailbox;
    private final ReplySettings settings;
    private final Postman postman;
    private final Clock clock;

    ImapBox(URI mailbox, ReplySettings settings, Postman postman, Clock clock) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.postman = postman;
        this.clock = clock;
    }

    /** Empties the mailbox as far as there is time. What cannot be decided now stays for the next time. */
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
        var until = clock.instant().plus(ROUND);
        var mails = box.getMessages();
        for (int i = 0; i < mails.length && clock.instant().isBefore(until); i++) {
            if (i % AT_A_TIME == 0) {
                box.fetch(Arrays.copyOfRange(mails, i, Math.min(i + AT_A_TIME, mails.length)), wanted());
            }
            try {
                if (!mails[i].isSet(Flags.Flag.DELETED)) {
                    move(mails[i], box, isTaken(mails[i]) ? processed : refused);
                }
            } catch (MessageRemovedException e) {
                LOG.debug("another node has moved a mail");
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException e) {
                LOG.warn("a mail waits: {}", e.getClass().getSimpleName());
            }
        }
    }

    private static FetchProfile wanted() {
        var wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.FLAGS);
        Incoming.HEADERS.forEach(wanted::add);
        return wanted;
    }

    /** A mail over which the work breaks is refused, as it would break every time; not so where it is no fault of its. */
    private boolean isTaken(Message mail) throws MessagingException {
        try {
            return mail instanceof MimeMessage message && postman.take(new Incoming(message));
        } catch (MessageRemovedException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e;
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            // Where the connection is gone there is nothing to move it by.
            if (!mail.getFolder().isOpen() || !mail.getFolder().getStore().isConnected()) {
                throw e;
            }
            LOG.warn("a mail cannot be taken: {}", e.getClass().getSimpleName());
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
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "20000");
        properties.put(prefix + "writetimeout", "20000");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        var open = OWN_MACHINE.contains(mailbox.getHost());
        properties.put("mail.imap.starttls.enable", Boolean.toString(!open));
        properties.put("mail.imap.starttls.required", Boolean.toString(!open));
        return properties;
    }
}
