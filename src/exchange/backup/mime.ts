/** No registered type: with a ZIP's, Android would add ".zip" to the name. Apart, so that nothing else is loaded for it. */
export const BACKUP_MIME = 'application/octet-stream';
