/** The same work for the window of a browser without module workers; a chunk of its own, which most never load. */
export { doBackupJob } from './backup-job.ts';
