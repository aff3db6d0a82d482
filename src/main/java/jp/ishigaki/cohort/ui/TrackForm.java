package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackNameTakenException;

/** The names of a track, new or changed; without an English one the Japanese serves for both. */
class TrackForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final TextField nameEn = new TextField();

    TrackForm(String action, BiConsumer<String, String> save, Runnable saved) {
        setClassName("form-line");
        name.setLabel(getTranslation("cohort.TrackForm.name"));
        name.setHelperText(getTranslation("cohort.TrackForm.name.help"));
        name.setManualValidation(true);
        nameEn.setLabel(getTranslation("cohort.TrackForm.nameEn"));
        nameEn.setManualValidation(true);
        var button = button(action, () -> {
            if (written()) {
                save(save, saved);
            }
        });
        button.addClassName("btn");
        button.getElement().setAttribute("data-save-track", "");
        add(name, nameEn, div("toolbar", button));
    }

    void show(Track track) {
        name.setValue(track.name());
        nameEn.setValue(track.nameEn());
    }

    private boolean written() {
        var length = name.getValue().strip().length();
        refuse(name, length == 0 || length > Track.NAME, getTranslation("cohort.TrackForm.name.wrong", Track.NAME));
        refuse(
                nameEn,
                nameEn.getValue().strip().length() > Track.NAME_EN,
                getTranslation("cohort.TrackForm.name.wrong", Track.NAME_EN));
        return !name.isInvalid() && !nameEn.isInvalid();
    }

    private void save(BiConsumer<String, String> save, Runnable saved) {
        var japanese = name.getValue().strip();
        var english = nameEn.getValue().strip();
        try {
            save.accept(japanese, english.isEmpty() ? japanese : english);
            saved.run();
        } catch (TrackNameTakenException taken) {
            refuse(name, true, getTranslation("cohort.TrackForm.name.taken"));
        }
    }

    private static void refuse(TextField field, boolean isWrong, String why) {
        field.setErrorMessage(why);
        field.setInvalid(isWrong);
    }
}
