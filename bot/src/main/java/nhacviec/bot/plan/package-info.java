/** What is said about a plan that is imported again. */
package nhacviec.bot.plan;
