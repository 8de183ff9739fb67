package nhacviec.app;

import java.io.Console;
import java.util.Optional;

/** The person at the keyboard, when there is one. */
final class Terminal {

    private Terminal() {}

    /** What the person answers; empty when nobody can be asked, because a program or a file reads or writes for them. */
    static Optional<String> ask(String question) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        String answer = console.readLine("%s ", question);
        return Optional.of(answer == null ? "" : answer);
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
