package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Days;

/** The seminar's hours, and the parts it teaches with their chapters. */
class SeminarParts extends Div {

    private static final long serialVersionUID = 1L;

    SeminarParts(SessionRow session, Textbook textbook) {
        add(text(Days.hours(session.seminarFrom(), session.seminarTo())));
        textbook.partsOf(session).forEach(part -> add(line(part, textbook)));
    }

    private Component line(PartRow part, Textbook textbook) {
        var title = getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale());
        var chapters = textbook.chaptersOf(part);
        if (chapters.isEmpty()) {
            return div("", text(title));
        }
        var first = chapters.getFirst().number();
        var last = chapters.getLast().number();
        var range = first == last
                ? getTranslation("schedule.chapters.one", first)
                : getTranslation("schedule.chapters", first, last);
        return div("", text(title + "  " + range));
    }
}
