package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.faq.FaqDetails;
import jp.ishigaki.shared.ui.DateTexts;

/** Where an entry stands in the textbook, when it was last found true, and what has changed in the book since. */
class FaqPlace extends Div {

    private static final long serialVersionUID = 1L;

    FaqPlace(FaqDetails details, DateTexts dates) {
        var version = details.shown();
        var reference = version.reference();
        var section = link(
                CurriculumPaths.section(reference.section()),
                text("section", reference.section(), version.sectionTitle()));
        section.setId("faq-section");
        add(div("meta", section));
        if (!reference.pages().isEmpty()) {
            add(p("meta", text("pages", reference.edition(), reference.pages().toString())));
        }
        var pages = details.pages();
        var edition = details.edition();
        if (pages != null && edition != null && (reference.pages().isEmpty() || !edition.equals(reference.edition()))) {
            add(p("meta", text("sectionPages", edition, pages)));
        }
        var day = dates.dateAndYear(details.confirmedAt(), getLocale());
        add(attribute(p("meta", text("confirmed", day, reference.edition())), "id", "faq-confirmed"));
        changes(details);
    }

    private void changes(FaqDetails details) {
        var drift = details.drift();
        if (drift == null) {
            return;
        }
        var notice = div(
                "notice is-warn",
                span("", text("drifted")),
                span("", " "),
                span("", text("drift." + drift, String.valueOf(details.edition()))));
        attribute(notice, "data-drift", drift.name());
        var movedTo = details.movedTo();
        if (movedTo != null) {
            notice.add(span("", " "), link(CurriculumPaths.section(movedTo), text("movedTo", movedTo)));
        }
        add(notice);
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqPlace." + key, args);
    }
}
