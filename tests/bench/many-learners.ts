/**
 * Runs in a page of the site: makes many received portfolios out of the one that is there, each with its own id and
 * name, and so many items in each, every third of them decided on. Straight into the database, as opening two hundred
 * files would take an hour.
 */
export async function multiplyLearner({
	learners,
	items,
}: {
	readonly learners: number;
	readonly items: number;
}): Promise<void> {
	type Row = Record<string, unknown>;
	const done = <Result>(request: IDBRequest<Result>) =>
		new Promise<Result>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const db = await done(indexedDB.open('starfolio-received'));
	const tables = ['portfolios', 'units', 'templates', 'evidence', 'revisions', 'judgements', 'meta'];
	const rows = async (name: string) => (await done(db.transaction(name).objectStore(name).getAll())) as Row[];
	const [[portfolio], units, templates, [head], revisions, meta] = [
		await rows('portfolios'),
		await rows('units'),
		await rows('templates'),
		await rows('evidence'),
		await rows('revisions'),
		await rows('meta'),
	];
	const revision = revisions.find((row) => row['revision'] === head?.['revision']);
	const summary = meta.find((row) => String(row['key']).startsWith('received '));
	if (!portfolio || !head || !revision || !summary) throw new Error('There is no learner to multiply');
	const [claim] = head['claims'] as { criterion: string; fingerprint: string }[];
	for (let learner = 1; learner <= learners; learner += 1) {
		const id = learner === 1 ? String(portfolio['id']) : `learner-${learner}`;
		const name = `Learner ${String(learner).padStart(3, '0')}`;
		const transaction = db.transaction(tables, 'readwrite');
		const put = (table: string, row: Row) => transaction.objectStore(table).put(row);
		put('portfolios', { ...portfolio, id, learner: name });
		for (const row of units) put('units', { ...row, portfolio: id });
		for (const row of templates) put('templates', { ...row, portfolio: id });
		for (let n = 1; n <= items; n += 1) {
			const item = n === 1 && learner === 1 ? String(head['id']) : `item-${learner}-${n}`;
			const reference = `E${String(n).padStart(3, '0')}`;
			put('evidence', {
				...head,
				portfolio: id,
				id: item,
				reference,
				title: `${String(head['title'])}, time ${n}`,
			});
			put('revisions', { ...revision, portfolio: id, evidence: item });
			if (n % 3 !== 0 || !claim) continue;
			put('judgements', {
				portfolio: id,
				id: `judgement-${learner}-${n}`,
				evidence: item,
				criterion: claim.criterion,
				decision: 'accepted',
				feedback: 'Clear, and in your own words.',
				assessor: 'Tom Reed',
				at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
				fingerprint: claim.fingerprint,
			});
		}
		const value = { ...(summary['value'] as Row), portfolio: id, learner: name, items };
		put('meta', { ...summary, key: `received ${id}`, value });
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onerror = () => reject(transaction.error);
		});
	}
	db.close();
}
