import { useEffect, useState } from 'react';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { OpenEvidence } from '#ui/hooks/use-evidence.ts';
import { useEvidence } from '#ui/hooks/use-evidence.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import { newEvidence } from '#workflows/open-evidence.ts';
import { asCapture } from '#workflows/quick-capture.ts';
import { ItemEditor } from './ItemEditor.tsx';
import type { ItemPlace, NewItem } from './item-place.ts';
import { useCapturedFocus, useCaptureFocus } from './use-capture-focus.ts';

type OpenedItemProps = { readonly place: ItemPlace; readonly units: readonly Unit[] };

/** Loads the item that the address names, or begins a new one. */
export function OpenedItem({ place, units }: OpenedItemProps) {
	const live = useEvidence(place.id);
	useCapturedFocus(live.state === 'ready' && live.value !== null);
	if (live.state === 'loading') return <Loading />;
	if (live.state === 'failed') return <Failed code={live.code} />;
	const isArrival = place.opening > 0;
	if (live.value !== null) return <ItemEditor opened={live.value} units={units} isArrival={isArrival} />;
	if (place.start !== null) {
		return <FreshItem id={place.id} start={place.start} units={units} isArrival={isArrival} />;
	}
	const words = itemWords.notFound;
	return (
		<>
			<PageHeading title={itemWords.page} />
			<EmptyState
				title={words.title}
				action={<ButtonLink href={link('/evidence/')}>{words.action}</ButtonLink>}
			>
				{words.text}
			</EmptyState>
		</>
	);
}

type FreshItemProps = {
	readonly id: string;
	readonly start: NewItem;
	readonly units: readonly Unit[];
	readonly isArrival: boolean;
};

function FreshItem({ id, start, units, isArrival }: FreshItemProps) {
	const [loaded, setLoaded] = useState<OpenEvidence | null | 'loading' | 'failed'>('loading');
	const { template, criterion, capture } = start;
	const isKnown = units.some((unit) => criteriaOf(unit).some((candidate) => candidate.id === criterion));
	useEffect(() => {
		let isCurrent = true;
		newEvidence(template, isKnown ? criterion : undefined).then(
			(fresh) => isCurrent && setLoaded(fresh && begun({ ...fresh, id }, capture)),
			// The form's chunk could not be loaded.
			() => isCurrent && setLoaded('failed'),
		);
		return () => {
			isCurrent = false;
		};
	}, [id, template, criterion, capture, isKnown]);
	useCaptureFocus(capture, typeof loaded === 'object' && loaded !== null);
	if (loaded === 'loading') return <Loading />;
	if (loaded === 'failed') return <Failed code="unknown" />;
	if (loaded === null) {
		const words = itemWords.templateMissing;
		return (
			<>
				<PageHeading title={itemWords.page} />
				<EmptyState title={words.title} action={<ButtonLink href={link('/add/')}>{words.action}</ButtonLink>}>
					{words.text}
				</EmptyState>
			</>
		);
	}
	return <ItemEditor opened={loaded} units={units} isArrival={isArrival} />;
}

function begun(fresh: OpenEvidence, capture: NewItem['capture']): OpenEvidence {
	return capture === '' ? fresh : asCapture(fresh, capture);
}
