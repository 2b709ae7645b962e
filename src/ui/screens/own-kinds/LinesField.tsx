import { useState } from 'react';
import { TextArea } from '#ui/kit/TextArea.tsx';

type LinesFieldProps = {
	readonly id: string;
	readonly label: string;
	readonly hint?: string | undefined;
	readonly error?: string | undefined;
	/** What is there, one thing a line. */
	readonly text: string;
	readonly onLines: (text: string) => void;
};

/**
 * One thing a line. What is being typed stays as it is typed, the empty line at its end too; the form takes the
 * lines out of it.
 */
export function LinesField({ text, onLines, ...rest }: LinesFieldProps) {
	const [typed, setTyped] = useState({ raw: text, text });
	const isOwn = typed.text === text;
	return (
		<TextArea
			{...rest}
			value={isOwn ? typed.raw : text}
			onChange={(raw) => {
				setTyped({ raw, text: raw });
				onLines(raw);
			}}
		/>
	);
}
