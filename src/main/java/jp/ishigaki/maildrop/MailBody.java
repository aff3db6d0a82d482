package jp.ishigaki.maildrop;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
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
    private static final int MOST_PARTS = 50;
    private static final int MOST_BYTES = 400_000;
    private static final int MOST_CHARACTERS = 100_000;

    /** What has been read of one mail, of all its parts together. */
    private static final class Reading {

        private final StringBuilder text = new StringBuilder();
        private int parts;
        private int bytes;

        private byte[] bytes(Part part) throws MessagingException, IOException {
            try (var in = part.getInputStream()) {
                var read = in.readNBytes(MOST_BYTES - bytes);
                bytes += read.length;
                return read;
            }
        }

        private void add(String more) {
            text.append(text.isEmpty() ? "" : "\n").append(more);
            text.setLength(Math.min(text.length(), MOST_CHARACTERS));
        }
    }

    static MailBody of(Part message) throws MessagingException {
        var reading = new Reading();
        try {
            var files = read(message, reading, 0);
            return new MailBody(reading.text.toString(), files);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
    }

    /** Answers whether there are files in the part. */
    private static boolean read(Part part, Reading reading, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++reading.parts > MOST_PARTS) {
            return true;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            return part.isMimeType("multipart/alternative")
                    ? readPlainest(parts, reading, depth)
                    : readAll(parts, reading, depth);
        }
        var attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/plain")) {
            reading.add(plain(part, reading.bytes(part)));
            return false;
        }
        if (!attached && part.isMimeType("text/html")) {
            reading.add(HtmlText.of(MailCharset.read(reading.bytes(part), charset(part))));
            return false;
        }
        return !isDecoration(part);
    }

    private static boolean readAll(Multipart parts, Reading reading, int depth) throws MessagingException, IOException {
        var files = false;
        for (int i = 0; i < parts.getCount() && reading.parts <= MOST_PARTS; i++) {
            files |= read(parts.getBodyPart(i), reading, depth + 1);
        }
        return files;
    }

    private static boolean readPlainest(Multipart parts, Reading reading, int depth)
            throws MessagingException, IOException {
        BodyPart best = null;
        for (int i = 0; i < parts.getCount(); i++) {
            var each = parts.getBodyPart(i);
            if (best == null || each.isMimeType("text/plain") && !best.isMimeType("text/plain")) {
                best = each;
            }
        }
        return best != null && read(best, reading, depth + 1);
    }

    /** Pictures in a signature, the signature of a machine, an invitation: nobody sent them as a file. */
    private static boolean isDecoration(Part part) throws MessagingException {
        return part.isMimeType("image/*") && part.getHeader("Content-ID") != null
                || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/ms-tnef");
    }

    private static String plain(Part part, byte[] bytes) throws MessagingException {
        var text = MailCharset.read(bytes, charset(part));
        var type = new ContentType(part.getContentType());
        return "flowed".equalsIgnoreCase(type.getParameter("format"))
                ? FlowedText.unfold(text, "yes".equalsIgnoreCase(type.getParameter("delsp")))
                : text;
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        var named = new ContentType(part.getContentType()).getParameter("charset");
        return named == null ? null : named.toLowerCase(Locale.ROOT);
    }
}
