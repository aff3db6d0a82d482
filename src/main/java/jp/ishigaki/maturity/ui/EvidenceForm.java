package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.maturity.Criterion;
import jp.ishigaki.maturity.NewEvidence;
import jp.ishigaki.maturity.RuleSet;
import org.jspecify.annotations.Nullable;

/** Records one piece of evidence: for which stone, what, since when, the figures it asks for, and where it is seen. */
class EvidenceForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_LINK = 500;

    private final transient Words words;
    private final Select<Criterion> criterion = new Select<>();
    private final Paragraph ask = p("field-help", "");
    private final TextField what = new TextField();
    private final DatePicker effectiveOn = new DatePicker();
    private final TextField source = new TextField();
    private final Div figuresPlace = new Div();
    private final LocalDate today;
    private final UUID company;
    private final RuleSet rules;
    private EvidenceFigures figures;

    EvidenceForm(Words words, RuleSet rules, LocalDate today, UUID company, Consumer<NewEvidence> onRecord) {
        this.words = words;
        this.rules = rules;
        this.today = today;
        this.company = company;
        this.figures = new EvidenceFigures(words, null);
        criterion.setLabel(words.key("EvidenceForm.criterion"));
        criterion.setItems(
                rules.criteria().stream().filter(Criterion::takesEvidence).toList());
        criterion.setItemLabelGenerator(
                each -> words.key("CriteriaTable.name", each.level().value(), words.in(each.stone())));
        criterion.addValueChangeListener(change -> showFigures(change.getValue()));
        criterion.setId("evidence-criterion");
        what.setLabel(words.key("EvidenceForm.what"));
        what.setMaxLength(LONGEST_WHAT);
        what.setId("evidence-what");
        effectiveOn.setLabel(words.key("EvidenceForm.effectiveOn"));
        effectiveOn.setMax(today);
        effectiveOn.setValue(today);
        effectiveOn.setId("evidence-effective-on");
        source.setLabel(words.key("EvidenceForm.source"));
        source.setMaxLength(LONGEST_LINK);
        source.setHelperText(words.key("EvidenceForm.sourceHelp"));
        source.setId("evidence-source");
        var record = primaryButton(words.key("EvidenceForm.record"), () -> {
            if (isComplete()) {
                onRecord.accept(entry());
            }
        });
        record.setId("record-evidence");
        for (var field : new com.vaadin.flow.component.Component[] {criterion, what, effectiveOn, source}) {
            ((com.vaadin.flow.component.HasSize) field).setWidthFull();
        }
        add(criterion, ask, what, effectiveOn, figuresPlace, source, div("toolbar", record));
    }

    void choose(@Nullable String id) {
        if (id != null) {
            rules.criterion(id).filter(Criterion::takesEvidence).ifPresent(criterion::setValue);
        }
    }

    private void showFigures(@Nullable Criterion chosen) {
        ask.setText(chosen == null ? "" : words.in(chosen.nextStep()));
        figures = new EvidenceFigures(words, chosen == null ? null : chosen.evidenceKind());
        figuresPlace.removeAll();
        figuresPlace.add(figures);
    }

    private boolean isComplete() {
        flag(criterion, criterion.getValue() == null, "EvidenceForm.needCriterion");
        flag(what, what.getValue().isBlank(), "EvidenceForm.needWhat");
        var day = effectiveOn.getValue();
        flag(effectiveOn, day == null || day.isAfter(today), "EvidenceForm.needDay");
        flag(source, !isLink(source.getValue().strip()), "EvidenceForm.needLink");
        return !criterion.isInvalid() && !what.isInvalid() && !effectiveOn.isInvalid() && !source.isInvalid();
    }

    private static boolean isLink(String link) {
        return link.isEmpty() || link.startsWith("https://") || link.matches("[a-z][a-z0-9/_-]*");
    }

    private void flag(com.vaadin.flow.component.HasValidation field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? words.key(key) : "");
    }

    private NewEvidence entry() {
        var link = source.getValue().strip();
        return new NewEvidence(
                company,
                criterion.getValue().id(),
                what.getValue(),
                figures.detail(),
                effectiveOn.getValue(),
                today,
                link.isEmpty() ? null : link);
    }
}
