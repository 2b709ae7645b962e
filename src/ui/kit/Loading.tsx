import { kitWords } from '#wording/kit.ts';

/** Something is being read from this device. Usually gone before it is seen. */
export function Loading() {
	return (
		<div className="loading" role="status">
			<span className="visually-hidden">{kitWords.loading}</span>
			<div className="loading__line" />
			<div className="loading__line" />
		</div>
	);
}
