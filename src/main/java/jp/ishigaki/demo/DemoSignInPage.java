package jp.ishigaki.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's sign-in page: plain HTML, as it is not part of the application. */
@RestController
@EmbeddedOnly
class DemoSignInPage {

    private final String page;

    DemoSignInPage() throws java.io.IOException {
        page = new ClassPathResource("demo/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = DemoProvider.PATH + "/sign-in", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(HttpServletRequest request, CsrfToken csrf) {
        return page.replace("{{csrf}}", csrf.getToken()).replace("{{error}}", error(request));
    }

    private static String error(HttpServletRequest request) {
        if (request.getParameter("error") == null) {
            return "";
        }
        var session = request.getSession(false);
        var locked = session != null
                && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        return locked
                ? "<p class=error role=alert>続けて5回まちがえたため、このアカウントは5分間使えません。<br><span lang=en>Too many attempts. Try again in five minutes.</span></p>"
                : "<p class=error role=alert>メールアドレスかパスワードがちがいます。<br><span lang=en>The address or the password is wrong.</span></p>";
    }
}
