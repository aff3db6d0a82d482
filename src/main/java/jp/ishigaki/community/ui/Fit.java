package jp.ishigaki.community.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;

/** Says beside a field what is wrong with its text, and keeps the text. */
final class Fit {

    private Fit() {}

    static boolean check(TextFieldBase<?, String> field, int longest, String missing, String tooLong) {
        var text = field.getValue().strip();
        var isFit = !text.isEmpty() && text.length() <= longest;
        field.setErrorMessage(text.isEmpty() ? missing : tooLong);
        field.setInvalid(!isFit);
        return isFit;
    }
}
