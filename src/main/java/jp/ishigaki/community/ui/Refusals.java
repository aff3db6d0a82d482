package jp.ishigaki.community.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.community.NamesItselfException;

/** Says beside the field which word would tell whose a post is. */
final class Refusals {

    private Refusals() {}

    static void show(NamesItselfException refused, List<TextFieldBase<?, String>> fields, String words) {
        var found = plain(refused.found());
        var field = fields.stream()
                .filter(each -> plain(each.getValue()).contains(found))
                .findFirst()
                .orElseGet(fields::getLast);
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    static boolean isIn(NamesItselfException refused, String text) {
        return plain(text).contains(plain(refused.found()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
