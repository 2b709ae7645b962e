import { Choice } from './Choice.tsx';
import { ChoiceGroup, type ChoiceGroupProps } from './ChoiceGroup.tsx';

type RadioGroupProps = ChoiceGroupProps & {
	/** "" while nothing is chosen. */
	readonly value: string;
	readonly onChange: (value: string) => void;
};

/** One of a few, all of them in sight. Option ids are `<name>-<value>`. */
export function RadioGroup({ options, value, onChange, ...shell }: RadioGroupProps) {
	return (
		<ChoiceGroup {...shell}>
			{options.map((option) => (
				<Choice
					key={option.value}
					type="radio"
					id={`${shell.name}-${option.value}`}
					name={shell.name}
					value={option.value}
					label={option.label}
					hint={option.hint}
					checked={value === option.value}
					onChange={() => onChange(option.value)}
				/>
			))}
		</ChoiceGroup>
	);
}
