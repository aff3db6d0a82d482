package jp.ishigaki.notification;

import java.util.List;

/** By which a module says to which topics its notices belong. Topics are shown in the order of the annotations. */
public interface NoticeTopics {

    List<NoticeTopic> topics();
}
