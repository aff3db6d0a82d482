package jp.ishigaki.enrolment.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at a form before anything reads it: how large it is, of which kind, and how many came before it. */
class PostGuard extends OncePerRequestFilter {

    private static final long LARGEST = 64 * 1024;

    private final FormCount posts;
    private final PublicPages pages;

    PostGuard(FormCount posts, PublicPages pages) {
        this.posts = posts;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (!MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type(request))) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file");
        } else if (request.getContentLengthLong() < 0) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED, "tooLarge");
        } else if (request.getContentLengthLong() > LARGEST) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
        } else if (!posts.mayPost(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "60");
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "tooMany");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            var type = request.getContentType();
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        } catch (org.springframework.http.InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        var reader = Readers.locale(request);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(pages.render(
                                "problem",
                                reader,
                                Map.of(
                                        "title", pages.text("enrolment.Problem." + why, reader),
                                        "text", pages.text("enrolment.Problem." + why + ".text", reader)))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
