export type { Live } from '#storage/live-source.ts';
