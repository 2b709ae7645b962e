import { useState } from 'react';
import type { AnswerOf } from '#domain/answer.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { EMPTY_PEOPLE, taggedOf } from './answer-shapes.ts';
import { EntryList } from './EntryList.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';
import { newPartId } from './part-id.ts';
import { useListEditing } from './use-list-editing.ts';

type Person = AnswerOf<'people'>['people'][number];

const OTHER_ROLE = '\u0000other';

/** The people in it, by role and letter, never by name. */
export function PeopleAnswer({ field, answer, onAnswer, id }: FieldProps<'people'>) {
	const { people } = taggedOf(answer, 'people', EMPTY_PEOPLE);
	const setPeople = (next: Person[]) => onAnswer({ kind: 'people', people: next });
	const editing = useListEditing(people, setPeople);
	const words = fieldsWords.people;
	const change = (person: Person, edit: Partial<Person>) =>
		setPeople(people.map((other) => (other.id === person.id ? { ...person, ...edit } : other)));
	return (
		// The form's own hint names the people it is about; where it has none, the rule stands by itself.
		<FieldGroup id={id} legend={field.label} hint={field.hint ?? words.privacy}>
			<EntryList
				items={people}
				editing={editing}
				legendOf={(_, index) => fieldsWords.rows.legend(words.person, index + 1)}
				nameOf={(_, index) => fieldsWords.rows.name(words.person, index + 1)}
			>
				{(person) => (
					<div className="side-by-side side-by-side--wide">
						<RoleField id={`${id}-${person.id}`} roles={field.roles} person={person} onChange={change} />
						<TextField
							id={`${id}-${person.id}-known-as`}
							label={words.knownAs}
							autoComplete="off"
							value={person.knownAs}
							onChange={(knownAs) => change(person, { knownAs })}
						/>
					</div>
				)}
			</EntryList>
			<Button
				variant="quiet"
				icon={<AddIcon />}
				onClick={() => editing.add({ id: newPartId(), role: '', knownAs: freeLetter(people) })}
			>
				{people.length === 0 ? fieldsWords.rows.add(words.person) : fieldsWords.rows.addAnother(words.person)}
			</Button>
		</FieldGroup>
	);
}

type RoleFieldProps = {
	readonly id: string;
	readonly roles: readonly string[];
	readonly person: Person;
	readonly onChange: (person: Person, edit: Partial<Person>) => void;
};

function RoleField({ id, roles, person, onChange }: RoleFieldProps) {
	const words = fieldsWords.people;
	const [typesOwn, setTypesOwn] = useState(person.role !== '' && !roles.includes(person.role));
	return (
		<>
			<SelectField
				id={`${id}-role`}
				label={words.role}
				value={typesOwn ? OTHER_ROLE : person.role}
				options={[
					{ value: '', label: words.choose },
					...roles.map((role) => ({ value: role, label: role })),
					{ value: OTHER_ROLE, label: words.otherRole },
				]}
				onChange={(value) => {
					setTypesOwn(value === OTHER_ROLE);
					onChange(person, { role: value === OTHER_ROLE ? '' : value });
				}}
			/>
			{typesOwn && (
				<TextField
					id={`${id}-own-role`}
					label={words.otherRoleLabel}
					value={person.role}
					onChange={(role) => onChange(person, { role })}
				/>
			)}
		</>
	);
}

/** The first letter no one in the list has: a ready answer that is no name. */
function freeLetter(people: readonly Person[]): string {
	const taken = new Set(people.map((person) => person.knownAs.trim().toUpperCase()));
	return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? '';
}
