package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;

/** Whose board the office looks at. What means something on the other board too is kept in the address. */
class CohortChooser extends Select<CohortRow> {

    private static final long serialVersionUID = 1L;

    CohortChooser(UUID shown, Narrowing now, Lanes lanes, BoardChoices choices) {
        setId("board-cohort");
        setAriaLabel(getTranslation("workshop.CohortChooser.label"));
        setItemLabelGenerator(cohort -> cohort.nameIn(getLocale()));
        setItems(choices.cohorts());
        choices.cohorts().stream()
                .filter(each -> each.id().equals(shown))
                .findFirst()
                .ifPresent(this::setValue);
        addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                Going.to(BoardAddress.of(now.in(changed.getValue().id()), lanes, choices.choosesCohort()));
            }
        });
    }
}
