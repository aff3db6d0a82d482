package jp.ishigaki.faq;

import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;

/** The answer an entry was made from. */
public record FaqSource(UUID question, UUID answer, String title) {

    public String path() {
        return CommunityPaths.answer(question, answer);
    }
}
