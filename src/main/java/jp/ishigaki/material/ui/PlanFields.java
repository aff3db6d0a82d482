package jp.ishigaki.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.material.MaterialPlan;
import jp.ishigaki.schedule.Block;

/** What a material is called, and the block it belongs to. */
class PlanFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final Select<Block> block = new Select<>();

    /** @param blocks those that the session has */
    PlanFields(List<Block> blocks) {
        setClassName("form-fields");
        title.setId("material-title");
        title.setLabel(getTranslation("material.PlanFields.title"));
        title.setMaxLength(MaterialPlan.TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        block.setId("material-block");
        block.setLabel(getTranslation("material.PlanFields.block"));
        block.setItems(blocks);
        block.setItemLabelGenerator(each -> getTranslation("schedule.Block." + each));
        block.setValue(blocks.getFirst());
        add(title, block);
    }

    void show(MaterialPlan plan) {
        title.setValue(plan.title());
        block.setValue(plan.block());
    }

    /** A first idea, where nothing was typed yet. */
    void propose(String idea) {
        if (title.getValue().isBlank()) {
            title.setValue(idea.substring(0, Math.min(idea.length(), MaterialPlan.TITLE)));
            title.setInvalid(false);
        }
    }

    /** Empty, and said beside the field, when there is no title. */
    Optional<MaterialPlan> read() {
        var isMissing = title.getValue().isBlank();
        title.setErrorMessage(getTranslation("material.PlanFields.title.missing"));
        title.setInvalid(isMissing);
        if (isMissing) {
            title.focus();
            return Optional.empty();
        }
        return Optional.of(new MaterialPlan(title.getValue(), block.getValue()));
    }
}
