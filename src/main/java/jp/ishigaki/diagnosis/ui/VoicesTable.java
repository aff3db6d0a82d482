package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.Map;
import java.util.stream.Stream;
import jp.ishigaki.diagnosis.DepartmentCopy;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.shared.ui.TableParts;

/** Who said what where departments saw an item differently, and which answer counted. */
class VoicesTable extends Div {

    private static final long serialVersionUID = 1L;

    VoicesTable(
            Words words,
            Questionnaire questionnaire,
            DiagnosisResult result,
            DepartmentVoices voices,
            Map<Integer, String> notes) {
        TableParts.scroll(this, words.key("VoicesTable.title"));
        setId("voices");
        var table = new NativeTable();
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(Stream.of(
                                Stream.of(words.key("VoicesTable.item")),
                                voices.copies().stream().map(DepartmentCopy::department),
                                Stream.of(words.key("VoicesTable.counts")))
                        .flatMap(each -> each)
                        .toArray(String[]::new)));
        questionnaire.items().stream()
                .filter(item -> voices.differ(item.number()))
                .forEach(item -> table.getBody()
                        .add(TableParts.row(
                                item.number() + ". " + words.in(item.topic()),
                                Stream.concat(
                                                voices.copies().stream()
                                                        .map(copy -> copy.given(item.number())
                                                                .map(given -> words.noted(
                                                                        words.answer(questionnaire, given.answer()),
                                                                        given.note()))
                                                                .orElse("")),
                                                Stream.ofNullable(
                                                                result.answers().get(item.number()))
                                                        .map(answer -> words.noted(
                                                                words.answer(questionnaire, answer),
                                                                notes.getOrDefault(item.number(), ""))))
                                        .toArray(String[]::new))));
        add(table);
    }
}
