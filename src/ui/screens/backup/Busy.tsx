import { Button } from '#ui/kit/Button.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { fileSizeText } from '#wording/en/file-size.ts';

type BusyProps = {
	readonly label: string;
	readonly done: number;
	readonly total: number;
	/** The numbers are bytes, which nobody wants to read digit by digit. */
	readonly isBytes?: boolean;
	readonly cancel: string;
	readonly onCancel: () => void;
};

/** How far a long piece of work has come, and the way to stop it. */
export function Busy({ label, done, total, isBytes = false, cancel, onCancel }: BusyProps) {
	const hasNumbers = total > 0;
	const percent = Math.round((100 * done) / Math.max(total, 1));
	return (
		<div className="stack">
			{isBytes && hasNumbers ? (
				<Progress
					label={`${label} (${fileSizeText(total)})`}
					value={percent}
					max={100}
					figures={`${percent} %`}
				/>
			) : (
				<Progress label={label} value={hasNumbers ? done : null} max={total} />
			)}
			<div className="buttons">
				<Button variant="quiet" onClick={onCancel}>
					{cancel}
				</Button>
			</div>
		</div>
	);
}
