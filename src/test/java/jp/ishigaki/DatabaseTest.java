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
            "ishigaki.webhooks.deliver=false",
            "ishigaki.push.deliver=false",
            "ishigaki.push.public-key=BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "ishigaki.push.private-key=q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
        })
@Import(Programme.class)
public @interface DatabaseTest {}
