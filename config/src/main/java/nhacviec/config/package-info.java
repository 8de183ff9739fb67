/**
 * Settings, and the files a person edits. Every reader names all mistakes of a file at once, in sentences a
 * coordinator can act on, and gives back words of core.
 */
package nhacviec.config;
