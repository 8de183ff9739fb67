package nhacviec.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The person at the keyboard, when there is one. */
final class Terminal {

    private static final BufferedReader PIPED =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private Terminal() {}

    /** What the person answers; empty when nobody can be asked, because a program or a file reads or writes for them. */
    static Optional<String> ask(String question) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return piped();
        }
        String answer = console.readLine("%s ", question);
        return Optional.of(answer == null ? "" : answer);
    }

    /** An answer that was piped in ("echo k | …") is an answer; an open pipe without a word is nobody. */
    private static synchronized Optional<String> piped() {
        try {
            return PIPED.ready() ? Optional.ofNullable(PIPED.readLine()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Some newer JDKs have a console also where there is no terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
