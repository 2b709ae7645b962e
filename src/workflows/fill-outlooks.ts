import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import { type Outlook, outlookOf } from '#domain/outlook.ts';
import { readShownContent, writeOutlooks } from '#storage/write-outlooks.ts';
import { templateOf } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/** So many are written at once: each writing makes the open lists read again. */
const AT_ONCE = 500;

/**
 * Works out what is missing and due for items whose head does not say it: those of an older app, of an older
 * backup, of the example. An item whose content or form cannot be read stays without.
 */
export function fillOutlooks(heads: readonly EvidenceHead[]): Promise<Outcome<void>> {
	return inPortfolio(async (db, stamp) => {
		for (let start = 0; start < heads.length; start += AT_ONCE) {
			const worked: { head: EvidenceHead; outlook: Outlook }[] = [];
			for (const head of heads.slice(start, start + AT_ONCE)) {
				const content = await readShownContent(db, stamp.portfolio, head);
				const template = content && (await templateOf(db, stamp.portfolio, content.template));
				if (content && template) worked.push({ head, outlook: outlookOf(template, content) });
			}
			await writeOutlooks(db, stamp, worked);
		}
	});
}
