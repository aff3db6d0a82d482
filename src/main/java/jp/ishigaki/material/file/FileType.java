package jp.ishigaki.material.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken. None of them runs anything by itself. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return switch (this) {
            case PNG, JPEG, GIF, WEBP -> true;
            case PDF, WORD, EXCEL, POWERPOINT, TEXT, CSV -> false;
        };
    }

    /** The ending that files of this type usually have, without a dot. */
    public String ending() {
        return endings.getFirst();
    }

    /** All endings, each with its dot, as a form accepts them. */
    public static String[] accepted() {
        return Stream.of(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new);
    }

    static Optional<FileType> ofEnding(String ending) {
        var small = ending.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(small)).findFirst();
    }
}
