package jp.ishigaki.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey that is asked again and again, in versions.
 *
 * @param usual whether sessions get it unless staff choose another
 * @param published number of the newest published version, or null before the first
 * @param publishedId id of that version
 * @param draft id of the version being written, or null when none is
 * @param sessions how many sessions it is attached to, in any version
 */
public record SurveyTemplate(
        UUID id,
        String name,
        boolean usual,
        @Nullable Integer published,
        @Nullable UUID publishedId,
        @Nullable UUID draft,
        int sessions) {

    public static final int NAME = 80;
}
