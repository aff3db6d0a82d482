package jp.ishigaki.notification.push;

/** Whether the reader wants to see notices of a topic in browsers. */
public record PushTopic(String topic, boolean wanted) {}
