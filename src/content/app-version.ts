const versions = import.meta.glob<string>('/package.json', { eager: true, import: 'version' });

/** The version of this build, as files say by which they were made. */
export const appVersion: string = Object.values(versions)[0] ?? '';
