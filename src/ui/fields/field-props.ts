import type { Answer } from '#domain/answer.ts';
import type { FieldKind, FieldOf } from '#domain/template.ts';

/** What every component of a field kind gets. */
export type FieldProps<K extends FieldKind> = {
	readonly field: FieldOf<K>;
	/** undefined while nothing was given. */
	readonly answer: Answer | undefined;
	readonly onAnswer: (answer: Answer) => void;
	/** DOM id of the field's control or group. */
	readonly id: string;
};
