import '#styles/fields.css';
import { createElement } from 'react';
import { expect } from 'vitest';
import type { Answer } from '#domain/answer.ts';
import type { Field } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { templateFixture } from '#tests/fixtures/domain.ts';
import { show } from '#tests/support/show.ts';
import { OneField } from './OneField.tsx';

/** The field of the "every kind" template with this id. */
export function fieldOfKind(id: string): Field {
	const field = fieldsOf(templateFixture()).find((candidate) => candidate.id === id);
	if (!field) throw new Error(`The fixture has no field "${id}"`);
	return field;
}

/** Shows one field as the form does, and tells what its answer is now. */
export function showField(field: Field, start?: Answer): { answer(): Answer | undefined } {
	let newest = start;
	const onAnswer = (answer: Answer) => {
		newest = answer;
	};
	show(createElement(OneField, { field, start, onAnswer }));
	return { answer: () => newest };
}

/** `expect.poll` with the patience of the other waits: a loaded machine may take seconds for a live query. */
export function eventually<Value>(read: () => Value) {
	return expect.poll(read, { timeout: 20_000 });
}
