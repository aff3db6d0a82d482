package jp.ishigaki.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a form as a template shows it: with what was typed, and what is wrong with it beside it. */
record FormField(
        String name,
        String label,
        @Nullable String help,
        String value,
        @Nullable String error,
        boolean required,
        String type,
        @Nullable String autocomplete,
        @Nullable String inputmode,
        int maxlength,
        List<Option> options) {

    record Option(String value, String label, boolean selected) {}

    public boolean isSelect() {
        return type.equals("select");
    }

    public boolean isTextarea() {
        return type.equals("textarea");
    }

    public boolean isCheckbox() {
        return type.equals("checkbox");
    }

    public boolean isInput() {
        return !isSelect() && !isTextarea() && !isCheckbox();
    }

    public boolean isChecked() {
        return !value.isEmpty();
    }

    /** The ids of what describes the field, for those who do not see it beside the field. */
    public String describedBy() {
        return (help == null ? "" : name + "-help ") + (error == null ? "" : name + "-error");
    }
}
