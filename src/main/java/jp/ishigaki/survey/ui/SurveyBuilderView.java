package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.survey.SurveyDesk;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyVersion;
import jp.ishigaki.tenancy.MissingException;

/** The next version of a survey: written on one side, seen as it will be answered on the other. */
@Route(SurveyPaths.TEMPLATES + "/:template")
@RolesAllowed("STAFF")
class SurveyBuilderView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyDesk desk;
    private String title = "";

    SurveyBuilderView(SurveyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var shown = desk.beginning(Asked.pathId(entering, "template").orElseThrow(MissingException::new));
        title = getTranslation("survey.SurveyBuilderView.title", shown.templateName());
        removeAll();
        add(
                link(SurveyPaths.TEMPLATES, getTranslation("survey.SurveyBuilderView.back")),
                div("page-head", h1(title), p("lead", lead(shown))),
                new SurveyBuilder(shown, desk));
    }

    private String lead(SurveyVersion shown) {
        return shown.publishedAt() == null
                ? getTranslation("survey.SurveyBuilderView.lead", shown.number())
                : getTranslation("survey.SurveyBuilderView.lead.none", shown.number(), shown.number() + 1);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
