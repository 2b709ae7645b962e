import { useState } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { Draw } from '#domain/planned-sample.ts';
import { answersAfter, drawPlanned } from '#domain/planned-sample.ts';
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
	const [result, setResult] = useState<{ readonly draw: Draw; readonly seed: string } | null>(null);
	const announce = useAnnounce();
	function draw() {
		const typed = typeof answers['seed'] === 'string' ? answers['seed'].trim() : '';
		// Without a seed the day will do: it has only to be written down.
		const seed = typed === '' ? today() : typed;
		setResult({ draw: drawPlanned(answers, seed), seed });
	}
	function keep() {
		if (!result?.draw.ok) return;
		for (const [field, answer] of Object.entries(answersAfter(answers, result.seed, result.draw.value))) {
			onAnswer(field, answer);
		}
		announce(words.kept);
	}
	return (
		<Disclosure summary={words.title}>
			<div className="stack">
				<p className="small">{words.text}</p>
				<div aria-live="polite" className="stack">
					{result && !result.draw.ok && <p>{words.problems[result.draw.code]}</p>}
					{result?.draw.ok && <Drawn draw={result.draw} />}
				</div>
				<div className="buttons">
					<Button variant="quiet" onClick={draw}>
						{result ? words.again : words.draw}
					</Button>
					{result?.draw.ok && (
						<Button variant="quiet" onClick={keep}>
							{words.keep}
						</Button>
					)}
				</div>
			</div>
		</Disclosure>
	);
}

function Drawn({ draw: { value } }: { readonly draw: Extract<Draw, { ok: true }> }) {
	return (
		<>
			<p>
				<strong>{words.drawn(value.size, value.population)}</strong>
			</p>
			{value.groups.map(({ row, name, numbers }) => (
				<p key={row}>
					{words.group(name, numbers.length)} <span className="numbers">{numbers.join(', ')}</span>
				</p>
			))}
			<p>
				{words.margin(value.margin.toFixed(0))} {words.strengths[value.strength]}
			</p>
		</>
	);
}
