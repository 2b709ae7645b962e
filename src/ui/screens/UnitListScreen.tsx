import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { isOwnUnit } from '#domain/own-unit-id.ts';
import { criteriaOf, type Unit } from '#domain/unit.ts';
import { useOwnUnits } from '#ui/hooks/use-own-units.ts';
import { hasUnitInHand, hasUnitText } from '#ui/hooks/use-unit-text-kept.ts';
import { hasWaitingUnits } from '#ui/hooks/use-waiting-units.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { unitLink } from '#ui/links.ts';
import { ownUnitWords } from '#wording/en/own-unit.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { unitsWords } from '#wording/en/units.ts';
import { UnitState } from './units/UnitState.tsx';

const words = ownUnitWords;

const AddUnit = lazy(async () => ({ default: (await import('./own-unit/AddUnit.tsx')).AddUnit }));
const CorrectUnit = lazy(async () => ({
	default: (await import('./own-unit/CorrectUnit.tsx')).CorrectUnit,
}));
const WaitingUnits = lazy(async () => ({
	default: (await import('./units/WaitingUnits.tsx')).WaitingUnits,
}));
const OwnUnit = lazy(async () => ({ default: (await import('./units/OwnUnit.tsx')).OwnUnit }));

const ADDING = 'new';
const CORRECTING = 'correct';

/** `/units/`: the learner's own units and the way to more of them, above the static list. */
export function UnitListScreen() {
	return (
		<Screen hasBannersElsewhere>
			<Place />
		</Screen>
	);
}

/** The address says what is shown: the list, adding one, or a unit of the learner's own. */
function Place() {
	const hash = useSyncExternalStore(onHash, readHash);
	const own = useOwnUnits();
	const isElsewhere = hash === ADDING || hash === CORRECTING || isOwnUnit(hash);
	useEffect(() => {
		// The rest of the page is static, and stands there before any script runs.
		for (const part of ['unit-heading', 'unit-list']) {
			document.getElementById(part)?.toggleAttribute('hidden', isElsewhere);
		}
	}, [isElsewhere]);
	if (hash === ADDING || hash === CORRECTING) {
		return <Suspense fallback={<Loading />}>{hash === ADDING ? <AddUnit /> : <CorrectUnit />}</Suspense>;
	}
	const units = own.state === 'ready' ? own.value : [];
	if (isOwnUnit(hash)) {
		if (own.state === 'loading') return <Loading />;
		const [id = ''] = hash.split('/');
		return (
			<Suspense fallback={<Loading />}>
				<OwnUnit unit={units.find((unit) => unit.id === id) ?? null} target={hash} />
			</Suspense>
		);
	}
	return <Own units={units} />;
}

function Own({ units }: { readonly units: readonly Unit[] }) {
	const [isKept] = useState(hasUnitText);
	const [isInHand] = useState(hasUnitInHand);
	const [isWaiting] = useState(hasWaitingUnits);
	const open = () => {
		location.hash = ADDING;
	};
	return (
		<section className="own-units" aria-label={words.title}>
			<div className="own-units__add">
				<Button icon={<AddIcon />} onClick={open}>
					{words.add}
				</Button>
				<p className="small">{isKept ? words.kept : words.addText}</p>
			</div>
			{isInHand && (
				<p>
					<a className="lone-link" href={`#${CORRECTING}`}>
						{unitFilesWords.goOn}
					</a>
				</p>
			)}
			{isWaiting && (
				<Suspense fallback={null}>
					<WaitingUnits />
				</Suspense>
			)}
			{units.length > 0 && (
				<>
					<h2>{words.title}</h2>
					<div className="cards">
						{units.map((unit) => (
							<LinkCard key={unit.id} title={unit.title} href={unitLink(unit.id)} level={3}>
								{[
									unit.awardingBody,
									unit.level,
									unitsWords.facts(unit.outcomes.length, criteriaOf(unit).length),
								]
									.filter(Boolean)
									.join(' · ')}
								<UnitState unit={unit.id} />
							</LinkCard>
						))}
					</div>
				</>
			)}
			{(units.length > 0 || isWaiting) && <h2>{words.builtIn}</h2>}
		</section>
	);
}

function readHash(): string {
	try {
		return decodeURIComponent(location.hash.slice(1));
	} catch {
		return '';
	}
}

function onHash(changed: () => void): () => void {
	addEventListener('hashchange', changed);
	return () => removeEventListener('hashchange', changed);
}
