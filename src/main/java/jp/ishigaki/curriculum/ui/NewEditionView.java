package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionService;
import jp.ishigaki.curriculum.EditionTakenException;
import jp.ishigaki.curriculum.NewEdition;
import jp.ishigaki.curriculum.SectionRow;

/** Adds an edition of the textbook. The pages begin as those of the newest one; most sections move only a little. */
@Route(CurriculumPaths.NEW_EDITION)
@RolesAllowed("STAFF")
class NewEditionView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EditionService service;
    private final IntegerField year = new IntegerField();
    private final IntegerField version = new IntegerField();
    private final TextField title = new TextField();
    private final TextField titleEn = new TextField();
    private final PageFields pages;

    NewEditionView(EditionService service, EditionQueries editions, CurriculumQueries curriculum, Clock clock) {
        this.service = service;
        var sections = curriculum.sections();
        pages = new PageFields(sections);
        var newest = editions.editions().stream().findFirst();
        newest.ifPresent(edition -> pages.fill(editions.spans(edition.id())));
        prepare(newest.map(edition -> edition.fiscalYear() + 1)
                .orElse(LocalDate.now(clock).getYear()));
        var pasting =
                new PastedPages(sections.stream().map(SectionRow::number).collect(Collectors.toSet()), pages::fill);
        var save = primaryButton(getTranslation("curriculum.NewEditionView.save"), this::save);
        save.setId("edition-save");
        var back = link(CurriculumPaths.EDITIONS, getTranslation("curriculum.NewEditionView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                new Crumbs(),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("curriculum.NewEditionView.lead"))),
                section("card", year, version, title, titleEn),
                pasting,
                section("card", h2(getTranslation("curriculum.PageFields.label")), pages),
                div("toolbar", save, back));
    }

    private void prepare(int nextYear) {
        year.setId("edition-year");
        year.setLabel(getTranslation("curriculum.NewEditionView.year"));
        year.setHelperText(getTranslation("curriculum.NewEditionView.yearHelp"));
        year.setValue(nextYear);
        version.setId("edition-version");
        version.setLabel(getTranslation("curriculum.NewEditionView.version"));
        version.setHelperText(getTranslation("curriculum.NewEditionView.versionHelp"));
        version.setValue(1);
        title.setId("edition-title");
        title.setLabel(getTranslation("curriculum.NewEditionView.name"));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        titleEn.setId("edition-title-en");
        titleEn.setLabel(getTranslation("curriculum.NewEditionView.nameEn"));
        titleEn.setWidthFull();
    }

    private void save() {
        var isNamed = isFit();
        var written = pages.written();
        if (!isNamed || written.isEmpty()) {
            return;
        }
        try {
            service.add(new NewEdition(
                    year.getValue(), version.getValue(), title.getValue(), titleEn.getValue(), written.get()));
            getUI().ifPresent(ui -> ui.navigate(CurriculumPaths.EDITIONS));
        } catch (EditionTakenException e) {
            refuse(version, true, "taken");
            version.focus();
        }
    }

    private boolean isFit() {
        var yearOf = year.getValue();
        var versionOf = version.getValue();
        var length = title.getValue().strip().length();
        refuse(year, yearOf == null || yearOf < NewEdition.FIRST_YEAR || yearOf > NewEdition.LAST_YEAR, "yearWrong");
        refuse(version, versionOf == null || versionOf < 1 || versionOf > NewEdition.LAST_VERSION, "versionWrong");
        refuse(title, length == 0 || length > NewEdition.LONGEST_TITLE, "nameWrong");
        refuse(titleEn, titleEn.getValue().strip().length() > NewEdition.LONGEST_TITLE, "nameWrong");
        return !year.isInvalid() && !version.isInvalid() && !title.isInvalid() && !titleEn.isInvalid();
    }

    private void refuse(HasValidation field, boolean wrong, String why) {
        field.setErrorMessage(getTranslation("curriculum.NewEditionView." + why, NewEdition.LONGEST_TITLE));
        field.setInvalid(wrong);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.NewEditionView.title");
    }
}
