package jp.ishigaki.community.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.shared.Recognisable;

/** Says beside the field which word would tell whose a post is. */
final class Refusals {

    private Refusals() {}

    static void show(NamesItselfException refused, List<TextFieldBase<?, String>> fields, String words) {
        var field = fields.stream()
                .filter(each -> Recognisable.stands(refused.found(), each.getValue()))
                .findFirst()
                .orElseGet(fields::getLast);
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    static boolean isIn(NamesItselfException refused, String text) {
        return Recognisable.stands(refused.found(), text);
    }
}
