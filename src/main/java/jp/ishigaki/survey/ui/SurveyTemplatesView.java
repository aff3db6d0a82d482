package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.ishigaki.survey.NameTakenException;
import jp.ishigaki.survey.SurveyDesk;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyTemplate;

/** The surveys that can be asked: which is usual, which are being written, and how to begin one. */
@Route(SurveyPaths.TEMPLATES)
@RolesAllowed("STAFF")
class SurveyTemplatesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SurveyDesk desk;

    SurveyTemplatesView(SurveyDesk desk) {
        this.desk = desk;
        show();
    }

    private void show() {
        removeAll();
        var templates = desk.templates();
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("survey-templates");
        templates.forEach(template -> list.add(item(template)));
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("survey.SurveyTemplatesView.lead"))),
                SurveysView.tabs(this, SurveyPaths.TEMPLATES),
                section("card", list),
                beginning(templates));
    }

    private ListItem item(SurveyTemplate template) {
        var main = div(
                "row-body",
                link(SurveyPaths.template(template.id()), "row-title", text(template.name())),
                p("row-sub", getTranslation("survey.SurveyTemplatesView.sessions", template.sessions())));
        var meta = div("row-meta");
        var number = template.published();
        if (number != null) {
            meta.add(chip("done", getTranslation("survey.SurveyTemplatesView.published", number)));
        }
        if (template.draft() != null) {
            meta.add(chip("soon", getTranslation("survey.SurveyTemplatesView.draft")));
        }
        if (template.usual()) {
            meta.add(chip("info", getTranslation("survey.SurveyTemplatesView.usual")));
        } else if (number != null) {
            meta.add(button(getTranslation("survey.SurveyTemplatesView.makeUsual"), () -> {
                desk.makeUsual(template.id());
                show();
            }));
        }
        var item = new ListItem(main, meta);
        return attribute(item, "data-template", template.id().toString());
    }

    private Component beginning(List<SurveyTemplate> templates) {
        var name = new TextField(getTranslation("survey.SurveyTemplatesView.name"));
        name.setId("template-name");
        name.setMaxLength(SurveyTemplate.NAME);
        name.setManualValidation(true);
        var from = new Select<SurveyTemplate>();
        from.setLabel(getTranslation("survey.SurveyTemplatesView.from"));
        from.setId("template-from");
        from.setItems(templates);
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption(getTranslation("survey.SurveyTemplatesView.fromNothing"));
        from.setItemLabelGenerator(template ->
                template == null ? getTranslation("survey.SurveyTemplatesView.fromNothing") : template.name());
        var begin = primaryButton(getTranslation("survey.SurveyTemplatesView.begin"), () -> begin(name, from));
        begin.setId("template-begin");
        return section(
                "card",
                h2(getTranslation("survey.SurveyTemplatesView.new")),
                div("form-fields", name, from, div("toolbar", begin)));
    }

    private void begin(TextField name, Select<SurveyTemplate> from) {
        if (name.getValue().isBlank()) {
            object(name, "survey.SurveyTemplatesView.name.missing");
            return;
        }
        try {
            var copied = from.getValue();
            var id = copied == null ? desk.begin(name.getValue()) : desk.copy(copied.id(), name.getValue());
            getUI().ifPresent(ui -> ui.navigate(SurveyPaths.template(id)));
        } catch (NameTakenException taken) {
            object(name, "survey.SurveyTemplatesView.name.taken");
        }
    }

    private void object(TextField name, String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
        name.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.SurveyTemplatesView.title");
    }
}
