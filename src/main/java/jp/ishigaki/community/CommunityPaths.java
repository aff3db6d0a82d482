package jp.ishigaki.community;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where things of the community are shown. */
public final class CommunityPaths {

    public static final String QUESTIONS = "community";
    public static final String ASK = "question/new";

    private CommunityPaths() {}

    /** Writing a question about a section of the textbook. */
    public static String askAbout(String section) {
        return ASK + "?section=" + section;
    }

    /** The questions with a tag. */
    public static String tagged(String tag) {
        return QUESTIONS + "?" + tagQuery(tag);
    }

    public static String tagQuery(String tag) {
        return "tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    public static String question(UUID question) {
        return "question/" + question;
    }

    public static String answer(UUID question, UUID answer) {
        return question(question) + "#answer-" + answer;
    }

    public static String comment(UUID question, UUID comment) {
        return question(question) + "#comment-" + comment;
    }
}
