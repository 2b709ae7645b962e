import { useLayoutEffect, useRef, useState } from 'react';
import { holdUpdate } from '#offline/update.ts';
import { readTabText, removeTabText, writeTabText } from '#storage/tab-text.ts';

/** The fields of a form: texts, or lists of them. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

export type KeptForm<Value> = {
	readonly value: Value;
	readonly setValue: (value: Value) => void;
	/** The fields that differ from what the form was opened with or last saved as. */
	readonly changes: Partial<Value>;
	/** What stands in it was typed before the page was loaded again. */
	readonly isBroughtBack: boolean;
	/** The value has been kept: nothing is unsaved any more. */
	readonly settle: () => void;
	/** Back to what the form was opened with. */
	readonly undo: () => void;
};

/**
 * A form that is saved with a button. Until then what is typed outlives a reload of this tab, and an update
 * of the app waits.
 *
 * @param name under which its text is kept; another form, or the same for another portfolio, has another
 * @param parse reads what was kept; null when it is none of this form
 */
export function useKeptForm<Value extends Fields>(
	name: string,
	opened: Value,
	parse: (kept: unknown) => Partial<Value> | null,
): KeptForm<Value> {
	const key = keyOf(name);
	const [before] = useState(() => readChanges(key, parse));
	const [base, setBase] = useState(opened);
	const [value, setShown] = useState<Value>({ ...opened, ...before });
	// A submit saves what stood there; what is typed while it does is newer.
	const newest = useRef(value);
	const changes = changesFrom(base, value);
	const isChanged = Object.keys(changes).length > 0;
	const [isBroughtBack, setBroughtBack] = useState(isChanged);
	useLayoutEffect(() => {
		if (!isChanged) return;
		// Only the button saves it: nobody else can put half a form into the database.
		return holdUpdate({ hasUnsaved: () => true, flush: async () => false });
	}, [isChanged]);

	function show(next: Value, from: Value): void {
		setShown(next);
		newest.current = next;
		keep(changesFrom(from, next));
	}

	function keep(left: Partial<Value>): void {
		// Kept in the event itself: the page may be gone before an effect runs.
		if (Object.keys(left).length > 0) writeTabText(key, JSON.stringify(left));
		else removeTabText(key);
	}

	return {
		value,
		setValue: (next) => show(next, base),
		changes,
		isBroughtBack: isBroughtBack && isChanged,
		settle() {
			setBase(value);
			setBroughtBack(false);
			keep(changesFrom(value, newest.current));
		},
		undo() {
			setBroughtBack(false);
			show(base, base);
		},
	};
}

function keyOf(name: string): string {
	return `starfolio.form.${name}`;
}

/** Whether a form of this name was left with something in it that was not saved. */
export function hasKeptText(name: string): boolean {
	return readTabText(keyOf(name)) !== null;
}

/** Nothing but what was changed here: another tab may have changed the rest, or adopted a unit, meanwhile. */
function changesFrom<Value extends Fields>(base: Value, value: Value): Partial<Value> {
	const changes: Partial<Value> = {};
	for (const field in value) {
		if (String(value[field]) !== String(base[field])) changes[field] = value[field];
	}
	return changes;
}

function readChanges<Value>(
	key: string,
	parse: (kept: unknown) => Partial<Value> | null,
): Partial<Value> | null {
	try {
		return parse(JSON.parse(readTabText(key) ?? '{}'));
	} catch {
		return null;
	}
}
