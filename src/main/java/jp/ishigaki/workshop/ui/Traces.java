package jp.ishigaki.workshop.ui;

import java.util.UUID;

/** Addresses of what an issue points at. */
final class Traces {

    private Traces() {}

    static String answer(UUID question, UUID answer) {
        return "question/" + question + "#answer-" + answer;
    }

    static String section(String number) {
        return "textbook/" + number;
    }
}
