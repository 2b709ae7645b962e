import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import { criterionIds } from '#domain/unit.ts';

type Named = { readonly code: string; readonly unit: string };

/** What criteria and items are called in a feedback PDF; by their ids where they are not here. */
export class FeedbackNames {
	readonly #criteria: ReadonlyMap<string, Named>;
	readonly #items: ReadonlyMap<string, FeedbackSheet['items'][number]>;

	constructor({ coverage, items }: FeedbackSheet) {
		this.#criteria = new Map(
			coverage.units.flatMap(({ unit }) =>
				[...criterionIds(unit)].map(([id, { code }]) => [id, { code, unit: unit.shortTitle }] as const),
			),
		);
		this.#items = new Map(items.map((item) => [item.id, item]));
	}

	criterion(id: string): string {
		return this.#criteria.get(id)?.code ?? id;
	}

	/** "Monitor quality 1.1": where units stand side by side, a code alone says nothing. */
	criterionInUnit(id: string): string {
		const named = this.#criteria.get(id);
		return named ? `${named.unit} ${named.code}` : id;
	}

	/** "E004 Refund agreed". */
	item(id: string): string {
		const item = this.#items.get(id);
		return item ? `${item.reference} ${item.title}`.trim() : id;
	}

	reference(id: string): string {
		return this.#items.get(id)?.reference ?? id;
	}
}
