package jp.ishigaki.maturity.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import jp.ishigaki.diagnosis.Wording;
import jp.ishigaki.maturity.CriterionState;
import jp.ishigaki.maturity.Sentence;
import jp.ishigaki.maturity.VerifierClass;
import jp.ishigaki.shared.ui.Joined;

/** Says what the rules found in the language of the reader. */
final class Words {

    private final Component place;

    private Words(Component place) {
        this.place = place;
    }

    static Words of(Component place) {
        return new Words(place);
    }

    String key(String key, Object... args) {
        return place.getTranslation("maturity." + key, args);
    }

    String in(Wording wording) {
        return wording.in(locale());
    }

    String say(Sentence sentence) {
        var args = sentence.args().stream()
                .map(arg -> arg instanceof LocalDate day ? day(day) : arg)
                .toArray();
        return place.getTranslation(sentence.key(), args);
    }

    /** With its year: expiry dates lie far apart. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(key("Words.day"), locale()).format(day);
    }

    /** Without its year: for what is near. */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(key("Words.shortDay"), locale()).format(day);
    }

    String state(CriterionState state) {
        return key("CriterionState." + state);
    }

    String verifier(VerifierClass verifier) {
        return key("VerifierClass." + verifier);
    }

    String minutes(int minutes) {
        return minutes < 90 ? key("Words.minutes", minutes) : key("Words.hours", Math.round(minutes / 60.0));
    }

    String list(Collection<?> members) {
        return Joined.listed(locale(), members);
    }

    private Locale locale() {
        var ui = place.getUI().orElseGet(com.vaadin.flow.component.UI::getCurrent);
        return ui == null ? Locale.JAPANESE : ui.getLocale();
    }
}
