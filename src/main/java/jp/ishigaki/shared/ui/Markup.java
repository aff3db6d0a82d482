package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Plain HTML elements with the classes of the theme: lean enough for lists of hundreds of rows. */
public final class Markup {

    private Markup() {}

    public static Div div(String classes, Component... children) {
        var div = new Div(children);
        div.setClassName(classes);
        return div;
    }

    public static Section section(String classes, Component... children) {
        var section = new Section(children);
        section.setClassName(classes);
        return section;
    }

    public static Span span(String classes, String text) {
        var span = new Span(text);
        span.setClassName(classes);
        return span;
    }

    public static Span text(String text) {
        return new Span(text);
    }

    public static H1 h1(String text) {
        return new H1(text);
    }

    public static H2 h2(String text) {
        return new H2(text);
    }

    public static H3 h3(String text) {
        return new H3(text);
    }

    public static Paragraph p(String classes, String text) {
        var paragraph = new Paragraph(text);
        paragraph.setClassName(classes);
        return paragraph;
    }

    /** A link inside the application: the router follows it without reloading the page. */
    public static Anchor link(String href, String text) {
        var link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    public static Anchor link(String href, String classes, Component... children) {
        var link = link(href, "");
        link.setClassName(classes);
        link.add(children);
        return link;
    }

    public static NativeButton button(String text, Runnable onClick) {
        var button = new NativeButton(text, click -> onClick.run());
        button.getElement().setAttribute("type", "button");
        button.addClassName("btn");
        return button;
    }

    public static NativeButton primaryButton(String text, Runnable onClick) {
        var button = button(text, onClick);
        button.addClassName("btn-primary");
        return button;
    }

    /** A short status: told by words and shape as well as by colour. Kinds: done, soon, late, info, plain. */
    public static Span chip(String kind, String text) {
        var chip = new Span(text);
        chip.addClassNames("chip", "is-" + kind);
        return chip;
    }

    public static Component separator() {
        return new Html("<hr>");
    }

    public static <T extends HasElement> T attribute(T component, String name, String value) {
        component.getElement().setAttribute(name, value);
        return component;
    }
}
