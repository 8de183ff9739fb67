/**
 * A stand-in for Telegram's Bot API server: the HTTP methods that a bot calls, people who write and tap, a page to be
 * those people in a browser, and a Java API to be them in a test. Depends on nothing of the service.
 */
package nhacviec.simulator;
