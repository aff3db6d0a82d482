package jp.ishigaki.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question of a survey.
 *
 * @param id stays through the versions of a template, so that answers of several sessions can be laid side by side
 * @param help under the question; mostly empty
 * @param choices of the two kinds that offer some
 * @param other whether something else may be chosen and said
 * @param low what the lower end of a scale means
 * @param high what its upper end means
 * @param rows of a matrix
 * @param least of a whole number; null for no limit
 * @param most of a whole number; null for no limit
 */
public record SurveyQuestion(
        String id,
        QuestionKind kind,
        Phrase text,
        Phrase help,
        boolean required,
        List<Choice> choices,
        boolean other,
        Phrase low,
        Phrase high,
        List<Choice> rows,
        @Nullable Integer least,
        @Nullable Integer most) {

    public static final int SHORT = 200;
    public static final int LONG = 2000;

    /** The largest figure either way. */
    public static final int MOST = 1_000_000_000;

    public SurveyQuestion {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** A question with nothing but its words. */
    public static SurveyQuestion of(String id, QuestionKind kind, Phrase text, boolean required) {
        return new SurveyQuestion(
                id,
                kind,
                text,
                Phrase.NONE,
                required,
                List.of(),
                false,
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                null,
                null);
    }

    /** How many characters may be written. */
    public int longest() {
        return kind == QuestionKind.LONG_TEXT ? LONG : SHORT;
    }

    /** Everything that can be chosen, by id. */
    public Set<String> offered() {
        if (kind == QuestionKind.YES_NO) {
            return Set.of(SurveyAnswer.YES, SurveyAnswer.NO);
        }
        var ids = choices.stream().map(Choice::id).collect(Collectors.toSet());
        if (other) {
            ids.add(SurveyAnswer.OTHER);
        }
        return ids;
    }

    /** What is wrong with an answer that is to be sent. */
    public Optional<AnswerObjection> objection(SurveyAnswer answer) {
        if (answer.isEmpty()) {
            return required ? Optional.of(AnswerObjection.MISSING) : Optional.empty();
        }
        if (answer.text().length() > longest()) {
            return Optional.of(AnswerObjection.TOO_LONG);
        }
        return switch (kind) {
            case SINGLE, MULTIPLE, YES_NO -> ofChoices(answer);
            case SCALE, RECOMMEND -> ofScale(answer);
            case NUMBER -> ofNumber(answer);
            case MATRIX -> ofRows(answer);
            case SHORT_TEXT, LONG_TEXT ->
                answer.text().isEmpty() ? Optional.of(AnswerObjection.UNFIT) : Optional.empty();
        };
    }

    private Optional<AnswerObjection> ofChoices(SurveyAnswer answer) {
        if (answer.choices().isEmpty() && required) {
            return Optional.of(AnswerObjection.MISSING);
        }
        var several = kind == QuestionKind.MULTIPLE;
        if (!offered().containsAll(answer.choices())
                || !several && answer.choices().size() > 1) {
            return Optional.of(AnswerObjection.UNFIT);
        }
        return answer.choices().contains(SurveyAnswer.OTHER) && answer.text().isEmpty()
                ? Optional.of(AnswerObjection.OTHER_MISSING)
                : Optional.empty();
    }

    private Optional<AnswerObjection> ofScale(SurveyAnswer answer) {
        var number = answer.number();
        if (number == null) {
            return Optional.of(AnswerObjection.UNFIT);
        }
        return isWithin(number, kind.lowest(), kind.highest())
                ? Optional.empty()
                : Optional.of(AnswerObjection.OUT_OF_RANGE);
    }

    private Optional<AnswerObjection> ofNumber(SurveyAnswer answer) {
        var number = answer.number();
        if (number == null) {
            return Optional.of(AnswerObjection.UNFIT);
        }
        return Math.abs((long) number) <= MOST && isWithin(number, least, most)
                ? Optional.empty()
                : Optional.of(AnswerObjection.OUT_OF_RANGE);
    }

    private static boolean isWithin(int number, @Nullable Integer least, @Nullable Integer most) {
        return (least == null || number >= least) && (most == null || number <= most);
    }

    private Optional<AnswerObjection> ofRows(SurveyAnswer answer) {
        var known = rows.stream().map(Choice::id).collect(Collectors.toSet());
        if (!known.containsAll(answer.rows().keySet())) {
            return Optional.of(AnswerObjection.UNFIT);
        }
        if (answer.rows().values().stream().anyMatch(place -> place < kind.lowest() || place > kind.highest())) {
            return Optional.of(AnswerObjection.OUT_OF_RANGE);
        }
        return required && answer.rows().size() < known.size()
                ? Optional.of(AnswerObjection.ROW_MISSING)
                : Optional.empty();
    }
}
