package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.survey.OwnSurvey;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyQueries;
import jp.ishigaki.tenancy.Role;

/** A company's own surveys: which are sent and which wait. The executive sees that, and not what was said. */
@Route(SurveyPaths.OWN)
@Menu(title = "survey.OwnSurveysView.title", order = NavGroup.OWN_WORK + 45)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class OwnSurveysView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final boolean mayAnswer;
    private final transient LocalDateTime now;

    OwnSurveysView(SurveyQueries surveys, IdentityQueries identity, Clock clock) {
        mayAnswer = identity.actor().is(Role.PARTICIPANT);
        now = LocalDateTime.now(clock);
        var all = surveys.own();
        add(div(
                "page-head",
                h1(getPageTitle()),
                p(
                        "lead",
                        getTranslation(
                                mayAnswer ? "survey.OwnSurveysView.lead" : "survey.OwnSurveysView.lead.executive"))));
        if (all.isEmpty()) {
            add(p("empty", getTranslation("survey.OwnSurveysView.empty")));
            return;
        }
        var sent = all.stream().filter(each -> each.state(now).isSent()).count();
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("own-surveys");
        all.forEach(each -> list.add(item(each)));
        add(p("meta", getTranslation("survey.OwnSurveysView.count", sent, all.size())), section("card", list));
    }

    private ListItem item(OwnSurvey survey) {
        var state = survey.state(now);
        var number = getTranslation("schedule.session", survey.number());
        var main = div(
                "row-body",
                mayAnswer ? link(SurveyPaths.answer(survey.session()), "row-title", text(number)) : text(number),
                p(
                        "row-sub",
                        Days.day(survey.heldOn(), getLocale()) + " " + Days.time(survey.workshopTo()) + "  "
                                + survey.workshopTitle()));
        var meta = div("row-meta", SurveyWords.chip(state, this));
        if (survey.begun()) {
            meta.add(chip("info", getTranslation("survey.OwnSurveysView.begun")));
        }
        if (survey.reported()) {
            meta.add(report(survey));
        }
        var item = new ListItem(main, meta);
        attribute(item, "data-state", state.name());
        return attribute(item, "data-session", String.valueOf(survey.number()));
    }

    private Component report(OwnSurvey survey) {
        return link(SurveyPaths.report(survey.session()), getTranslation("survey.OwnSurveysView.report"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.OwnSurveysView.title");
    }
}
