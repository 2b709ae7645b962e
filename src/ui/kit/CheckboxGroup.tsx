import { Choice } from './Choice.tsx';
import { ChoiceGroup, type ChoiceGroupProps } from './ChoiceGroup.tsx';

type CheckboxGroupProps = ChoiceGroupProps & {
	readonly value: readonly string[];
	/** The chosen values in the order of the options; values that are no option stay, at the end. */
	readonly onChange: (value: readonly string[]) => void;
};

/** Any of a few. Option ids are `<name>-<value>`. */
export function CheckboxGroup({ options, value, onChange, ...shell }: CheckboxGroupProps) {
	const toggle = (changed: string, checked: boolean) => {
		const known = options.map((option) => option.value);
		const chosen = known.filter((candidate) => (candidate === changed ? checked : value.includes(candidate)));
		onChange([...chosen, ...value.filter((candidate) => !known.includes(candidate))]);
	};
	return (
		<ChoiceGroup {...shell}>
			{options.map((option) => (
				<Choice
					key={option.value}
					type="checkbox"
					id={`${shell.name}-${option.value}`}
					name={shell.name}
					value={option.value}
					label={option.label}
					hint={option.hint}
					checked={value.includes(option.value)}
					onChange={(checked) => toggle(option.value, checked)}
				/>
			))}
		</ChoiceGroup>
	);
}
