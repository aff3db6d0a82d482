package jp.ishigaki.faq;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages about knowledge that stays. */
public final class FaqPaths {

    public static final String FAQ = "faq";
    public static final String NEW = "faq/new";

    /** What waits for those who write and review. */
    public static final String DESK = "faq/desk";

    private FaqPaths() {}

    public static String entry(UUID id) {
        return FAQ + "/" + id;
    }

    public static String edit(UUID id) {
        return entry(id) + "/edit";
    }

    /** Making an entry out of an answer. */
    public static String from(UUID answer) {
        return NEW + "?answer=" + answer;
    }

    public static String of(@Nullable Integer part, @Nullable String section) {
        if (section != null) {
            return FAQ + "?part=" + part + "&section=" + section;
        }
        return part == null ? FAQ : FAQ + "?part=" + part;
    }

    public static String desk(FaqScope scope) {
        return DESK + "?show=" + scope.word();
    }
}
