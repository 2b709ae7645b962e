/** What one of several files that were made together holds, on paper and on the screen. */
export const fileWords = {
	holds: ({
		units,
		items,
		isSheets,
	}: {
		readonly units: readonly string[];
		readonly items: readonly string[];
		readonly isSheets: boolean;
	}) => {
		const [first = '', last = first] = [items[0], items.at(-1)];
		const range =
			items.length === 0
				? 'no items'
				: items.length === 1
					? `item ${first}`
					: `${items.length} items, ${first} to ${last}`;
		if (units.length === 0) return range.replace(/^./, (letter) => letter.toUpperCase());
		return isSheets ? `${units.join('; ')} (sheets, without the items)` : `${units.join('; ')} (${range})`;
	},
} as const;
