package jp.ishigaki;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of services on a real PostgreSQL, as the runtime role. One application context serves all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "ishigaki.today=2024-10-01",
            "ishigaki.mail.deliver=false",
            "ishigaki.workshop.rest=false",
            "ishigaki.workshop.mentions=false",
            "ishigaki.webhooks.deliver=false"
        })
@Import(Programme.class)
public @interface DatabaseTest {}
