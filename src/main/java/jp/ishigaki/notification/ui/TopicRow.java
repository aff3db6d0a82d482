package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.TopicChoice;

/** One topic and how it is heard of; of one whose letters always come, that they do. */
class TopicRow extends Div {

    private static final long serialVersionUID = 1L;

    TopicRow(TopicChoice topic, SerializableConsumer<Hearing> chosen) {
        attribute(this, "data-topic", topic.topic());
        var name = HearingWords.name(this, topic.topic());
        var about = getTranslation("notification.Topic." + topic.topic() + ".about");
        if (topic.must()) {
            setClassName("field");
            add(p("field-name", name), p("meta", getTranslation("notification.TopicRow.must", about)));
            return;
        }
        var how = new Select<Hearing>();
        how.setLabel(name);
        how.setHelperText(about);
        how.setItems(Hearing.AT_ONCE, Hearing.DIGEST, Hearing.APP);
        how.setItemLabelGenerator(each -> getTranslation("notification.Hearing." + each));
        how.setValue(topic.how());
        how.setWidthFull();
        how.addValueChangeListener(change -> chosen.accept(change.getValue()));
        add(div("field", how));
    }
}
