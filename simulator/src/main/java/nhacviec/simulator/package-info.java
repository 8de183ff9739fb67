/**
 * A stand-in for Telegram's Bot API server: the HTTP methods that a bot calls, people who write and tap, a page to be
 * those people in a browser, and a Java API to be them in a test. Depends on nothing of the service.
 *
 * <p>It stands on the JDK's HTTP server, so that a test of the bot needs no second server library. That one writes head
 * and body apart, and unless {@code sun.net.httpserver.nodelay} is set before its class loads each answer on a kept
 * connection waits 40 ms for an acknowledgement: {@link nhacviec.simulator.SimulatedTelegram} sets it first of all, and a
 * test measures that it works.
 *
 * <p>Scripts can use what the page uses, as JSON under {@code /sim/}. To look: {@code state} (clock, people, groups),
 * {@code clock}, {@code chat?id=} (messages, buttons, keyboard; in a group {@code as=} says whose toasts),
 * {@code file?id=}, {@code events} (server-sent, the id of each chat that changed). To act, by POST with a JSON body:
 * {@code write} {id, text, replyTo?}, {@code edit} {id, messageId, text}, {@code tap} {id, messageId, data},
 * {@code upload} {id, name, base64, caption?, photo?}, {@code block} {id, blocked}, {@code addUser} {name, label?},
 * {@code addGroup} {title, members?}, {@code jump} {id}, {@code move} {when}. In a group {@code as} is who does it. What
 * cannot be done answers 400 with a Vietnamese sentence under {@code error}.
 */
package nhacviec.simulator;
