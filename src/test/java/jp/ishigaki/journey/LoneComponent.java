package jp.ishigaki.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A component of {@code frontend/components} by itself in a real browser, without a server. Its TypeScript is translated
 * in the browser; the compiler and what is imported are fetched by bin/test.
 */
final class LoneComponent {

    private static final String SITE = "http://component.test/";
    private static final Path COMPONENTS = Path.of("frontend", "components");
    private static final Path KIT = kit();
    private static final Path COMPILER = KIT.resolve(Path.of("typescript", "lib", "typescript.js"));
    private static final String TRANSLATE = """
            source => ts.transpileModule(source, {compilerOptions: {target: 'ES2023', module: 'ESNext',
                experimentalDecorators: true, useDefineForClassFields: false}}).outputText""";
    private static final String PAGE = """
            <!doctype html>
            <html lang="ja">
              <head>
                <meta charset="utf-8"><title>%1$s</title>
                <link rel="stylesheet" href="/frontend/theme/tokens.css">
                <style>html { font: 15px/1.7 var(--font); } body { margin: 16px; }</style>
                <script type="importmap">{"imports": {
                  "lit": "/node_modules/lit/index.js", "lit/": "/node_modules/lit/",
                  "lit-html": "/node_modules/lit-html/lit-html.js", "lit-html/": "/node_modules/lit-html/",
                  "lit-element/": "/node_modules/lit-element/",
                  "@lit/reactive-element": "/node_modules/@lit/reactive-element/reactive-element.js",
                  "@lit/reactive-element/": "/node_modules/@lit/reactive-element/"}}</script>
                <script type="module" src="/components/%1$s.js"></script>
              </head>
              <body><button id="before">前</button><%1$s></%1$s><button id="after">後</button></body>
            </html>""";

    private static final String MODULES = "node_modules/";

    private final Browser browser;
    private final String name;
    private final Map<String, String> translated = new HashMap<>();

    /** @param name of the element and of its file; other files that begin like it are its parts */
    LoneComponent(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
        if (!Files.exists(COMPILER)) {
            throw new IllegalStateException("There is no compiler for components: run bin/test BoardElementIT once");
        }
        try (var page = browser.newPage();
                var files = Files.list(COMPONENTS)) {
            page.addScriptTag(new AddScriptTagOptions().setPath(COMPILER));
            files.filter(file -> file.getFileName().toString().startsWith(name))
                    .forEach(
                            file -> translated.put(file.getFileName().toString().replace(".ts", ".js"), (String)
                                    page.evaluate(TRANSLATE, read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of its own, once the element is known there. */
    Page open(int width) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
        page.setDefaultTimeout(10_000);
        page.route(SITE + "**", this::answer);
        page.navigate(SITE);
        page.evaluate("name => customElements.whenDefined(name).then(() => null)", name);
        return page;
    }

    private void answer(Route route) {
        var path = URI.create(route.request().url()).getPath().substring(1);
        if (path.isEmpty()) {
            route.fulfill(new FulfillOptions().setContentType("text/html").setBody(PAGE.formatted(name)));
        } else if (path.startsWith("components/")) {
            var script = translated.get(path.substring("components/".length()));
            route.fulfill(new FulfillOptions().setContentType("text/javascript").setBody(script));
        } else {
            var file = path.startsWith(MODULES) ? KIT.resolve(path.substring(MODULES.length())) : Path.of(path);
            var type = path.endsWith(".css") ? "text/css" : "text/javascript";
            route.fulfill(
                    Files.isRegularFile(file)
                            ? new FulfillOptions().setContentType(type).setBody(read(file))
                            : new FulfillOptions().setStatus(404));
        }
    }

    /** What bin/test has fetched, or else what a build of the front end has left. */
    private static Path kit() {
        var fetched = Path.of(".node", "component", "node_modules");
        return Files.exists(fetched) ? fetched : Path.of("node_modules");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
