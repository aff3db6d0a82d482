package jp.ishigaki.grouping.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import java.util.Comparator;
import java.util.List;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.shared.ui.TableParts;

/** Everybody by the sound of the name, with the group to go to: what hangs at the door. */
class NameTable extends Div {

    private static final long serialVersionUID = 1L;

    private record Line(GroupMember member, WorkshopGroup group) {}

    NameTable(List<WorkshopGroup> groups) {
        TableParts.scroll(this, getTranslation("grouping.GroupsView.scroll"));
        setId("groups-by-name");
        var texts = new GroupTexts(this);
        var body = new NativeTableBody();
        groups.stream()
                .flatMap(group -> group.members().stream().map(member -> new Line(member, group)))
                .sorted(Comparator.comparing((Line line) -> line.member().kana())
                        .thenComparing(line -> line.member().name()))
                .forEach(line -> body.add(TableParts.row(
                        line.member().name(),
                        line.member().companyName(),
                        texts.group(line.group().number()),
                        texts.table(line.group()),
                        line.member().role() == null
                                ? ""
                                : texts.role(line.member().role()))));
        var head = new NativeTableHeader();
        head.add(TableParts.headRow(
                getTranslation("grouping.GroupsView.name"),
                getTranslation("grouping.GroupsView.company"),
                getTranslation("grouping.GroupsView.group"),
                getTranslation("grouping.GroupsView.table"),
                getTranslation("grouping.GroupsView.role")));
        var table = new NativeTable();
        table.setClassName("table");
        table.add(head, body);
        add(table);
    }
}
