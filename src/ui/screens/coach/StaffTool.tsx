import { useId, useState } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { StaffPlan, WhatIf } from '#domain/staff-plan.ts';
import { answersWithStaff, planStaff, whatIfOf } from '#domain/staff-plan.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { staffWords as words } from '#wording/en/staff-plan.ts';
import '#styles/screens/records.css';
import { Bars } from '#ui/screens/records/Bars.tsx';

type StaffToolProps = {
	readonly answers: Answers;
	readonly onAnswer: (field: string, answer: Answer) => void;
};

/** How many people the intervals of a resource plan need, what a few more or fewer would change, and the way into the plan. */
export function StaffTool({ answers, onAnswer }: StaffToolProps) {
	const id = useId();
	const announce = useAnnounce();
	// What is typed here wins; the rest follows the fields of the plan.
	const [typed, setTyped] = useState<Partial<WhatIf>>({});
	const whatIf = { ...whatIfOf(answers), ...typed };
	const planned = planStaff(answers, whatIf);
	const field = (key: keyof WhatIf, label: string, hint?: string) => (
		<TextField
			id={`${id}-${key}`}
			label={label}
			hint={hint}
			inputMode="decimal"
			autoComplete="off"
			value={whatIf[key]}
			onChange={(value) => setTyped({ ...typed, [key]: value })}
		/>
	);
	function keep(plan: StaffPlan) {
		const text = { needed: words.needed(plan), how: words.how(plan) };
		for (const [key, answer] of Object.entries(answersWithStaff(answers, plan, text))) onAnswer(key, answer);
		announce(words.kept);
	}
	return (
		<div className="stack">
			<p className="small">{words.text}</p>
			<div className="staff__fields">
				{field('minutes', words.minutes)}
				{field('share', words.share)}
				{field('within', words.within)}
			</div>
			<fieldset className="staff__fields">
				<legend>{words.whatIf}</legend>
				{field('demand', words.demand, words.demandHint)}
				{field('shrinkage', words.shrinkage)}
			</fieldset>
			<div aria-live="polite">
				<p>{planned.ok ? <strong>{words.line(planned.value)}</strong> : words.problem(planned.problem)}</p>
			</div>
			{planned.ok && (
				<>
					<Figures plan={planned.value} />
					<div className="buttons">
						<Button variant="quiet" onClick={() => keep(planned.value)}>
							{words.keep}
						</Button>
					</div>
				</>
			)}
		</div>
	);
}

function Figures({ plan }: { readonly plan: StaffPlan }) {
	const { intervals, busiest, around, share } = plan;
	const nameOf = (interval: StaffPlan['busiest']) =>
		interval.name === '' ? words.unnamed(intervals.indexOf(interval) + 1) : interval.name;
	return (
		<>
			{intervals.length > 1 && (
				<Table caption={words.intervals} className="records">
					<thead>
						<tr>
							<th scope="col">{words.columns.interval}</th>
							<th scope="col">{words.columns.contacts}</th>
							<th scope="col">{words.columns.staff}</th>
							<th scope="col">{words.columns.rota}</th>
							<th scope="col">{words.columns.level}</th>
							<th scope="col">{words.columns.answer}</th>
							<th scope="col">{words.columns.occupancy}</th>
						</tr>
					</thead>
					<tbody>
						{intervals.map((interval) => (
							<tr key={interval.row}>
								<th scope="row">{nameOf(interval)}</th>
								<td>{words.whole(interval.contacts)}</td>
								<td>{interval.service.staff}</td>
								<td>{interval.rota}</td>
								<td>{words.level(interval.service.level, share)}</td>
								<td className="records__words">{words.seconds(interval.service.answer)}</td>
								<td>{words.percent(interval.service.occupancy)}</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<Bars
				name={words.chart(plan)}
				line={{ at: share, label: words.target(share) }}
				bars={around.map(({ staff, level }) => ({
					key: String(staff),
					label: String(staff),
					said: words.shortLevel(level, share),
					height: level,
					isMain: staff === busiest.service.staff,
				}))}
			/>
			<Table caption={words.around(nameOf(busiest))} className="records">
				<thead>
					<tr>
						<th scope="col">{words.columns.staff}</th>
						<th scope="col">{words.columns.level}</th>
						<th scope="col">{words.columns.answer}</th>
						<th scope="col">{words.columns.occupancy}</th>
					</tr>
				</thead>
				<tbody>
					{around.map(({ staff, level, answer, occupancy }) => (
						<tr key={staff} className={staff === busiest.service.staff ? 'records__needed' : undefined}>
							<th scope="row">{staff}</th>
							<td>{words.level(level, share)}</td>
							<td className="records__words">{words.seconds(answer)}</td>
							<td>{words.percent(occupancy)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	);
}
