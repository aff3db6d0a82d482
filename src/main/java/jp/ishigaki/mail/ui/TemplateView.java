package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.TemplateDetails;
import jp.ishigaki.mail.TemplateQueries;
import jp.ishigaki.mail.TemplateService;
import jp.ishigaki.mail.WordingRules;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.LinkTabs;

/** One template in one language: its wording in force, and the form that changes it. */
@Route(MailPaths.TEMPLATES + "/:template")
@RolesAllowed("STAFF")
class TemplateView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TemplateQueries templates;
    private final transient TemplateService wording;
    private final transient WordingRules rules;
    private final transient DateTexts dates;
    private String title = "";

    TemplateView(TemplateQueries templates, TemplateService wording, WordingRules rules, DateTexts dates) {
        this.templates = templates;
        this.wording = wording;
        this.rules = rules;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("template").orElse(""),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("language")
                        .orElse("ja"),
                "");
    }

    private void show(String name, String language, String outcome) {
        var template = templates.template(name, language, getLocale());
        title = template.title();
        removeAll();
        add(head(template));
        if (template.languages().size() > 1) {
            add(languages(template));
        }
        add(new WordingForm(
                template, wording, rules, outcome, done -> show(template.template(), template.language(), done)));
    }

    private Component head(TemplateDetails template) {
        var line = div("page-head-line", h1(template.title()));
        line.add(template.own() ? chip("info", text("own")) : chip("plain", text("default")));
        var head = div("page-head", line, link(MailPaths.TEMPLATES, text("back")));
        var written = template.writtenAt();
        if (written != null) {
            head.add(p("meta", text("writtenAt", dates.dateAndTime(written, getLocale()), template.version())));
        }
        return head;
    }

    private Component languages(TemplateDetails template) {
        var tabs = new LinkTabs(text("languages"));
        template.languages().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(language -> tabs.addTab(
                        MailPaths.template(template.template(), language),
                        getTranslation("mail.language." + language),
                        language.equals(template.language())));
        return tabs;
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.TemplateView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
