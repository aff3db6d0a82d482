package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import jp.ishigaki.worksheet.FieldKind;
import jp.ishigaki.worksheet.ThreatCatalogue;
import jp.ishigaki.worksheet.WorksheetField;
import jp.ishigaki.workshop.FilledSheet;

/** What was written on the worksheet of a workshop, in the version it was written on. */
class SheetCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient List<ThreatCatalogue> catalogues;

    SheetCard(FilledSheet sheet, List<ThreatCatalogue> catalogues) {
        this.catalogues = catalogues;
        setClassName("card");
        setId("issue-answers");
        add(h2(sheet.worksheet().text().title().in(getLocale())));
        for (var field : sheet.worksheet().fields()) {
            var answer = sheet.answers().get(field.name());
            var shown = div("", h3(field.label().in(getLocale())));
            attribute(shown, "data-field", field.name());
            shown.add(
                    answer == null
                            ? p("meta", getTranslation("workshop.SheetCard.empty"))
                            : IssueWords.paragraphs("post-body", read(field, answer)));
            add(shown);
        }
    }

    private String read(WorksheetField field, String answer) {
        return field.kind() == FieldKind.THREAT ? threat(answer) : field.chosen(answer, getLocale());
    }

    private String threat(String answer) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.threats().stream())
                .filter(threat -> threat.key().equals(answer))
                .findFirst()
                .map(threat -> getTranslation(
                        "workshop.SheetCard.threat",
                        String.valueOf(threat.year()),
                        threat.number(),
                        threat.title().in(getLocale())))
                .orElse(answer);
    }
}
