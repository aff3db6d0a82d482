package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** PublicPages that are not there. */
@RestControllerAdvice(basePackageClasses = ApplyProblems.class)
class ApplyProblems {

    private final PageAnswers answers;

    ApplyProblems(PageAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({MissingException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> missing(HttpServletRequest request) {
        return answers.problem(HttpStatus.NOT_FOUND, "missing", Readers.locale(request));
    }
}
