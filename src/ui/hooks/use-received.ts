import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReceivedSummary } from '#domain/received.ts';
import type { TypedIn } from '#domain/typed-in.ts';
import { type AssessorHere, readAssessor, writeAssessor } from '#storage/assessor-name.ts';
import { readAttachment } from '#storage/attachments.ts';
import { withDatabase } from '#storage/connection.ts';
import type { LiveSource } from '#storage/live-source.ts';
import type { ReceivedItem, ReceivedPortfolio } from '#storage/received.ts';
import { listReceived, readReceived, readReceivedItem } from '#storage/received.ts';
import { readTypedSheets } from '#storage/typed-sheets.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

export type { ReceivedPortfolio } from '#storage/received.ts';

const received = () => 'received' as const;
const listSource = watch(received, listReceived);
const sources = new Map<string, LiveSource<ReceivedPortfolio | null>>();
const typedSources = new Map<string, LiveSource<TypedIn | null>>();

/** The learners whose portfolios were opened here. */
export function useReceivedList(): Live<readonly ReceivedSummary[]> {
	return useLive(listSource);
}

/** One of them; null when there is none of that id. */
export function useReceived(id: string): Live<ReceivedPortfolio | null> {
	const known = sources.get(id);
	const source = known ?? watch(received, (db) => readReceived(db, id));
	if (!known) sources.set(id, source);
	return useLive(source);
}

/** What was typed into the sheets of the PDFs of one of them; null when nothing was, and while it is read. */
export function useTypedSheets(id: string): TypedIn | null {
	const known = typedSources.get(id);
	const source = known ?? watch(received, (db) => readTypedSheets(db, id));
	if (!known) typedSources.set(id, source);
	const live = useLive(source);
	return live.state === 'ready' ? live.value : null;
}

/** What one item says; null while it is read, "missing" when it is not here. */
export function useReceivedItem(
	portfolio: string,
	evidence: string,
	revision: number,
): ReceivedItem | 'missing' | null {
	const [item, setItem] = useState<ReceivedItem | 'missing' | null>(null);
	useEffect(() => {
		let isCurrent = true;
		void withDatabase('received', (db) => readReceivedItem(db, portfolio, evidence, revision)).then(
			(outcome) => {
				if (isCurrent) setItem((outcome.ok && outcome.value) || 'missing');
			},
		);
		return () => {
			isCurrent = false;
		};
	}, [portfolio, evidence, revision]);
	return item;
}

/** Only these are ever shown as what they are; the rest can be saved, and nothing can run in our origin. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|bmp|avif)|audio\/[\w.-]+|video\/[\w.-]+|application\/pdf)$/;

/** An object URL of a photo or file that came with a portfolio; null while it is read, or when it is not here. */
export function useReceivedFile(portfolio: string, sha256: string): string | null {
	const [shown, setShown] = useState<{ sha256: string; url: string } | null>(null);
	useEffect(() => {
		let isCurrent = true;
		let url = '';
		void withDatabase('received', (db) => readAttachment(db, portfolio, sha256)).then((outcome) => {
			if (!isCurrent || !outcome.ok || !outcome.value) return;
			const { bytes, mime } = outcome.value;
			url = URL.createObjectURL(
				new Blob([bytes], { type: SHOWN.test(mime) ? mime : 'application/octet-stream' }),
			);
			setShown({ sha256, url });
		});
		return () => {
			isCurrent = false;
			if (url !== '') URL.revokeObjectURL(url);
		};
	}, [portfolio, sha256]);
	return shown?.sha256 === sha256 ? shown.url : null;
}

let assessor: AssessorHere | null = null;
const followers = new Set<() => void>();

function followAssessor(listener: () => void): () => void {
	followers.add(listener);
	return () => followers.delete(listener);
}

function currentAssessor(): AssessorHere {
	assessor ??= readAssessor();
	return assessor;
}

function changeAssessor(next: AssessorHere): void {
	assessor = next;
	writeAssessor(next);
	for (const follow of [...followers]) follow();
}

/** Who assesses on this device: the same for every part of the page. */
export function useAssessor(): readonly [AssessorHere, (assessor: AssessorHere) => void] {
	return [useSyncExternalStore(followAssessor, currentAssessor), changeAssessor];
}
