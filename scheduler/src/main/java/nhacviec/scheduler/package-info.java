/** Quartz: wakes the work and nothing else. */
package nhacviec.scheduler;
