import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { describedBy, Field } from '#ui/kit/Field.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useLate } from '#ui/use-late.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import type { ReadUnits, UnitFileProblem } from '#workflows/open-unit-file.ts';
import { passFile, takeFile } from './passed-file.ts';

const words = unitFilesWords;
const ID = 'unit-file';

const importFound = () => import('./FoundUnits.tsx');

type Step =
	| { readonly state: 'idle' | 'reading' }
	| { readonly state: 'read'; readonly read: ReadUnits; readonly file: File };

/** Refusals after which the text in the file may still be a specification. */
const READABLE: readonly UnitFileProblem[] = [
	'pdf',
	'wrong-columns',
	'loose-quote',
	'no-criteria',
	'unknown-json',
];

/** "Open a unit file": choose, look at what is in it, add it. What reads and shows it is loaded when it is needed. */
export function OpenUnitFile() {
	const [step, setStep] = useState<Step>({ state: 'idle' });
	const found = useLate(importFound);
	const box = useRef<HTMLDivElement>(null);
	const isShown = step.state === 'read' && step.read.ok && found.state === 'ready';
	useEffect(() => {
		// What came of the file stands below the field that was used: the reader is taken there.
		if (isShown) box.current?.querySelector<HTMLElement>('[data-found]')?.focus();
	}, [isShown]);

	async function open(file: File): Promise<void> {
		setStep({ state: 'reading' });
		found.load();
		const loaded = await import('#workflows/open-unit-file.ts').catch(() => null);
		const read: ReadUnits = loaded ? await loaded.openUnitFile(file) : { ok: false, code: 'not-loaded' };
		setStep({ state: 'read', read, file });
	}
	const takePassed = useRef(() => {
		const passed = takeFile('open-unit');
		if (passed) void open(passed.file);
	});
	useEffect(() => {
		const take = () => takePassed.current();
		take();
		addEventListener('hashchange', take);
		return () => removeEventListener('hashchange', take);
	}, []);

	const read = step.state === 'read' ? step.read : null;
	const isOutOfReach = read?.ok === true && found.state === 'failed';
	return (
		<div ref={box} className="stack">
			<Field id={ID} label={words.field} hint={words.hint}>
				<input
					type="file"
					className="input file-field"
					id={ID}
					aria-describedby={describedBy(ID, words.hint, undefined)}
					onChange={(event) => {
						const file = event.target.files?.[0];
						if (!file) return;
						// Emptied only now: on some phones that empties the list as well.
						event.target.value = '';
						void open(file);
					}}
				/>
			</Field>
			{(step.state === 'reading' || (read?.ok && found.state === 'loading')) && <Loading />}
			{read && (!read.ok || isOutOfReach) && (
				<Notice
					tone="danger"
					title={words.refusedTitle}
					alert
					action={
						step.state === 'read' &&
						!read.ok &&
						READABLE.includes(read.code) && (
							<Button
								onClick={() => {
									setStep({ state: 'idle' });
									passFile('new', step.file, true);
								}}
							>
								{read.code === 'pdf' ? words.readPdf : words.readText}
							</Button>
						)
					}
				>
					{read.ok ? words.refused('not-loaded') : words.refused(read.code, read.line)}
				</Notice>
			)}
			{read?.ok && found.value && (
				<found.value.FoundUnits read={read} name={step.state === 'read' ? step.file.name : ''} />
			)}
		</div>
	);
}
