package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.schedule.SessionRow;
import org.jspecify.annotations.Nullable;

/** What a session is called: its number, and its track where it has one. */
public final class SessionName {

    private SessionName() {}

    public static String of(SessionRow session, Locale locale, Component in) {
        return of(session.number(), session.track(), locale, in);
    }

    static String of(int number, @Nullable Track track, Locale locale, Component in) {
        return track == null
                ? in.getTranslation("schedule.session", number)
                : in.getTranslation("schedule.sessionOfTrack", number, track.nameIn(locale));
    }
}
