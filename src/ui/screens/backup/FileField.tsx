import { describedBy, Field, type FieldProps } from '#ui/kit/Field.tsx';

type FileFieldProps = FieldProps & {
	readonly onFiles: (files: readonly File[]) => void;
};

/**
 * Chooses the files of one backup. No `accept`: phones grey out every file whose ending they do not know,
 * and what a file is, its bytes say.
 */
export function FileField({ id, label, hint, error, onFiles }: FileFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<input
				type="file"
				multiple
				className="input file-field"
				id={id}
				aria-describedby={describedBy(id, hint, error)}
				aria-invalid={error ? true : undefined}
				onChange={(event) => {
					const files = [...(event.target.files ?? [])];
					// Emptied, so that choosing the same file again counts as a change.
					event.target.value = '';
					if (files.length > 0) onFiles(files);
				}}
			/>
		</Field>
	);
}
