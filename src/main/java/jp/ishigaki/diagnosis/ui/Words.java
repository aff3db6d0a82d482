package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.diagnosis.Wording;
import jp.ishigaki.shared.ui.Joined;

/** Says things in the language of the reader of a place. */
final class Words {

    private final Component place;

    private Words(Component place) {
        this.place = place;
    }

    static Words of(Component place) {
        return new Words(place);
    }

    String key(String key, Object... args) {
        return place.getTranslation("diagnosis." + key, args);
    }

    String in(Wording wording) {
        return wording.in(locale());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(key("Words.day"), locale()).format(day);
    }

    String list(Collection<?> members) {
        return Joined.listed(locale(), members);
    }

    String answer(Questionnaire questionnaire, Answer answer) {
        return questionnaire.choices().stream()
                .filter(choice -> choice.answer() == answer)
                .map(choice -> in(choice.label()))
                .findFirst()
                .orElseThrow();
    }

    /** Who said what: 営業部: 実施している（端末だけ）. */
    String voice(String department, String answer, String note) {
        return key("Words.voice", department, noted(answer, note));
    }

    /** What was gained or lost: +12, 0, -3. */
    String gained(int points) {
        return key("Words.gained", points > 0 ? "+" + points : String.valueOf(points));
    }

    String noted(String answer, String note) {
        return note.isEmpty() ? answer : key("Words.noted", answer, note);
    }

    private Locale locale() {
        var ui = place.getUI().orElseGet(UI::getCurrent);
        return ui == null ? Locale.JAPANESE : ui.getLocale();
    }
}
