/**
 * Runs in a page of the site: makes so many items out of the one that is there, each with its own id, number and
 * title, spread over days. Straight into the database, as saving them one by one would take an hour.
 */
export async function multiplyItem(items: number): Promise<void> {
	const done = <Result>(request: IDBRequest<Result>) =>
		new Promise<Result>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const db = await done(indexedDB.open('starfolio-own'));
	const tables = ['evidence', 'revisions', 'texts', 'portfolios', 'meta'];
	const rows = async (name: string) =>
		(await done(db.transaction(name).objectStore(name).getAll())) as Record<string, unknown>[];
	const [head] = await rows('evidence');
	const revision = (await rows('revisions')).at(-1);
	const [text] = await rows('texts');
	const [portfolio] = await rows('portfolios');
	if (!head || !revision || !text || !portfolio) throw new Error('There is no item to multiply');
	const transaction = db.transaction(tables, 'readwrite');
	const put = (name: string, row: unknown) => transaction.objectStore(name).put(row);
	for (let n = 2; n <= items; n += 1) {
		const id = `item-${n}`;
		const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
		const reference = `E${String(n).padStart(3, '0')}`;
		put('evidence', {
			...head,
			id,
			reference,
			title: `${String(head['title'])}, time ${n}`,
			createdAt: at,
			changedAt: at,
			change: Number(head['change']) + n,
		});
		put('revisions', { ...revision, evidence: id, revision: head['revision'], at });
		put('texts', { ...text, id });
	}
	const change = Number(head['change']) + items;
	put('meta', { key: 'change', value: change });
	put('meta', { key: `change ${String(portfolio['id'])}`, value: change });
	put('portfolios', { ...portfolio, nextReference: items + 1 });
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onerror = () => reject(transaction.error);
	});
	db.close();
}
