package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.Narrowing.By;
import org.jspecify.annotations.Nullable;

/** How a narrowing is said: 第6回, グループ3, 「バックアップ」. */
final class NarrowingWords {

    private final Component page;
    private final BoardChoices choices;

    NarrowingWords(Component page, BoardChoices choices) {
        this.page = page;
        this.choices = choices;
    }

    String of(Narrowing now, By by) {
        return switch (by) {
            case MINE -> text("MINE");
            case SESSION -> text("SESSION", now.session());
            case GROUP -> text("GROUP", now.group());
            case COMPANY -> company(now);
            case PART -> text("PART", now.part());
            case STATE -> page.getTranslation("workshop.IssueState." + now.state());
            case OWNER -> owner(now);
            case TAG -> text("TAG", now.tag());
            case WORDS -> text("WORDS", now.words());
            case RESTED -> text("RESTED");
        };
    }

    private String company(Narrowing now) {
        var name = now.company() == null ? "" : choices.company(now.company());
        return name.isEmpty() ? text("COMPANY") : name;
    }

    private String owner(Narrowing now) {
        if (Narrowing.NOBODY.equals(now.owner())) {
            return text("NOBODY");
        }
        var name = now.owner() == null ? "" : choices.owner(now.owner());
        return name.isEmpty() ? text("SOMEBODY") : text("OWNER", name);
    }

    private String text(String key, @Nullable Object... values) {
        return page.getTranslation("workshop.NarrowingWords." + key, values);
    }
}
