import type { UnitId } from '#domain/identity.ts';
import { Screen } from '#ui/kit/Screen.tsx';
import { CriterionStates } from './units/CriterionStates.tsx';
import { SaveUnit } from './units/SaveUnit.tsx';
import { UnitMembership } from './units/UnitMembership.tsx';

/** The live part at the head of a unit's page; the rest of the page is static. */
export function UnitScreen({ unit }: { readonly unit: UnitId }) {
	return (
		<Screen hasBannersElsewhere>
			<UnitMembership unit={unit} />
			<SaveUnit unit={unit} />
			<CriterionStates />
		</Screen>
	);
}
