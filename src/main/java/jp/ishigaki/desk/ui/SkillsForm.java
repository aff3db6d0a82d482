package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.desk.ExpertProfile;
import jp.ishigaki.desk.ExpertProfileService;

/** Parts, topics and the number a week. */
class SkillsForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ExpertProfileService profiles;
    private final CheckboxGroup<PartRow> parts = new CheckboxGroup<>();
    private final TextField tags = new TextField();
    private final IntegerField cap = new IntegerField();
    private final Div told = div("");

    SkillsForm(ExpertProfileService profiles, List<PartRow> all) {
        this.profiles = profiles;
        var profile = profiles.profile();
        parts.setId("skills-parts");
        parts.setLabel(word("parts"));
        parts.setItemLabelGenerator(
                part -> DeskWords.word(this, "DeskFilters.partName", part.number(), part.titleIn(getLocale())));
        parts.setItems(all);
        parts.select(all.stream()
                .filter(part -> profile.parts().contains(part.number()))
                .toList());
        tags.setId("skills-tags");
        tags.setLabel(word("tags"));
        tags.setHelperText(word("tags.help"));
        tags.setValue(String.join("、", profile.tags()));
        tags.setWidthFull();
        tags.setManualValidation(true);
        cap.setId("skills-cap");
        cap.setLabel(word("cap"));
        cap.setHelperText(word("cap.help"));
        cap.setValue(profile.weeklyCap());
        cap.setMin(0);
        cap.setMax(ExpertProfile.MOST_A_WEEK);
        cap.setStepButtonsVisible(true);
        cap.setManualValidation(true);
        attribute(told, "role", "status");
        var save = primaryButton(word("save"), this::save);
        save.setId("skills-save");
        setClassName("card");
        add(h2(word("title")), div("form-fields", parts, tags, cap), told, div("toolbar", save));
    }

    private void save() {
        told.removeAll();
        var topics = Stream.of(tags.getValue().split("[、,，\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        var number = cap.getValue();
        tags.setErrorMessage(word("tags.wrong", ExpertProfile.MOST_TAGS, ExpertProfile.LONGEST_TAG));
        tags.setInvalid(topics.size() > ExpertProfile.MOST_TAGS
                || topics.stream().anyMatch(tag -> tag.length() > ExpertProfile.LONGEST_TAG));
        cap.setErrorMessage(word("cap.wrong", ExpertProfile.MOST_A_WEEK));
        cap.setInvalid(number == null || number < 0 || number > ExpertProfile.MOST_A_WEEK);
        if (!tags.isInvalid() && !cap.isInvalid()) {
            profiles.write(new ExpertProfile(
                    parts.getValue().stream().map(PartRow::number).toList(), topics, number));
            told.add(p("notice", word("saved")));
        }
    }

    private String word(String key, Object... args) {
        return DeskWords.word(this, "SkillsForm." + key, args);
    }
}
