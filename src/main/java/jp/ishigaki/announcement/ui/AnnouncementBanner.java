package jp.ishigaki.announcement.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.announcement.AnnouncementPaths;
import jp.ishigaki.announcement.AnnouncementQueries;
import jp.ishigaki.announcement.AnnouncementReading;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.community.ui.CommunityBanner;

/** What the reader has not read yet, on top of a page, until it is read or put away. */
@org.springframework.stereotype.Component
public class AnnouncementBanner implements CommunityBanner {

    private final AnnouncementQueries queries;
    private final AnnouncementReading reading;

    AnnouncementBanner(AnnouncementQueries queries, AnnouncementReading reading) {
        this.queries = queries;
        this.reading = reading;
    }

    @Override
    public Optional<Component> banner() {
        var open = queries.open();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Strip(open, reading));
    }

    private static final class Strip extends Section {

        private static final long serialVersionUID = 1L;

        Strip(List<AnnouncementRow> open, AnnouncementReading reading) {
            setId("announcements");
            setAriaLabel(getTranslation("announcement.AnnouncementBanner.title"));
            open.forEach(each -> add(line(each, reading)));
        }

        private Div line(AnnouncementRow announcement, AnnouncementReading reading) {
            var line = div("notice");
            var title = link(AnnouncementPaths.one(announcement.id()), announcement.title());
            var away = button(getTranslation("announcement.AnnouncementBanner.putAway"), () -> {
                reading.putAway(announcement.id());
                remove(line);
            });
            away.addClassName("btn-quiet");
            away.setAriaLabel(getTranslation("announcement.AnnouncementBanner.putAwayThis", announcement.title()));
            line.add(div(
                    "page-head-line",
                    div("", p("meta", getTranslation("announcement.AnnouncementBanner.title")), title),
                    attribute(away, "data-put-away", announcement.id().toString())));
            return attribute(line, "data-announcement", announcement.id().toString());
        }
    }
}
