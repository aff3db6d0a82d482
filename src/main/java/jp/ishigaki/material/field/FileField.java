package jp.ishigaki.material.field;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import jp.ishigaki.material.file.FileRefusedException;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in and shows how far it is; what stands against it is said here at once. A file that is not fetched from
 * here is let go when the field leaves the page.
 */
public class FileField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient Intake intake;
    private final transient Consumer<ReceivedFile> whenReceived;
    private final Upload upload;
    private final Span chosen = span("row-title", "");
    private final Paragraph error = p("field-error", "");
    private transient @Nullable ReceivedFile received;

    /**
     * A field that holds nothing yet.
     *
     * @param whenReceived told of every file that is held
     */
    public FileField(Intake intake, Consumer<ReceivedFile> whenReceived) {
        this.intake = intake;
        this.whenReceived = whenReceived;
        setClassName("field");
        setId("material-file-field");
        upload = new Upload(this::take);
        upload.setId("material-file");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(intake.most()));
        upload.setAcceptedFileTypes(FileType.accepted());
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> letGo());
        chosen.setId("material-file-chosen");
        attribute(chosen, "role", "status");
        error.setId("material-file-error");
        attribute(error, "role", "alert");
        error.setVisible(false);
        var label = new NativeLabel(text("label"));
        label.setId("material-file-label");
        attribute(this, "role", "group");
        attribute(this, "aria-labelledby", "material-file-label");
        add(label, p("field-help", text("help", intake.most() / MEGABYTE)), upload, div("", chosen), error);
    }

    /** Runs beside the page, which stays usable while the file comes in and is looked through. */
    private void take(UploadEvent event) throws IOException {
        var page = event.getUI();
        try {
            var file = intake.receive(event.getFileName(), event.getInputStream(), event.getFileSize());
            hand(file, page);
        } catch (FileRefusedException refused) {
            page.access(() -> refuse(refused));
        }
    }

    private void hand(ReceivedFile file, UI page) {
        try {
            page.access(() -> hold(file));
        } catch (UIDetachedException gone) {
            file.close();
        }
    }

    /** Takes over a file that was received; what was held before is let go. */
    public void hold(ReceivedFile file) {
        letGo();
        if (!isAttached()) {
            file.close();
            return;
        }
        received = file;
        error.setVisible(false);
        chosen.setText(text("chosen", file.name(), SizeText.of(file.size(), getLocale())));
        upload.clearFileList();
        whenReceived.accept(file);
    }

    /** Says what stands against the file, which is not held. */
    public void refuse(FileRefusedException refused) {
        letGo();
        refuse(getTranslation(refused.messageKey(), intake.most() / MEGABYTE));
    }

    /** Says what stands against the file; it has to be chosen anew. */
    public void refuse(String why) {
        error.setText(why);
        error.setVisible(true);
        upload.clearFileList();
    }

    /** The file that is held; whoever keeps it calls {@link #letGo} afterwards. */
    public Optional<ReceivedFile> file() {
        return Optional.ofNullable(received);
    }

    /** Forgets the file that is held. */
    public void letGo() {
        var held = received;
        received = null;
        chosen.setText("");
        if (held != null) {
            held.close();
        }
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        letGo();
    }

    private UploadI18N texts() {
        var most = intake.most() / MEGABYTE;
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")))
                .setFile(new UploadI18N.File()
                        .setRetry(text("retry"))
                        .setStart(text("start"))
                        .setRemove(text("remove")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("tooMany"))
                        .setFileIsTooBig(getTranslation("material.FileRefused.TOO_LARGE", most))
                        .setIncorrectFileType(getTranslation("material.FileRefused.TYPE", most)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("connecting"))
                                .setStalled(text("stalled"))
                                .setProcessing(text("processing"))
                                .setHeld(text("held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("remaining"))
                                .setUnknown(text("remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("unavailable"))
                                .setUnexpectedServerError(text("failed"))
                                .setForbidden(text("failed"))
                                .setFileTooLarge(getTranslation("material.FileRefused.TOO_LARGE", most))));
    }

    private String text(String key, Object... values) {
        return getTranslation("material.FileField." + key, values);
    }
}
