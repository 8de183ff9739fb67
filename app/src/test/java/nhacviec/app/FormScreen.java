package nhacviec.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.app.FormModel.Open;
import nhacviec.app.FormModel.Person;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;

/** Takes note of the questions that people are shown, from the buttons under them: what they write next is the answer. */
final class FormScreen {

    private static final Pattern LEFT_OPEN =
            Pattern.compile("<b>([\\d.]+)</b>: với “(.*)”, chỉ tiêu này đạt hay chưa đạt\\?");

    private final FormModel model;

    FormScreen(FormModel model) {
        this.model = model;
    }

    void sees(Person p, FormAction action, List<OutgoingMessage> said) {
        for (OutgoingMessage message : said) {
            Keyboard keyboard = message instanceof OutgoingMessage.Say say
                    ? say.keyboard()
                    : message instanceof OutgoingMessage.Edit edit ? edit.keyboard() : Keyboard.NONE;
            String html = message instanceof OutgoingMessage.Say say
                    ? say.html()
                    : message instanceof OutgoingMessage.Edit edit ? edit.html() : "";
            keyboard.rows().stream()
                    .flatMap(List::stream)
                    .forEach(button -> sees(p, button.data().split(":"), html));
            Matcher open = LEFT_OPEN.matcher(html);
            boolean answered =
                    action.lines().stream().allMatch(line -> line.code().isEmpty());
            if (answered && open.find() && p.form() != null && p.form().at.equals(open.group(1))) {
                p.form().words = open.group(2);
            }
            if (html.contains("<b>Số liệu Quý ") && html.contains(" của ")) {
                p.close(true);
            }
        }
    }

    private void sees(Person p, String[] data, String html) {
        if (data[0].equals("sl") && data.length == 4 && data[1].equals("k")) {
            p.touch(new Open(true, data[2])).at = data[3];
        } else if (data[0].equals("sl") && data.length == 3 && data[1].equals("s")) {
            p.touch(new Open(true, data[2])).stage = "card";
        } else if (data[0].equals("sl") && data.length == 3 && data[1].equals("y")) {
            p.touch(new Open(true, data[2])).stage = "reasons";
        } else if (data[0].equals("lydo") && data.length == 4 && data[3].equals("ok")) {
            Open asked = p.touch(new Open(false, data[1]));
            asked.codes = data[2].isEmpty() ? model.explainable(p.unit, data[1], "") : List.of(data[2]);
            asked.drafts = html.contains("(nháp, chưa gửi)");
        }
    }
}
