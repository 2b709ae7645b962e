/**
 * Runs in a page of the site: makes many received portfolios out of the one that is there, each with its own id and
 * name, and so many items in each. Each item claims three criteria, one after the other through all of them, and every
 * third is decided on. Straight into the database, as opening two hundred files would take an hour.
 */
export async function multiplyLearner({
	learners,
	items,
}: {
	readonly learners: number;
	readonly items: number;
}): Promise<void> {
	type Row = Record<string, unknown>;
	type Claim = { criterion: string; fingerprint: string };
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
	const [claim] = (head?.['claims'] ?? []) as Claim[];
	if (!portfolio || !head || !revision || !summary || !claim) {
		throw new Error('There is no learner to multiply');
	}
	const content = revision['content'] as Row;
	const criteria = units.flatMap((unit) =>
		(unit['outcomes'] as { criteria: { id: string }[] }[]).flatMap((outcome) =>
			outcome.criteria.map(({ id }) => id),
		),
	);
	const first = Math.max(0, criteria.indexOf(claim.criterion));
	const claimed = (n: number): string[] =>
		items === 1
			? [claim.criterion]
			: [0, 1, 2].map((step) => criteria[(first + (n - 1) * 3 + step) % criteria.length] ?? claim.criterion);
	let transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
	const put = (table: string, row: Row) => transaction.objectStore(table).put(row);
	const written = () =>
		new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onerror = () => reject(transaction.error);
		});
	for (let learner = 1; learner <= learners; learner += 1) {
		const id = learner === 1 ? String(portfolio['id']) : `learner-${learner}`;
		const name = `Learner ${String(learner).padStart(3, '0')}`;
		put('portfolios', { ...portfolio, id, learner: name });
		for (const row of units) put('units', { ...row, portfolio: id });
		for (const row of templates) put('templates', { ...row, portfolio: id });
		let decided = 0;
		for (let n = 1; n <= items; n += 1) {
			const item = n === 1 && learner === 1 ? String(head['id']) : `item-${learner}-${n}`;
			const ids = claimed(n);
			put('evidence', {
				...head,
				portfolio: id,
				id: item,
				reference: `E${String(n).padStart(3, '0')}`,
				title: `${String(head['title'])}, time ${n}`,
				claims: ids.map((criterion) => ({ ...claim, criterion })),
			});
			put('revisions', {
				...revision,
				portfolio: id,
				evidence: item,
				content: { ...content, claims: ids.map((criterion) => ({ criterion, how: '' })) },
			});
			if (n % 3 !== 0) continue;
			for (const [place, criterion] of ids.entries()) {
				decided += 1;
				put('judgements', {
					portfolio: id,
					id: `judgement-${learner}-${n}-${place}`,
					evidence: item,
					criterion,
					decision: 'accepted',
					feedback: 'Clear, and in your own words.',
					assessor: 'Tom Reed',
					at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
					fingerprint: claim.fingerprint,
				});
			}
		}
		const value = {
			...(summary['value'] as Row),
			portfolio: id,
			learner: name,
			items,
			accepted: decided,
			// Not in the order of the names, so that the list has something to put in order.
			waiting: items === 1 ? 1 : (learner * 37) % 41,
		};
		put('meta', { ...summary, key: `received ${id}`, value });
		// A transaction for each learner makes each wait for the disk; one for all keeps all of them in memory.
		if (learner % 25 === 0 || learner === learners) {
			await written();
			if (learner < learners) transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
		}
	}
	db.close();
}
