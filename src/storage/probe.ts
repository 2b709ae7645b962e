/**
 * The version number of a database as the browser knows it (ten times ours), or null when there is no
 * such database. Changes nothing: Dexie, asked to open a newer database, may "repair" it, so this look
 * comes first.
 */
export function installedVersion(name: string): Promise<number | null> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		let isMissing = false;
		request.onupgradeneeded = () => {
			isMissing = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			const { version } = request.result;
			request.result.close();
			resolve(version);
		};
		request.onerror = () => {
			if (isMissing) resolve(null);
			else reject(request.error ?? new DOMException('The database did not open', 'UnknownError'));
		};
	});
}
