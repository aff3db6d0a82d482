package jp.ishigaki.notification;

import java.util.List;
import java.util.UUID;

/**
 * That there is something to look at. The text is rendered from the key in the reader's language.
 *
 * @param messageKey {@code module.Class.key}; its text says what happened, without names or titles. The same class has
 *     a text {@code place} that says where, and one {@code place.in} for notices with arguments
 * @param args ids or numbers for the places of the texts, never content
 * @param path where to look: a route with parameters, without a leading slash
 * @param about id of the thing; looking at the thing makes all notices about it read
 */
public record Notice(String messageKey, List<String> args, String path, UUID about) {

    public Notice(String messageKey, String path, UUID about) {
        this(messageKey, List.of(), path, about);
    }
}
