package jp.ishigaki.announcement.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** How the views of this module say things. */
final class AnnouncementWords {

    private AnnouncementWords() {}

    static String word(Component view, String key, Object... args) {
        return view.getTranslation("announcement." + key, args);
    }

    /** For whom it is, and from when to when. */
    static String line(Component view, Locale locale, AnnouncementRow row, DateTexts dates) {
        var until = row.untilAt();
        var cohort = row.cohort();
        return Joined.dotted(
                locale,
                cohort == null ? word(view, "Words.all") : cohort,
                dates.dateAndTime(row.fromAt(), locale),
                until == null ? "" : word(view, "Words.until", dates.dateAndTime(until, locale)));
    }
}
