package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.worksheet.Threat;
import jp.ishigaki.worksheet.ThreatCatalogue;

/** One of the ten threats of a year; the newest year stands there first. Its value is the threat's key, or empty. */
class ThreatField extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private final transient List<ThreatCatalogue> catalogues;
    private final transient Locale reader;
    private final Select<ThreatCatalogue> year = new Select<>();
    private final Select<Threat> threat = new Select<>();

    ThreatField(List<ThreatCatalogue> catalogues, Locale reader) {
        super("");
        this.catalogues = catalogues;
        this.reader = reader;
        year.setId("threat-year");
        year.setAriaLabel(getTranslation("workshop.ThreatField.year"));
        year.setItems(catalogues);
        year.setItemLabelGenerator(each -> each.title().in(reader));
        year.setWidthFull();
        threat.setId("threat-name");
        threat.setAriaLabel(getTranslation("workshop.ThreatField.threat"));
        threat.setPlaceholder(getTranslation("workshop.ThreatField.threat"));
        threat.setItemLabelGenerator(each -> each == null ? "" : label(each));
        threat.setEmptySelectionAllowed(true);
        threat.setWidthFull();
        year.addValueChangeListener(chosen -> offer(chosen.getValue()));
        threat.addValueChangeListener(chosen -> {
            updateValue();
            setHelperTextOf(chosen.getValue());
        });
        catalogues.stream().findFirst().ifPresent(year::setValue);
        add(Markup.div("", year, threat));
    }

    private void offer(ThreatCatalogue catalogue) {
        threat.setItems(catalogue == null ? List.of() : catalogue.threats());
    }

    private void setHelperTextOf(Threat chosen) {
        threat.setHelperText(chosen == null ? "" : chosen.plain().in(reader));
    }

    private String label(Threat each) {
        return getTranslation(
                "workshop.ThreatField.item", each.number(), each.title().in(reader));
    }

    @Override
    protected String generateModelValue() {
        return Optional.ofNullable(threat.getValue()).map(Threat::key).orElse("");
    }

    @Override
    protected void setPresentationValue(String key) {
        for (var catalogue : catalogues) {
            for (var each : catalogue.threats()) {
                if (each.key().equals(key)) {
                    year.setValue(catalogue);
                    threat.setValue(each);
                    return;
                }
            }
        }
        threat.clear();
    }
}
