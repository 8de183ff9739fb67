package nhacviec.app;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Other versions of the plan of the same year. Importing one over the plan in force is not built, so its rows are changed here as such
 * an import would leave them.
 */
enum ChangedPlan {
    /** The plan as it was. */
    SAME {
        @Override
        void change(Handle rows, String code) {}
    },
    /** An indicator more, and all of them in another order. */
    ADDED_AND_REORDERED {
        @Override
        void change(Handle rows, String code) {
            rows.execute("update indicator set position = 1000 - position");
            rows.execute("""
                    insert into indicator (plan_id, position, code, name, short_name, parent, is_group, target_text, monitor,
                                           executors, measure, reporters, written_code, written_name, written_target,
                                           written_monitor, written_executors, cut_by_page, inherited, notes)
                    select plan_id, 990, '3.4', 'Hồ sơ trả đúng hạn', 'Hồ sơ trả đúng hạn', parent, is_group, target_text,
                           monitor, executors, measure, reporters, '3.4', 'Hồ sơ trả đúng hạn', written_target,
                           written_monitor, written_executors, cut_by_page, inherited, notes
                    from indicator where code = '3.3'
                    """);
            rows.execute("""
                    insert into indicator_target (indicator_id, position, operator, value, unit, text, citation, chosen)
                    select (select id from indicator where code = '3.4'), position, operator, value, unit, text, citation, chosen
                    from indicator_target where indicator_id = (select id from indicator where code = '3.3')
                    """);
        }
    },
    /** The indicator is not in the plan any more. */
    GONE {
        @Override
        void change(Handle rows, String code) {
            rows.execute(
                    "delete from indicator_target where indicator_id = (select id from indicator where code = ?)",
                    code);
            rows.execute("delete from indicator where code = ?", code);
        }
    },
    /** Another unit reports it. */
    MOVED {
        @Override
        void change(Handle rows, String code) {
            rows.execute(
                    "update indicator set reporters = (select reporters from indicator where code = '5.4') where code = ?",
                    code);
        }
    },
    /** It takes another kind of figure. */
    MEASURED_OTHERWISE {
        @Override
        void change(Handle rows, String code) {
            rows.execute("update indicator set measure = 'SCORE' where code = ?", code);
        }
    };

    abstract void change(Handle rows, String code);

    /** Changes the plan in the books of a service that is not running. */
    void in(Path file, String code) {
        Jdbi.create("jdbc:sqlite:" + file).useTransaction(rows -> change(rows, code));
    }
}
