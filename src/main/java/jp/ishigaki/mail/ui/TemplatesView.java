package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.TemplateQueries;
import jp.ishigaki.mail.TemplateRow;
import jp.ishigaki.shared.ui.NavGroup;

/** The letters that Ishigaki writes, to be worded anew by the staff. */
@Route(MailPaths.TEMPLATES)
@Menu(title = "mail.TemplatesView.title", order = NavGroup.OFFICE + 50)
@RolesAllowed("STAFF")
class TemplatesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    TemplatesView(TemplateQueries templates) {
        var rows = div("row-list");
        rows.setId("templates");
        templates.templates(getLocale()).forEach(template -> rows.add(row(template)));
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))), div("card", rows));
    }

    private Component row(TemplateRow template) {
        var title = link(MailPaths.template(template.template(), "ja"), template.title());
        title.addClassName("row-title");
        var languages = template.languages().stream()
                .map(language -> getTranslation("mail.language." + language))
                .collect(Collectors.joining("・"));
        var meta = div("row-meta");
        if (!template.own().isEmpty()) {
            meta.add(chip("info", text("own")));
        }
        return attribute(
                div("row", div("row-body", title, span("row-sub", languages)), meta),
                "data-template",
                template.template());
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.TemplatesView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
