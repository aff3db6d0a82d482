package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportRow;
import jp.ishigaki.moderation.Verdict;
import org.jspecify.annotations.Nullable;

/** How the views of this module say things. */
final class ModerationWords {

    private ModerationWords() {}

    static String word(Component view, String key, Object... args) {
        return view.getTranslation("moderation." + key, args);
    }

    static Span reason(Component view, ReportReason reason) {
        return attribute(
                chip(reason == ReportReason.CONFIDENTIAL ? "late" : "soon", word(view, "ReportReason." + reason)),
                "data-reason",
                reason.name());
    }

    static Span verdict(Component view, Verdict verdict) {
        return attribute(chip("info", word(view, "Verdict." + verdict)), "data-verdict", verdict.name());
    }

    static String age(Component view, int businessDays) {
        return businessDays == 0 ? word(view, "Words.today") : word(view, "Words.age", businessDays);
    }

    /** The end of the keys that say what kind of post it is. */
    static String kind(@Nullable UUID answer, @Nullable UUID comment) {
        return comment != null ? "comment" : answer != null ? "answer" : "question";
    }

    static String reporter(Component view, ReportRow report) {
        return report.company().isEmpty()
                ? word(view, "Words.reporter", report.reporter())
                : word(view, "Words.reporterOf", report.company(), report.reporter());
    }
}
