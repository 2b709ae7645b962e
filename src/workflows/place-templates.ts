import { digest } from '#device/identity.ts';
import type { RecordLists } from '#domain/backup.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { divergedId, isOwnTemplate, originalTemplateId } from '#domain/own-template-id.ts';
import type { Template } from '#domain/template.ts';

/*
 * Id and version name one form only where a kind of evidence was made. Two devices, or two portfolios of one, may each
 * change version 1 to a version 2 of their own; answers must never be shown under the other one's labels.
 */

/**
 * A template as it is to be kept among others: as it is where its version is free or the same form, under the id by
 * which that form is known, else under an id that its content gives.
 */
export async function placedTemplate(template: Template, here: readonly Template[]): Promise<Template> {
	if (!isOwnTemplate(template.id)) return template;
	const original = originalTemplateId(template.id);
	const kin = here.filter(
		({ id, version }) => originalTemplateId(id) === original && version === template.version,
	);
	const taken = kin.find(({ id }) => id === template.id);
	if (taken && isSameForm(taken, template)) return template;
	const same = kin.find((each) => isSameForm(each, template));
	if (same) return { ...template, id: same.id };
	return taken ? { ...template, id: divergedId(template.id, await digest(formOf(template))) } : template;
}

/** The rows of a file, with ids of its own kinds of evidence that mean no other form among those that are here. */
export async function withPlacedTemplates<Lists extends RecordLists>(
	file: Lists,
	here: readonly Template[],
): Promise<Lists> {
	const ids = new Map<string, string>();
	const templates: Template[] = [];
	for (const template of file.templates) {
		const placed = await placedTemplate(template, here);
		if (placed.id !== template.id) ids.set(keyOf(template), placed.id);
		templates.push(placed);
	}
	if (ids.size === 0) return file;
	const idOf = (wanted: EvidenceContent['template']): string => ids.get(keyOf(wanted)) ?? wanted.id;
	const moved = <Row extends { readonly content: EvidenceContent }>(row: Row): Row => {
		const { template } = row.content;
		return { ...row, content: { ...row.content, template: { ...template, id: idOf(template) } } };
	};
	return {
		...file,
		templates,
		evidence: file.evidence.map((head) => ({
			...head,
			template: idOf({ id: head.template, version: head.templateVersion }),
		})),
		revisions: file.revisions.map(moved),
		drafts: file.drafts.map(moved),
	};
}

function keyOf({ id, version }: EvidenceContent['template']): string {
	return `${id} ${version}`;
}

function isSameForm(one: Template, other: Template): boolean {
	return formOf(one) === formOf(other);
}

function formOf(template: Template): string {
	return canonicalJson({ ...template, id: '' });
}
