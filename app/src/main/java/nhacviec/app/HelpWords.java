package nhacviec.app;

import java.util.ListResourceBundle;

/** What picocli itself says in a verb's help. */
final class HelpWords extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"usage.synopsisHeading", "Cách dùng: "},
            {"usage.commandListHeading", "Các lệnh:%n"},
            {"help", "In trợ giúp này."},
            {"version", "In phiên bản của chương trình."},
            {"nhacviec.help.usage.header", "In trợ giúp của một lệnh."},
            {"nhacviec.help.usage.description", ""},
            {"nhacviec.help.usage.footer", "Ví dụ: ./nhacviec help demo"},
            {"helpCommand.command", "Lệnh cần trợ giúp."}
        };
    }
}
