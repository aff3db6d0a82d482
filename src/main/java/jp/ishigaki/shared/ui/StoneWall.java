package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/**
 * The picture of maturity: a course of stones for each level, the lowest at the bottom whatever the order given.
 * Choosing a stone fires {@link StoneChosenEvent}; the id comes from the browser and must be looked up, not trusted.
 */
@Tag("stone-wall")
@JsModule("./components/stone-wall.ts")
public final class StoneWall extends Component implements HasSize, HasStyle {

    /** The summary is what stands under the level's name, such as 達成 or 3 / 11. */
    public record Course(int level, String label, String summary, List<Stone> stones) {}

    /** Weight is the stone's breadth among its neighbours, 1 being usual. */
    public record Stone(String id, String label, StoneState state, String stateLabel, double weight) {}

    public record LegendEntry(StoneState state, String label) {}

    /** Words of the list below the wall; the separator stands between the parts of a stone's spoken name. */
    public record Texts(String list, String level, String stone, String state, String separator) {}

    /** A wall of full size, with stones to choose. */
    public StoneWall(Texts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    private StoneWall() {
        getElement().setAttribute("size", "small");
    }

    /** A wall for lists and cohorts: a picture with one spoken label and nothing to choose. */
    public static StoneWall small(String label, List<Course> courses) {
        StoneWall wall = new StoneWall();
        wall.setLabel(label);
        wall.setCourses(courses);
        return wall;
    }

    public void setCourses(List<Course> courses) {
        getElement().setPropertyList("courses", courses);
    }

    public void setLegend(List<LegendEntry> legend) {
        getElement().setPropertyList("legend", legend);
    }

    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** Empty where no stone is chosen. */
    @Synchronize(property = "chosen", value = "stone-chosen")
    public String getChosen() {
        return getElement().getProperty("chosen", "");
    }

    public void setChosen(String stoneId) {
        getElement().setProperty("chosen", stoneId);
    }

    public Registration addStoneChosenListener(ComponentEventListener<StoneChosenEvent> listener) {
        return addListener(StoneChosenEvent.class, listener);
    }

    @DomEvent("stone-chosen")
    public static final class StoneChosenEvent extends ComponentEvent<StoneWall> {

        private final String stoneId;

        public StoneChosenEvent(StoneWall source, boolean fromClient, @EventData("event.detail.id") String stoneId) {
            super(source, fromClient);
            this.stoneId = stoneId;
        }

        public String getStoneId() {
            return stoneId;
        }
    }
}
