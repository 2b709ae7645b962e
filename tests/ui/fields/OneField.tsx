import { useCallback, useState } from 'react';
import type { Answer } from '#domain/answer.ts';
import type { Field } from '#domain/template.ts';
import { AnswerField } from '#ui/fields/AnswerField.tsx';
import { ToastProvider } from '#ui/kit/Toast.tsx';

type OneFieldProps = {
	readonly field: Field;
	readonly start: Answer | undefined;
	readonly onAnswer: (answer: Answer) => void;
};

/** One field with a state of its own, as the form gives it. */
export function OneField({ field, start, onAnswer }: OneFieldProps) {
	const [answer, setAnswer] = useState(start);
	const give = useCallback(
		(_: string, next: Answer) => {
			setAnswer(next);
			onAnswer(next);
		},
		[onAnswer],
	);
	return (
		<ToastProvider>
			<AnswerField field={field} answer={answer} onAnswer={give} tips={[]} />
		</ToastProvider>
	);
}
