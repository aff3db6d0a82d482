package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.notification.Author;
import jp.ishigaki.notification.FollowingService;

/** The parts whose new questions, and the experts and lecturers whose posts one wants to hear of. */
class FollowingCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FollowingService following;
    private final DigestCard.Kept kept;

    FollowingCard(FollowingService following, CurriculumQueries curriculum, DigestCard.Kept kept) {
        this.following = following;
        this.kept = kept;
        setClassName("card");
        setId("following");
        var followed = following.parts();
        add(h2(text("title")), p("meta", text("about")), h3(text("parts")));
        curriculum.parts().forEach(part -> add(part(part, followed.contains(part.number()))));
        var authors = following.authors();
        if (!authors.isEmpty()) {
            add(h3(text("authors")), p("meta", text("authors.about")));
            authors.forEach(author -> add(author(author)));
        }
    }

    private com.vaadin.flow.component.Component part(PartRow part, boolean followed) {
        var title = getLocale().getLanguage().equals("ja") ? part.title() : part.titleEn();
        var choice = new Checkbox(text("part", part.number(), title), followed);
        choice.addValueChangeListener(change -> {
            following.followPart(part.number(), change.getValue());
            kept.now();
        });
        return div("field", attribute(choice, "data-follow-part", Integer.toString(part.number())));
    }

    private com.vaadin.flow.component.Component author(Author author) {
        var role = text("role." + author.role());
        var choice = new Checkbox(text("author", author.name(), role), author.followed());
        choice.addValueChangeListener(change -> {
            following.followAuthor(author.person(), change.getValue());
            kept.now();
        });
        return div(
                "field", attribute(choice, "data-follow-author", author.person().toString()));
    }

    private String text(String key, Object... params) {
        return getTranslation("notification.FollowingCard." + key, params);
    }
}
