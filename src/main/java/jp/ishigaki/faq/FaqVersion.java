package jp.ishigaki.faq;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an entry.
 *
 * @param sectionTitle as the section was called then
 * @param writtenBy whoever wrote it, who does not review it
 * @param writer the name, null to readers who do not know the person
 */
public record FaqVersion(
        int number,
        String question,
        String answer,
        int part,
        String sectionTitle,
        TextbookReference reference,
        List<String> tags,
        UUID writtenBy,
        @Nullable String writer) {

    public FaqText text() {
        return new FaqText(
                question, answer, reference.section(), reference.pages().toString(), tags);
    }
}
