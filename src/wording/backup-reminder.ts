import { backupReminderWords as english } from './en/backup-reminder.ts';
import { spoken } from './language.ts';

/** The words for how much no backup file holds, in the chosen language. */
export const backupReminderWords = spoken('backupReminder', english);
