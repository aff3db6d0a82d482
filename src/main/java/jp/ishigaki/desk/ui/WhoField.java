package jp.ishigaki.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.desk.DeskColleague;
import org.jspecify.annotations.Nullable;

/** Of which expert something is said: experts speak for themselves and are not asked. */
class WhoField extends Div {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID own;
    private final Select<DeskColleague> expert = new Select<>();

    WhoField(String prefix, @Nullable UUID own, List<DeskColleague> experts) {
        this.own = own;
        setVisible(own == null);
        if (own == null) {
            expert.setId(prefix + "-expert");
            expert.setLabel(DeskWords.word(this, "ActForm.expert"));
            expert.setItemLabelGenerator(DeskColleague::name);
            expert.setItems(experts);
            expert.setManualValidation(true);
            add(expert);
        }
    }

    /** Empty, with an error beside the field, when nobody is chosen. */
    Optional<UUID> chosen() {
        if (own != null) {
            return Optional.of(own);
        }
        expert.setErrorMessage(DeskWords.word(this, "ActForm.expertMissing"));
        expert.setInvalid(expert.isEmpty());
        return expert.getOptionalValue().map(DeskColleague::membership);
    }
}
