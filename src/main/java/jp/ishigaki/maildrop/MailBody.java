package jp.ishigaki.maildrop;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a mail is text, as somebody wrote it, and whether files came with it. Of several ways to say the same the plain
 * one is taken.
 *
 * @param text with what it quotes
 */
record MailBody(String text, boolean files) {

    private static final int DEEPEST = 8;
    private static final int MOST_BYTES = 400_000;

    static MailBody of(Part message) throws MessagingException {
        var texts = new ArrayList<String>();
        try {
            var files = read(message, texts, 0);
            return new MailBody(String.join("\n", texts), files);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
    }

    /** Answers whether there are files in the part. */
    private static boolean read(Part part, List<String> texts, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return true;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            return part.isMimeType("multipart/alternative")
                    ? readPlainest(parts, texts, depth)
                    : readAll(parts, texts, depth);
        }
        var attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/plain")) {
            texts.add(plain(part));
            return false;
        }
        if (!attached && part.isMimeType("text/html")) {
            texts.add(HtmlText.of(MailCharset.read(bytes(part), charset(part))));
            return false;
        }
        return !isDecoration(part);
    }

    private static boolean readAll(Multipart parts, List<String> texts, int depth)
            throws MessagingException, IOException {
        var files = false;
        for (int i = 0; i < parts.getCount(); i++) {
            files |= read(parts.getBodyPart(i), texts, depth + 1);
        }
        return files;
    }

    private static boolean readPlainest(Multipart parts, List<String> texts, int depth)
            throws MessagingException, IOException {
        BodyPart best = null;
        for (int i = 0; i < parts.getCount(); i++) {
            var each = parts.getBodyPart(i);
            if (best == null || each.isMimeType("text/plain") && !best.isMimeType("text/plain")) {
                best = each;
            }
        }
        return best != null && read(best, texts, depth + 1);
    }

    /** Pictures in a signature, the signature of a machine, an invitation: nobody sent them as a file. */
    private static boolean isDecoration(Part part) throws MessagingException {
        return part.isMimeType("image/*") && part.getHeader("Content-ID") != null
                || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/ms-tnef");
    }

    private static String plain(Part part) throws MessagingException, IOException {
        var text = MailCharset.read(bytes(part), charset(part));
        var type = new ContentType(part.getContentType());
        return "flowed".equalsIgnoreCase(type.getParameter("format"))
                ? FlowedText.unfold(text, "yes".equalsIgnoreCase(type.getParameter("delsp")))
                : text;
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        var named = new ContentType(part.getContentType()).getParameter("charset");
        return named == null ? null : named.toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
