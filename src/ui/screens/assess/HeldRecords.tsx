import type { HeldRecord } from '#domain/assessment-record.ts';
import type { CriterionId } from '#domain/identity.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { HeldText } from '#ui/screens/record/HeldText.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { KeptLine } from './KeptLine.tsx';
import { TwoTexts } from './TwoTexts.tsx';
import { useKeptRow } from './use-kept-row.ts';
import { useTappedRow } from './use-tapped-row.ts';

const words = assessWords.held;
const kinds: readonly HeldRecord['kind'][] = ['questions', 'observation', 'seen'];

type HeldRecordsProps = { readonly open: ReceivedPortfolio; readonly criterion: CriterionId };

/** What was asked, observed or shown beside the evidence: sealed ones to read, new ones to write. */
export function HeldRecords({ open, criterion }: HeldRecordsProps) {
	const [assessor] = useAssessor();
	const { isFailed, write } = useTappedRow(open);
	// In the order in which they were begun: rows come in that of their ids, which is chance.
	const held = open.entries
		.filter(
			(entry): entry is HeldRecord =>
				'kind' in entry &&
				(entry.kind === 'questions' || entry.kind === 'observation' || entry.kind === 'seen') &&
				entry.criterion === criterion,
		)
		.sort((a, b) => (a.at < b.at ? -1 : 1));
	function add(kind: HeldRecord['kind']): void {
		const at = new Date().toISOString();
		const rows = kind === 'questions' ? [{ id: crypto.randomUUID(), question: '', answer: '' }] : [];
		void write([
			{
				kind,
				id: crypto.randomUUID(),
				assessor: assessor.name,
				at,
				criterion,
				evidence: '',
				where: '',
				date: '',
				text: '',
				rows,
			},
		]);
	}
	return (
		<Disclosure summary={words.title} open={held.length > 0 ? true : undefined}>
			<div className="stack">
				{held.map((record, place) =>
					record.seal ? (
						<HeldText key={record.id} record={record} />
					) : (
						<HeldForm key={record.id} open={open} record={record} number={place + 1} />
					),
				)}
				<div className="buttons">
					{kinds.map((kind) => (
						<Button key={kind} variant="quiet" icon={<AddIcon />} onClick={() => add(kind)}>
							{words.add[kind]}
						</Button>
					))}
				</div>
				{isFailed && <KeptLine state="failed" />}
			</div>
		</Disclosure>
	);
}

type HeldFormProps = {
	readonly open: ReceivedPortfolio;
	readonly record: HeldRecord;
	/** Its place among all of the criterion, from 1. */
	readonly number: number;
};

function HeldForm({ open, record, number }: HeldFormProps) {
	const kept = useKeptRow<HeldRecord>(open, record, record);
	const { row, state, change, flush } = kept;
	const { isFailed, remove } = useTappedRow(open);
	const type = (edit: Partial<HeldRecord>) => change({ ...row, ...edit }, 'typing');
	return (
		<Card>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside keeps what was typed */}
			<div className="form" onBlur={flush}>
				<h4>{words.numbered(number, words.kinds[row.kind])}</h4>
				<TextField
					id={`where-${row.id}`}
					label={words.where}
					value={row.where}
					onChange={(where) => type({ where })}
				/>
				<DateField
					id={`date-${row.id}`}
					label={words.date}
					value={row.date}
					onChange={(date) => type({ date })}
				/>
				{row.rows.map((each, place) => (
					<div key={each.id} className="form">
						{(['question', 'answer'] as const).map((part) => (
							<TextArea
								key={part}
								id={`${part}-${each.id}`}
								label={words[part](place + 1)}
								value={each[part]}
								onChange={(text) =>
									type({
										rows: row.rows.map((one) => (one.id === each.id ? { ...one, [part]: text } : one)),
									})
								}
							/>
						))}
					</div>
				))}
				{row.kind === 'questions' && (
					<Button
						variant="quiet"
						icon={<AddIcon />}
						onClick={() =>
							change(
								{ ...row, rows: [...row.rows, { id: crypto.randomUUID(), question: '', answer: '' }] },
								'now',
							)
						}
					>
						{words.addRow}
					</Button>
				)}
				<TextArea
					id={`text-${row.id}`}
					label={words.texts[row.kind]}
					value={row.text}
					onChange={(text) => type({ text })}
				/>
				<TwoTexts kept={kept} />
				<div className="row row--wrap">
					<KeptLine state={isFailed ? 'failed' : state} />
					<Button
						variant="bare"
						icon={<DeleteIcon />}
						onClick={({ currentTarget }) => void remove(row, currentTarget)}
					>
						{words.remove(number)}
					</Button>
				</div>
			</div>
		</Card>
	);
}
