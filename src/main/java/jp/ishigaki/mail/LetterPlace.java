package jp.ishigaki.mail;

/** A place that may stand in a template, what will stand there, and an example of it. */
public record LetterPlace(String name, String meaning, String example) {

    /** As it is written in the template. */
    public String written() {
        return "{{" + name + "}}";
    }
}
