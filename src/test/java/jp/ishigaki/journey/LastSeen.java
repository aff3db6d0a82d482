package jp.ishigaki.journey;

import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Says what every visitor had before their eyes when a step went wrong; a report of CI has no pictures. */
final class LastSeen implements BeforeAllCallback, TestExecutionExceptionHandler {

    @Override
    public void beforeAll(ExtensionContext context) {
        Visitor.PRESENT.clear();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable wrong) {
        var seen = Visitor.PRESENT.stream().map(Visitor::lastSeen).collect(Collectors.joining(" | "));
        throw new AssertionError(wrong.getMessage().replaceAll("\\s+", " ") + " SEEN: " + seen, wrong);
    }
}
