package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.ishigaki.shared.web.PublicPages;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, and what is found wrong with it, field by field. */
final class Typed {

    private static final Pattern EMAIL = Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]+@[A-Za-z0-9.-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9()-]{8,18}");
    private static final Pattern ADDRESS =
            Pattern.compile("://|@|\\bwww\\.|[a-z0-9]\\.[a-z]{2,}/", Pattern.CASE_INSENSITIVE);
    static final int LONGEST_EMAIL = 254;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final PublicPages pages;
    private final Locale reader;

    Typed(@Nullable HttpServletRequest request, PublicPages pages, Locale reader) {
        this.pages = pages;
        this.reader = reader;
        if (request != null) {
            request.getParameterMap().forEach((name, all) -> values.put(name, clean(all[0])));
        }
    }

    /** Without characters that cannot be seen, except breaks of lines. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\r\\n\\t]]", "")
                .strip();
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable String error(String name) {
        return errors.get(name);
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    void refuse(String field, String key, Object... params) {
        errors.putIfAbsent(field, pages.text("enrolment.ApplyForm.error." + key, reader, params));
    }

    /** A line that has to be there. */
    String line(String field, String label, int longest) {
        var text = value(field).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            refuse(field, "required", label);
        }
        return limited(field, label, text, longest);
    }

    /** A name that goes into letters: whoever writes an address into it wants strangers to follow it. */
    String name(String field, String label, int longest) {
        var text = line(field, label, longest);
        if (ADDRESS.matcher(text).find()) {
            refuse(field, "address", label);
        }
        return text;
    }

    String limited(String field, String label, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(field, "tooLong", label, longest);
        }
        return text;
    }

    String email(String field, String label) {
        var address = narrow(line(field, label, LONGEST_EMAIL)).replace(" ", "");
        if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
            refuse(field, "email");
        }
        return address;
    }

    String phone(String field, String label) {
        var number = narrow(line(field, label, 20)).replaceAll("[\\s‐‑–—−ー]", "-");
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            refuse(field, "phone");
        }
        return number;
    }

    /** A whole number, full-width or with separators, within limits. */
    long number(String field, String label, long from, long to) {
        var text = narrow(line(field, label, 20)).replaceAll("[,\\s]|万円|人|名", "");
        var number = whole(text);
        if (!text.isEmpty() && (number.isEmpty() || number.getAsLong() < from || number.getAsLong() > to)) {
            refuse(field, "number", label, from, to);
        }
        return number.orElse(from);
    }

    private static OptionalLong whole(String text) {
        return text.matches("[0-9]{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    <T> @Nullable T ifRight(Supplier<T> made) {
        return isRight() ? made.get() : null;
    }
}
