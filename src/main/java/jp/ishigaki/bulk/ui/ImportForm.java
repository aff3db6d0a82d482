package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.bulk.ImportKind;
import jp.ishigaki.bulk.ImportPaths;
import jp.ishigaki.bulk.ImportService;
import jp.ishigaki.bulk.UnfitHeaderException;
import jp.ishigaki.bulk.file.FileReading;
import jp.ishigaki.bulk.file.UnreadableFileException;
import jp.ishigaki.cohort.CohortRow;

/** Chooses what to read in, and the file. */
class ImportForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ImportService imports;
    private final RadioButtonGroup<ImportKind> kind = new RadioButtonGroup<>();
    private final Select<CohortRow> cohort = new Select<>();
    private final Paragraph columns = p("field-help", "");
    private final Div template = div("toolbar");
    private final Paragraph refusal = p("notice is-warn", "");

    ImportForm(ImportService imports, List<CohortRow> cohorts) {
        this.imports = imports;
        setClassName("card");
        kind.setId("import-kind");
        kind.setLabel(getTranslation("bulk.ImportForm.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(of -> getTranslation("bulk.ImportKind." + of));
        kind.addValueChangeListener(chosen -> explain(chosen.getValue()));
        cohort.setId("import-cohort");
        cohort.setLabel(getTranslation("bulk.ImportForm.cohort"));
        cohort.setItems(cohorts);
        cohort.setItemLabelGenerator(of -> of == null ? "" : of.nameIn(getLocale()));
        cohorts.stream().findFirst().ifPresent(cohort::setValue);
        refusal.setId("import-refusal");
        attribute(refusal, "role", "alert");
        refusal.setVisible(false);
        add(h2(getTranslation("bulk.ImportForm.title")), kind, cohort, columns, template, upload(), refusal);
        kind.setValue(ImportKind.COMPANIES);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((about, file) -> receive(about.fileName(), file)));
        upload.setId("import-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileReading.MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("bulk.ImportForm.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("bulk.ImportForm.drop"))));
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("bulk.UnreadableFile.REJECTED")));
        return upload;
    }

    private void explain(ImportKind chosen) {
        cohort.setVisible(chosen == ImportKind.ENROLMENTS);
        columns.setText(getTranslation(
                "bulk.ImportForm.columns",
                ImportWords.columns(this, chosen.required()),
                ImportWords.columns(
                        this,
                        chosen.columns().stream()
                                .filter(column -> !chosen.required().contains(column))
                                .toList())));
        var rows = List.of(
                chosen.columns().stream()
                        .map(column -> ImportWords.column(this, column))
                        .toList(),
                chosen.columns().stream()
                        .map(column -> getTranslation("bulk.ImportColumn.example." + column))
                        .toList());
        template.removeAll();
        var link = new CsvLink(
                getTranslation("bulk.ImportForm.template"),
                "template-" + chosen.name().toLowerCase(Locale.ROOT) + ".csv",
                () -> rows);
        link.setId("import-template");
        template.add(link);
    }

    void receive(String fileName, byte[] file) {
        refusal.setVisible(false);
        var into = cohort.getValue();
        if (kind.getValue() == ImportKind.ENROLMENTS && into == null) {
            refuse(getTranslation("bulk.ImportForm.noCohort"));
            return;
        }
        try {
            var run =
                    imports.preview(kind.getValue(), into == null ? null : into.id(), fileName, FileReading.read(file));
            UI.getCurrent().navigate(ImportPaths.run(run));
        } catch (UnreadableFileException unreadable) {
            refuse(getTranslation("bulk.UnreadableFile." + unreadable.reason()));
        } catch (UnfitHeaderException unfit) {
            refuse(words(unfit));
        }
    }

    private String words(UnfitHeaderException unfit) {
        var words = new StringBuilder();
        if (!unfit.missing().isEmpty()) {
            words.append(getTranslation("bulk.ImportForm.missing", ImportWords.columns(this, unfit.missing())));
        }
        if (!unfit.doubled().isEmpty()) {
            words.append(getTranslation("bulk.ImportForm.doubled", ImportWords.columns(this, unfit.doubled())));
        }
        return words.append(getTranslation("bulk.ImportForm.found", String.join("、", unfit.found())))
                .toString();
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
