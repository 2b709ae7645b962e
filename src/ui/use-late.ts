import { useCallback, useState } from 'react';

/** A part of a screen that is loaded when it is first asked for. */
export type Late<Value> = {
	/** null until it is there. */
	readonly value: Value | null;
	readonly state: 'idle' | 'loading' | 'failed' | 'ready';
	/** Loads it, unless it is there already; after a failure, tries again. */
	readonly load: () => void;
};

/** Loads code late without ever taking the screen down: React.lazy would, when the file is out of reach. */
export function useLate<Value extends object>(importPart: () => Promise<Value>): Late<Value> {
	const [part, setPart] = useState<Omit<Late<Value>, 'load'>>({ value: null, state: 'idle' });
	const load = useCallback(() => {
		setPart((before) => (before.value ? before : { value: null, state: 'loading' }));
		importPart().then(
			(value) => setPart({ value, state: 'ready' }),
			() => setPart({ value: null, state: 'failed' }),
		);
	}, [importPart]);
	return { ...part, load };
}
