import { useLayoutEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { PortfolioStart } from '#domain/portfolio.ts';
import { holdUpdate } from '#offline/update.ts';
import { readTabText, removeTabText, writeTabText } from '#storage/tab-text.ts';

const changesSchema = z.object({
	learner: z.exactOptional(z.string()),
	centre: z.exactOptional(z.string()),
	qualification: z.exactOptional(z.string()),
	assessor: z.exactOptional(z.string()),
	units: z.exactOptional(z.array(z.string())),
});

type Changes = Partial<PortfolioStart>;

export type PortfolioForm = {
	readonly value: PortfolioStart;
	readonly setValue: (value: PortfolioStart) => void;
	/** The fields that differ from what the form was opened with or last saved as. */
	readonly changes: Changes;
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
 */
export function usePortfolioForm(name: string, opened: PortfolioStart): PortfolioForm {
	const key = `starfolio.form.${name}`;
	const [before] = useState(() => readChanges(key));
	const [base, setBase] = useState(opened);
	const [value, setShown] = useState<PortfolioStart>({ ...opened, ...before });
	const changes = changesFrom(base, value);
	const isChanged = Object.keys(changes).length > 0;
	const [isBroughtBack, setBroughtBack] = useState(isChanged);
	useLayoutEffect(() => {
		if (!isChanged) return;
		// Only the button saves it: nobody else can put half a form into the database.
		return holdUpdate({ hasUnsaved: () => true, flush: async () => false });
	}, [isChanged]);

	function show(next: PortfolioStart, from: PortfolioStart): void {
		setShown(next);
		const left = changesFrom(from, next);
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
			removeTabText(key);
		},
		undo() {
			setBroughtBack(false);
			show(base, base);
		},
	};
}

/** Nothing but what was changed here: another tab may have changed the rest, or adopted a unit, meanwhile. */
function changesFrom(base: PortfolioStart, value: PortfolioStart): Changes {
	const { learner, centre, qualification, assessor, units } = value;
	return {
		...(learner !== base.learner && { learner }),
		...(centre !== base.centre && { centre }),
		...(qualification !== base.qualification && { qualification }),
		...(assessor !== base.assessor && { assessor }),
		...(units.join() !== base.units.join() && { units }),
	};
}

function readChanges(key: string): Changes {
	try {
		const parsed = changesSchema.safeParse(JSON.parse(readTabText(key) ?? '{}'));
		return parsed.success ? parsed.data : {};
	} catch {
		return {};
	}
}
