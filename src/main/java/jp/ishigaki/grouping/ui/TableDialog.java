package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import jp.ishigaki.grouping.WorkshopGroup;

/** Staff call a group's table as the room does. */
class TableDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final transient Arranging acts;
    private final int group;

    TableDialog(WorkshopGroup group, Arranging acts) {
        this.acts = acts;
        this.group = group.number();
        setId("table-dialog");
        setHeaderTitle(getTranslation("grouping.group", group.number()));
        name.setId("table-name");
        name.setLabel(getTranslation("grouping.EditedGroup.table"));
        name.setHelperText(getTranslation("grouping.EditedGroup.tableHelp", group.number()));
        name.setValue(group.table());
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.setWidthFull();
        var save = primaryButton(getTranslation("grouping.EditedGroup.save"), this::save);
        save.setId("table-save");
        add(name);
        getFooter().add(button(getTranslation("grouping.EditedGroup.cancel"), this::close), save);
    }

    private void save() {
        var isTooLong = name.getValue().strip().length() > WorkshopGroup.TABLE;
        name.setInvalid(isTooLong);
        name.setErrorMessage(getTranslation("grouping.EditedGroup.tableTooLong"));
        if (isTooLong) {
            name.focus();
        } else if (acts.nameTable(group, name.getValue())) {
            close();
        } else {
            name.setErrorMessage(getTranslation("grouping.EditedGroup.tableNotSaved"));
            name.setInvalid(true);
        }
    }
}
