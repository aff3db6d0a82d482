package jp.ishigaki;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Ishigaki {

    public static void main(String[] args) {
        SpringApplication.run(Ishigaki.class, args);
    }
}
