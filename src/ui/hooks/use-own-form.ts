import * as z from 'zod/mini';
import { isTemplateDraft } from '#domain/own-template-draft.ts';
import type { Template } from '#domain/template.ts';
import { useKeptForm } from './use-kept-form.ts';

const keptSchema = z.object({ json: z.string() });
const draftSchema = z.custom<Template>(isTemplateDraft);

/** A kind of evidence while it is being changed: kept in this tab until the button saves it. */
export type OwnForm = {
	readonly template: Template;
	readonly setTemplate: (next: Template) => void;
	readonly isBroughtBack: boolean;
	readonly settle: () => void;
	readonly undo: () => void;
};

export function useOwnForm(opened: Template): OwnForm {
	const form = useKeptForm(`own-template.${opened.id}`, { json: JSON.stringify(opened) }, (kept) => {
		const parsed = keptSchema.safeParse(kept).data ?? null;
		return parsed && templateIn(parsed.json) ? parsed : null;
	});
	return {
		template: templateIn(form.value.json) ?? opened,
		setTemplate: (next) => form.setValue({ json: JSON.stringify(next) }),
		isBroughtBack: form.isBroughtBack,
		settle: form.settle,
		undo: form.undo,
	};
}

function templateIn(json: string): Template | null {
	try {
		return draftSchema.safeParse(JSON.parse(json)).data ?? null;
	} catch {
		return null;
	}
}
