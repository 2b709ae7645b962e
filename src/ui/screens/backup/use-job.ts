import { useEffect, useRef, useState } from 'react';

export type Step<Result> =
	| { readonly state: 'idle' }
	| { readonly state: 'busy'; readonly stage: string; readonly done: number; readonly total: number }
	| { readonly state: 'finished'; readonly result: Result };

export type JobContext = {
	readonly signal: AbortSignal;
	/** `total` 0 = nobody knows yet. */
	readonly onProgress: (stage: string, done: number, total: number) => void;
};

export type Job<Result> = {
	readonly step: Step<Result>;
	/** Starts a piece of work; what ran before is stopped. */
	readonly start: (work: (context: JobContext) => Promise<Result>) => void;
	readonly cancel: () => void;
	readonly reset: () => void;
};

/** One long piece of work at a time, with progress and a way to stop. Leaving the page stops it too. */
export function useJob<Result>(firstStage: string): Job<Result> {
	const [step, setStep] = useState<Step<Result>>({ state: 'idle' });
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	async function run(
		controller: AbortController,
		work: (context: JobContext) => Promise<Result>,
	): Promise<void> {
		const result = await work({
			signal: controller.signal,
			onProgress: (stage, done, total) => {
				if (running.current === controller) setStep({ state: 'busy', stage, done, total });
			},
		});
		if (running.current !== controller) return;
		running.current = null;
		setStep({ state: 'finished', result });
	}

	return {
		step,
		start(work) {
			running.current?.abort();
			const controller = new AbortController();
			running.current = controller;
			setStep({ state: 'busy', stage: firstStage, done: 0, total: 0 });
			void run(controller, work);
		},
		cancel() {
			running.current?.abort();
		},
		reset() {
			running.current?.abort();
			running.current = null;
			setStep({ state: 'idle' });
		},
	};
}
