package jp.ishigaki.community;

import java.util.UUID;

/** Where things of the community are shown. */
public final class CommunityPaths {

    public static final String QUESTIONS = "community";
    public static final String ASK = "question/new";

    private CommunityPaths() {}

    public static String question(UUID question) {
        return "question/" + question;
    }

    public static String answer(UUID question, UUID answer) {
        return question(question) + "#answer-" + answer;
    }
}
