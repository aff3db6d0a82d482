package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.mail.MailServerState;
import jp.ishigaki.mail.OutboxSummary;
import jp.ishigaki.shared.ui.DateTexts;

/** What there is to know before the list: the mail server, and what has to be decided. */
class OutboxSummaryPanel extends Div {

    private static final long serialVersionUID = 1L;

    OutboxSummaryPanel(OutboxSummary summary, DateTexts dates, Runnable resendAllFailed) {
        setId("mail-summary");
        attribute(this, "role", "status");
        switch (summary.server()) {
            case NOT_CONFIGURED, UNREACHABLE, SIGN_IN_REFUSED -> add(warning("server." + summary.server()));
            case NOT_TRIED, WORKING -> {}
        }
        var oldest = summary.oldest();
        if (oldest != null && summary.server() != MailServerState.WORKING) {
            add(p("meta", text("waitingSince", summary.waiting(), dates.dateAndTime(oldest, getLocale()))));
        }
        if (summary.unclear() > 0) {
            add(warning("unclear", summary.unclear()));
        }
        if (summary.failed() > 0) {
            var resend = button(text("resendAllFailed", summary.failed()), resendAllFailed);
            resend.setId("resend-all-failed");
            add(div("toolbar", resend));
        }
    }

    private Div warning(String key, Object... args) {
        var notice = div("notice is-warn", p("", text(key, args)));
        attribute(notice, "data-notice", key);
        return notice;
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.OutboxSummaryPanel." + key, args);
    }
}
