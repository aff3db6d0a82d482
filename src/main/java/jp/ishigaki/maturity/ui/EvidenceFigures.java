package jp.ishigaki.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figures that a kind of evidence asks for, one field each. An empty field simply leaves that figure out. */
class EvidenceFigures extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> MEASURES = List.of("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");

    private final transient Words words;
    private final transient Map<String, Supplier<@Nullable Object>> fields = new LinkedHashMap<>();

    EvidenceFigures(Words words, @Nullable String kind) {
        this.words = words;
        setId("evidence-figures");
        switch (kind == null ? "" : kind) {
            case "TOOL_OPERATED" -> {
                choice("tool", List.of("UTM", "EDR", "MANAGED_ANTI_MALWARE"));
                day("alertsCheckedOn");
                day("supportUntil");
            }
            case "POLICY_PUBLISHED" -> {
                day("approvedOn");
                flag("toldToStaff");
                text("place");
            }
            case "STAR_DECLARED" -> {
                choice("star", List.of("ONE_STAR", "TWO_STARS"));
                choice("alternative", List.of("ISMS", "PRIVACY_MARK"));
                day("declaredOn");
                text("declarationId");
                flag("pending");
            }
            case "TECHNICAL_MEASURES" -> {
                several("answered", MEASURES);
                several("implemented", MEASURES);
                flag("remoteAccess");
            }
            case "ROLES_ASSIGNED" -> {
                several("roles", List.of("RESPONSIBLE", "DEPARTMENT", "SYSTEM", "EDUCATION"));
                day("approvedOn");
            }
            case "ASSETS_AND_RISKS" -> {
                number("assets");
                number("highRisks");
                number("highRisksTreated");
                flag("everyAssetOwned");
                flag("residualAccepted");
            }
            case "STANDARDS_AND_PROCEDURES" -> {
                choice("approach", List.of("QUICK", "BASELINE", "COMPREHENSIVE"));
                several(
                        "topics",
                        List.of("ACCOUNTS", "UPDATES", "BACKUP_WITH_RESTORE", "INCIDENT", "REMOTE_WORK", "BYOD"));
                several("used", List.of("REMOTE_WORK", "BYOD"));
            }
            case "MEASURES_IN_OPERATION" -> {
                number("percent");
                number("sampledByExpert");
                number("overdueHighRisks");
            }
            case "ANNUAL_PLAN" -> {
                day("approvedOn");
                number("quarters");
                number("activitiesDone");
            }
            case "INCIDENT_READY" -> {
                number("steps");
                day("drilledOn");
            }
            case "EDUCATION_DONE" -> {
                number("percentOfStaff");
                flag("test");
                flag("deputyNamed");
                day("heldOn");
            }
            case "OUTSIDE_VIEW" -> {
                number("lowestAxis");
                number("endStates");
                flag("noneBelowBaseline");
                flag("countersignedByStaff");
            }
            default -> setVisible(false);
        }
    }

    /** The figures given, dates as text. */
    Map<String, Object> detail() {
        var detail = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            var value = field.get();
            if (value != null
                    && !"".equals(value)
                    && !Boolean.FALSE.equals(value)
                    && !List.of().equals(value)) {
                detail.put(name, value);
            }
        });
        return detail;
    }

    private void day(String name) {
        var field = new DatePicker(label(name));
        keep(
                name,
                field,
                () -> field.getValue() == null ? null : field.getValue().toString());
    }

    private void text(String name) {
        var field = new TextField(label(name));
        field.setMaxLength(200);
        keep(name, field, () -> field.getValue().strip());
    }

    private void number(String name) {
        var field = new IntegerField(label(name));
        field.setMin(0);
        keep(name, field, field::getValue);
    }

    private void flag(String name) {
        var field = new Checkbox(label(name));
        keep(name, field, field::getValue);
    }

    private void choice(String name, List<String> values) {
        var field = new Select<String>();
        field.setLabel(label(name));
        field.setEmptySelectionAllowed(true);
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? "" : words.key("EvidenceFigures.value." + value));
        keep(name, field, field::getValue);
    }

    private void several(String name, List<String> values) {
        var field = new CheckboxGroup<String>(label(name));
        field.setItems(values);
        field.setItemLabelGenerator(value -> words.key("EvidenceFigures.value." + value));
        keep(name, field, () -> new ArrayList<>(field.getValue()));
    }

    private void keep(String name, Component field, Supplier<@Nullable Object> value) {
        field.setId("evidence-" + name);
        fields.put(name, value);
        add(field);
    }

    private String label(String name) {
        return words.key("EvidenceFigures." + name);
    }
}
