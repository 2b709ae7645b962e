export type { ShareResult } from '#device/share.ts';
export { canShareFile, saveFile, shareFile } from '#device/share.ts';
