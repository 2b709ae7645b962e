import { useAssessor } from '#ui/hooks/use-received.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { assessWords } from '#wording/en/assess.ts';

const words = assessWords.keys;

/** The keys of the reading view, and a switch for whoever types or speaks letters by accident (WCAG 2.1.4). */
export function AssessKeys() {
	const [assessor, setAssessor] = useAssessor();
	const isOn = assessor.keys !== false;
	return (
		<Disclosure summary={isOn ? words.title : words.titleOff}>
			<div className="stack">
				<dl className="assess-keys">
					{words.list.map(([key, does]) => (
						<div key={key}>
							<dt>
								<kbd>{key}</kbd>
							</dt>
							<dd>{does}</dd>
						</div>
					))}
				</dl>
				<p className="small">{words.when}</p>
				<Checkbox
					id="assess-keys"
					label={words.use}
					checked={isOn}
					onChange={(keys) => setAssessor({ ...assessor, keys })}
				/>
			</div>
		</Disclosure>
	);
}
