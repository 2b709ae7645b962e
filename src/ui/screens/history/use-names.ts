import { useMemo } from 'react';
import type { Template } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { criterionIds } from '#domain/unit.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import type { Names } from './change-texts.ts';
import { itemName } from './item-name.ts';

/** What criteria and other items are called, for a comparison. */
export function useNames(template: Template, units: readonly Unit[]): Names {
	const heads = useEvidenceHeads();
	const known = heads.state === 'ready' ? heads.value : null;
	return useMemo(
		() => ({
			template,
			codes: new Map(
				units.flatMap((unit) =>
					[...criterionIds(unit)].map(([id, { code }]): [string, string] => [
						id,
						units.length > 1 ? `${unit.shortTitle} ${code}` : code,
					]),
				),
			),
			items: new Map((known ?? []).map((head): [string, string] => [head.id, itemName(head)])),
		}),
		[template, units, known],
	);
}
