package nhacviec.storage;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the service keeps about itself, such as the hash of the admin token. */
final class JdbiSettings {

    private final Handle handle;

    JdbiSettings(Handle handle) {
        this.handle = handle;
    }

    Optional<String> get(String key) {
        return handle.createQuery("select value from setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    void put(String key, String value) {
        handle.createUpdate("""
                        insert into setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).bind("key", key).bind("value", value).execute();
    }

    /** Keeps the value unless there is one; returns the one that stands. */
    String putIfAbsent(String key, String value) {
        handle.createUpdate("insert into setting (key, value) values (:key, :value) on conflict (key) do nothing")
                .bind("key", key)
                .bind("value", value)
                .execute();
        return get(key).orElseThrow();
    }
}
