import { useMemo } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import type { Template } from '#domain/template.ts';
import { type OwnTemplate, readOwnTemplates } from '#storage/own-templates.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';
import { ownKindName } from '#wording/en/own-kind-names.ts';
import { useLive } from './use-live.ts';

export type { OwnTemplate } from '#storage/own-templates.ts';

const ownTemplatesSource = watch(pinnedRealm, readOwnTemplates);

/** The kinds of evidence that were made in this portfolio; none while nobody knows. */
export function useOwnTemplates(): Awaited<ReturnType<typeof readOwnTemplates>> {
	const live = useLive(ownTemplatesSource);
	return live.state === 'ready' ? live.value : NONE;
}
const NONE: Awaited<ReturnType<typeof readOwnTemplates>> = [];

/** A kind of one's own under the name it has in lists. */
export function named({ template, apart }: OwnTemplate): Template {
	return { ...template, title: ownKindName(template.title, apart) };
}

/** What every kind of evidence is called, built-in and one's own. */
export function useKinds(): readonly { readonly id: string; readonly title: string }[] {
	const own = useOwnTemplates();
	return useMemo(() => [...templateSummaries, ...own.map(named)], [own]);
}
