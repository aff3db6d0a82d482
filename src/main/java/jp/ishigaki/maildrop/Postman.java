package jp.ishigaki.maildrop;

import jakarta.mail.MessagingException;
import java.util.Optional;
import jp.ishigaki.community.ClosedQuestionException;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Decides what becomes of a mail. When it answers, that is committed; asked again it answers the same and does no more. */
class Postman {

    /** Files do not count for much, as they are not taken; this is for what nobody wrote. */
    private static final int LARGEST = 20_000_000;

    private final ReplyAddress mailbox;
    private final SenderProof proof;
    private final String ours;
    private final WayFinder ways;
    private final Acting acting;
    private final Replies replies;
    private final ReplyPosting posting;

    /** @param ours the address that letters come from */
    Postman(
            ReplyAddress mailbox,
            SenderProof proof,
            String ours,
            WayFinder ways,
            Acting acting,
            Replies replies,
            ReplyPosting posting) {
        this.mailbox = mailbox;
        this.proof = proof;
        this.ours = ours;
        this.ways = ways;
        this.acting = acting;
        this.replies = replies;
        this.posting = posting;
    }

    /** Answers whether it was posted, or kept for its writer. */
    boolean take(Incoming mail) throws MessagingException {
        var secret = mail.secret(mailbox);
        if (secret.isEmpty() || mail.isAutomatic(mailbox, ours)) {
            return false;
        }
        var sender = mail.sender().orElse("");
        var way = ways.of(secret.get(), sender);
        return way.isPresent() && take(mail, secret.get(), sender, way.get());
    }

    private boolean take(Incoming mail, Secret secret, String sender, Way way) throws MessagingException {
        var key = mail.key(secret);
        var refused = refusal(mail, sender, way);
        if (refused.isEmpty()) {
            var body = mail.body();
            var text = OwnWords.in(body.text());
            refused = text.isEmpty() ? Optional.of(Outcome.EMPTY) : post(key, way, text, body.files());
        }
        refused.ifPresent(outcome -> acting.asJob(way.tenant(), () -> replies.refuse(key, way, outcome)));
        return refused.isEmpty();
    }

    private Optional<Outcome> refusal(Incoming mail, String sender, Way way) throws MessagingException {
        if (!way.ofSender() || !proof.vouchesFor(sender, mail.results())) {
            return Optional.of(Outcome.SENDER);
        }
        if (way.expired()) {
            return Optional.of(Outcome.EXPIRED);
        }
        return mail.size() > LARGEST ? Optional.of(Outcome.TOO_LARGE) : Optional.empty();
    }

    /** Answers why it was not posted; nothing where it was, or is kept. */
    private Optional<Outcome> post(String key, Way way, String text, boolean files) {
        try {
            return acting.as(way.membership(), () -> takeUnlessBusy(key, way, text, files));
        } catch (NamesItselfException e) {
            acting.as(way.membership(), () -> posting.keep(key, way, text, files, Outcome.FOUND));
            return Optional.empty();
        } catch (ClosedQuestionException e) {
            return Optional.of(Outcome.CLOSED);
        } catch (AccessDeniedException e) {
            return Optional.of(Outcome.CONSENT);
        } catch (MissingException | AccessEndedException | PermissionDeniedDataAccessException e) {
            return Optional.of(Outcome.GONE);
        }
    }

    private Optional<Outcome> takeUnlessBusy(String key, Way way, String text, boolean files) {
        if (posting.isTaken(key)) {
            return Optional.empty();
        }
        if (posting.isBusy(way)) {
            return Optional.of(Outcome.TOO_MANY);
        }
        posting.take(key, way, text, files);
        return Optional.empty();
    }
}
