import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, with a trailing slash. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built site lies. */
export const distFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The address the site is built for, with slashes at both ends: "/" unless BASE says otherwise. */
export function siteBase(): string {
	return `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');
}
