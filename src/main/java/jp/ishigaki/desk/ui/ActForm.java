package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.DeskRefusedException;
import jp.ishigaki.desk.DeskService;
import org.jspecify.annotations.Nullable;

/** One thing that may be done with a question, folded until it is wanted: whom, how long, why. */
class ActForm extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /** What was filled in; whatever was not asked is empty. */
    record Filled(@Nullable UUID expert, int days, String text) {}

    private final String key;
    private final boolean textRequired;
    private final int longest;
    private final TextArea text = new TextArea();
    private final Div fields = div("form-fields");
    private final Div told = div("");
    private @Nullable Select<DeskColleague> expert;
    private @Nullable IntegerField days;

    /** @param key ends the keys of its texts, and its ids */
    ActForm(String key, boolean textRequired, int longest, Consumer<Filled> act) {
        this.key = key;
        this.textRequired = textRequired;
        this.longest = longest;
        setSummaryText(word("title"));
        setId("desk-act-" + key);
        addClassName("card");
        text.setId("desk-" + key + "-text");
        text.setLabel(word("text"));
        text.setManualValidation(true);
        text.setWidthFull();
        attribute(told, "role", "alert");
        var send = button(word("send"), () -> send(act));
        send.setId("desk-" + key);
        fields.add(text);
        setContent(div("form-fields", p("meta", word("help")), fields, told, div("toolbar", send)));
    }

    /** Asks for one of these, too. */
    ActForm of(List<DeskColleague> colleagues) {
        var select = new Select<DeskColleague>();
        select.setId("desk-" + key + "-expert");
        select.setLabel(DeskWords.word(this, "ActForm.expert"));
        select.setItemLabelGenerator(each -> DeskWords.colleague(this, each));
        select.setItems(colleagues);
        select.setManualValidation(true);
        select.setWidthFull();
        fields.addComponentAsFirst(select);
        expert = select;
        return this;
    }

    /** Asks for a number of business days, too. */
    ActForm ofDays() {
        var field = new IntegerField(DeskWords.word(this, "ActForm.days"));
        field.setId("desk-" + key + "-days");
        field.setMin(1);
        field.setMax(DeskService.MOST_DAYS_MORE);
        field.setStepButtonsVisible(true);
        field.setValue(1);
        field.setManualValidation(true);
        fields.addComponentAsFirst(field);
        days = field;
        return this;
    }

    private void send(Consumer<Filled> act) {
        told.removeAll();
        if (isFit()) {
            try {
                act.accept(new Filled(
                        expert == null ? null : expert.getValue().membership(),
                        days == null ? 0 : days.getValue(),
                        text.getValue().strip()));
            } catch (DeskRefusedException refused) {
                told.add(p("notice is-warn", DeskWords.refused(this, refused)));
            }
        }
    }

    private boolean isFit() {
        var noExpert = expert != null && expert.isEmpty();
        var number = days == null ? Integer.valueOf(1) : days.getValue();
        var noDays = number == null || number < 1 || number > DeskService.MOST_DAYS_MORE;
        var length = text.getValue().strip().length();
        var noText = length > longest || textRequired && length == 0;
        if (expert != null) {
            expert.setErrorMessage(DeskWords.word(this, "ActForm.expertMissing"));
            expert.setInvalid(noExpert);
        }
        if (days != null) {
            days.setErrorMessage(DeskWords.word(this, "ActForm.daysWrong", DeskService.MOST_DAYS_MORE));
            days.setInvalid(noDays);
        }
        text.setErrorMessage(DeskWords.word(this, "ActForm.textWrong", longest));
        text.setInvalid(noText);
        if (noText) {
            text.focus();
        }
        return !noExpert && !noDays && !noText;
    }

    private String word(String what) {
        return DeskWords.word(this, "ActForm." + key + "." + what);
    }
}
