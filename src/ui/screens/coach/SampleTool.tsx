import { useState } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { Draw, DrawnSample } from '#domain/planned-sample.ts';
import { answersAfter, basisOf, drawPlanned, seedOf } from '#domain/planned-sample.ts';
import { today } from '#ui/hooks/today.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { sampleWords as words } from '#wording/en/sample-draw.ts';

type SampleToolProps = {
	readonly answers: Answers;
	readonly onAnswer: (field: string, answer: Answer) => void;
};

/** Draws the sample that the plan describes, says how far it carries, and writes it into the plan. */
export function SampleTool({ answers, onAnswer }: SampleToolProps) {
	const [result, setResult] = useState<{ readonly draw: Draw; readonly basis: string } | null>(null);
	const announce = useAnnounce();
	const seed = seedOf(answers, today());
	const basis = basisOf(answers, seed);
	// What was drawn for other numbers is not the sample of this plan: it is neither shown nor written.
	const draw = result?.basis === basis ? result.draw : null;
	function keep(sample: DrawnSample) {
		for (const [field, answer] of Object.entries(answersAfter(answers, seed, sample))) {
			onAnswer(field, answer);
		}
		announce(words.kept(sample.groups.some(({ place }) => place > 0)));
	}
	return (
		<Disclosure summary={words.title}>
			<div className="stack">
				<p className="small">{words.text}</p>
				<div aria-live="polite" className="stack">
					{result && !draw && <p>{words.changed}</p>}
					{draw && !draw.ok && <p>{words.problem(draw.problem)}</p>}
					{draw?.ok && <Drawn sample={draw.value} />}
				</div>
				<div className="buttons">
					<Button variant="quiet" onClick={() => setResult({ draw: drawPlanned(answers, seed), basis })}>
						{result ? words.again : words.draw}
					</Button>
					{draw?.ok && (
						<Button variant="quiet" onClick={() => keep(draw.value)}>
							{words.keep}
						</Button>
					)}
				</div>
			</div>
		</Disclosure>
	);
}

function Drawn({ sample }: { readonly sample: DrawnSample }) {
	return (
		<>
			<p>
				<strong>{words.drawn(sample.size, sample.population)}</strong>
			</p>
			{sample.steps && <p>{words.steps(sample.steps)}</p>}
			{sample.groups.map((group) => (
				<p key={group.row}>
					{words.group(group)} <span className="numbers">{group.numbers.join(', ')}</span>
				</p>
			))}
			<p>
				{words.margin(sample.margin.toFixed(0))} {words.strengths[sample.strength]}
			</p>
		</>
	);
}
