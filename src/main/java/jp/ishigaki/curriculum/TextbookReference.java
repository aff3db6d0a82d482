package jp.ishigaki.curriculum;

import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A place in the textbook. The edition belongs to it: in another one the same section stands on other pages, so a
 * reference keeps the edition it was made in for good.
 *
 * @param edition id such as R6
 * @param section number such as 2-2-3
 * @param pages of this edition; none for the whole section
 */
public record TextbookReference(String edition, String section, Pages pages) {

    /** @throws ReferenceRefusedException without an edition, or without a section */
    public TextbookReference {
        refuseIfBlank(edition, Reason.NO_EDITION);
        refuseIfBlank(section, Reason.UNKNOWN_SECTION);
    }

    /** As it is kept in columns; null where there is no section. */
    public static @Nullable TextbookReference of(
            @Nullable String edition, @Nullable String section, @Nullable String pages) {
        if (section == null) {
            return null;
        }
        if (edition == null) {
            throw new ReferenceRefusedException(Reason.NO_EDITION);
        }
        return new TextbookReference(
                edition, section, Pages.read(pages == null ? "" : pages).orElse(Pages.NONE));
    }

    /** The pages as they are kept: null where there are none. */
    public @Nullable String pagesOrNull() {
        return pages.isEmpty() ? null : pages.toString();
    }

    private static void refuseIfBlank(@Nullable String text, Reason reason) {
        if (text == null || text.isBlank()) {
            throw new ReferenceRefusedException(reason);
        }
    }
}
