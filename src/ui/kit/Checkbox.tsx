import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';

type CheckboxProps = {
	readonly id: string;
	readonly label: ReactNode;
	readonly hint?: ReactNode;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
	readonly name?: string | undefined;
	readonly disabled?: boolean | undefined;
};

/** A single yes or no. */
export function Checkbox(props: CheckboxProps) {
	return <Choice {...props} type="checkbox" />;
}
