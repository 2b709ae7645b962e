import { useEffect, useRef, useState } from 'react';
import type { Scope } from '#domain/handover-data.ts';
import type { ExportOutcome, ExportProgress } from '#workflows/export-portfolio.ts';
import { buildPortfolioPdf } from '#workflows/export-portfolio.ts';

export type PdfBuild =
	| { readonly state: 'idle' }
	| { readonly state: 'building'; readonly progress: ExportProgress | null }
	| { readonly state: 'built'; readonly pdf: Extract<ExportOutcome, { ok: true }> }
	| { readonly state: 'cancelled' }
	| { readonly state: 'failed'; readonly outcome: Extract<ExportOutcome, { ok: false }> };

/** Building one PDF at a time, with progress and a way to stop. Leaving the page stops it too. */
export function usePdfBuild(): { readonly build: PdfBuild; start(scope: Scope): void; cancel(): void } {
	const [build, setBuild] = useState<PdfBuild>({ state: 'idle' });
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	async function run(controller: AbortController, scope: Scope): Promise<void> {
		setBuild({ state: 'building', progress: null });
		const outcome = await attempt({
			scope,
			signal: controller.signal,
			onProgress: (progress) => {
				if (!controller.signal.aborted) setBuild({ state: 'building', progress });
			},
		});
		if (running.current !== controller) return;
		running.current = null;
		if (outcome.ok) setBuild({ state: 'built', pdf: outcome });
		else setBuild(outcome.code === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', outcome });
	}

	return {
		build,
		start(scope) {
			running.current?.abort();
			const controller = new AbortController();
			running.current = controller;
			void run(controller, scope);
		},
		cancel() {
			running.current?.abort();
		},
	};
}

async function attempt(options: Parameters<typeof buildPortfolioPdf>[0]): Promise<ExportOutcome> {
	try {
		return await buildPortfolioPdf(options);
	} catch (error) {
		// A chunk that could not be loaded, say: the screen must say so instead of waiting for ever.
		return { ok: false, code: 'failed', detail: error instanceof Error ? error.message : String(error) };
	}
}
