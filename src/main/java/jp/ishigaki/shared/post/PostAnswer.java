package jp.ishigaki.shared.post;

import java.util.Map;
import java.util.Optional;

/**
 * What a program elsewhere said.
 *
 * @param status of HTTP
 * @param headers by their names in small letters
 */
public record PostAnswer(int status, Map<String, String> headers) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
