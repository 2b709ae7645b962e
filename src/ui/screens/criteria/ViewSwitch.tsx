import { CriteriaIcon, ListIcon } from '#ui/kit/Icon.tsx';
import { criteriaWords } from '#wording/criteria.ts';

export type View = 'list' | 'table';

type ViewSwitchProps = { readonly view: View; readonly onChange: (view: View) => void };

/** List or table: two buttons, one of them pressed. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
	return (
		<fieldset className="switch">
			<legend className="visually-hidden">{criteriaWords.view}</legend>
			<button type="button" aria-pressed={view === 'table'} onClick={() => onChange('table')}>
				<CriteriaIcon />
				{criteriaWords.table}
			</button>
			<button type="button" aria-pressed={view === 'list'} onClick={() => onChange('list')}>
				<ListIcon />
				{criteriaWords.list}
			</button>
		</fieldset>
	);
}
