import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { SaveIcon, ShareIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { fileSizeText } from '#wording/en/file-size.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';
import type { LeapOutcome } from '#workflows/export-leap2a.ts';
import { discardLeap, exportLeap2a, type LeapExport, noteLeapHandedOver } from '#workflows/export-leap2a.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { HeldBackList } from './HeldBackNote.tsx';

const words = leap2aWords;

type Step =
	| { readonly state: 'idle' | 'cancelled' }
	| { readonly state: 'making'; readonly done: number; readonly total: number }
	| { readonly state: 'made'; readonly made: LeapExport }
	| { readonly state: 'failed'; readonly text: string };

/** Makes the Leap2A file, says what it cannot hold, and hands it over. */
export function Leap2a() {
	const [step, setStep] = useState<Step>({ state: 'idle' });
	const running = useRef<AbortController | null>(null);
	const lastMade = useRef<LeapExport | null>(null);
	useEffect(
		() => () => {
			running.current?.abort();
			if (lastMade.current) void discardLeap(lastMade.current);
		},
		[],
	);

	async function make(): Promise<void> {
		const controller = new AbortController();
		running.current = controller;
		if (lastMade.current) void discardLeap(lastMade.current);
		lastMade.current = null;
		setStep({ state: 'making', done: 0, total: 0 });
		const outcome = await exportLeap2a({
			signal: controller.signal,
			onProgress: (done, total) => {
				if (!controller.signal.aborted) setStep({ state: 'making', done, total });
			},
		}).catch((): LeapOutcome => ({ ok: false, code: 'failed' }));
		if (running.current !== controller) {
			if (outcome.ok) void discardLeap(outcome.value);
			return;
		}
		running.current = null;
		if (outcome.ok) {
			lastMade.current = outcome.value;
			setStep({ state: 'made', made: outcome.value });
		} else if (outcome.code === 'cancelled') setStep({ state: 'cancelled' });
		else setStep({ state: 'failed', text: failureText(outcome.code) });
	}

	return (
		<div className="stack">
			<p className="small">{words.text}</p>
			<Lines title={words.arrivesTitle} lines={words.arrives} />
			<p className="small">{words.how}</p>
			<p className="small">{words.checked}</p>
			<p className="small">{words.moodle}</p>
			<Lines title={words.cannotTitle} lines={words.cannot} />
			{step.state === 'making' ? (
				<>
					<Progress label={words.making} value={step.done} max={Math.max(1, step.total)} />
					<div className="buttons">
						<Button variant="quiet" onClick={() => running.current?.abort()}>
							{words.cancel}
						</Button>
					</div>
				</>
			) : (
				<div className="buttons">
					<Button variant="quiet" onClick={() => void make()}>
						{words.make}
					</Button>
				</div>
			)}
			{step.state === 'cancelled' && <p role="status">{words.cancelled}</p>}
			{step.state === 'failed' && (
				<Notice tone="danger" title={words.failedTitle} alert>
					{step.text}
				</Notice>
			)}
			{step.state === 'made' && <Made made={step.made} />}
		</div>
	);
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
	return (
		<div>
			<p className="small">
				<strong>{title}</strong>
			</p>
			<ul className="leap__lines">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</div>
	);
}

function failureText(code: Exclude<Extract<LeapOutcome, { ok: false }>['code'], 'cancelled'>): string {
	if (code === 'too-large') return words.tooLarge;
	return code === 'failed' ? words.failed : failureWords.reading[code];
}

function Made({ made }: { readonly made: LeapExport }) {
	const announce = useAnnounce();
	const { file, items, files, heldBack, missing } = made;
	const save = (said: string) => {
		noteLeapHandedOver(made);
		saveFile(file);
		announce(said);
	};

	async function share(): Promise<void> {
		const result = await shareFile(file);
		if (result === 'failed') save(words.shareFailed);
		else {
			if (result === 'shared') noteLeapHandedOver(made);
			announce(words[result]);
		}
	}

	return (
		<>
			<div role="status">
				<h3>{words.readyTitle}</h3>
				<p className="small numbers">{words.ready(items, files, fileSizeText(file.size))}</p>
				<p className="small">{words.confidential}</p>
			</div>
			{missing.length > 0 && <Notice tone="warning">{words.missing(missing)}</Notice>}
			<HeldBackList heldBack={heldBack} />
			<div className="buttons">
				<Button icon={<SaveIcon />} onClick={() => save(words.saved)}>
					{words.save}
				</Button>
				{canShareFile(file) && (
					<Button variant="quiet" icon={<ShareIcon />} onClick={() => void share()}>
						{words.share}
					</Button>
				)}
			</div>
		</>
	);
}
