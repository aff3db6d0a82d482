package jp.ishigaki.maildrop;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.mail.ReplyWay;
import jp.ishigaki.mail.ReplyWays;
import jp.ishigaki.shared.Messages;

/** Gives letters their way back. */
record OpenedWays(ReplyAddress mailbox, Replies replies, Messages messages) implements ReplyWays {

    @Override
    public Optional<ReplyWay> open(UUID reader, String place, Locale language) {
        var secret = ReplyAddress.made();
        if (!replies.open(secret, reader, place)) {
            return Optional.empty();
        }
        var line = messages.getTranslation("maildrop.OpenedWays.line", language);
        return Optional.of(new ReplyWay(mailbox.with(secret), OwnWords.EDGE + " " + line + " " + OwnWords.OTHER_EDGE));
    }
}
