package jp.ishigaki.survey;

import java.util.UUID;

/**
 * Something said in a survey that staff chose to tell.
 *
 * @param original as it was written, without its company
 * @param words as it is told, in which nobody can be recognised
 * @param version rises with each change
 */
public record SurveyQuotation(UUID id, String question, String original, String words, int version) {

    public static final int WORDS = 500;
}
