/** What the page tells once it says that it is kept: which step it was, and what was done in it. */
export type Decided = { readonly step: number; readonly kind: 'feedback' | 'decision' };

/**
 * Runs inside the reading view of the built site, and works there as an assessor does who never rests: types
 * feedback, then chooses the next decision; after each it waits until the screen says that it is kept and tells so.
 * Ends only with the page. Playwright sends its text to the browser, so it can use nothing outside.
 */
export async function workOnDecision({
	from,
	criterion,
}: {
	readonly from: number;
	readonly criterion: string;
}): Promise<void> {
	const tell: unknown = Reflect.get(window, 'acknowledged');
	if (typeof tell !== 'function') throw new Error('Nobody listens');
	const feedback = document.getElementById(`feedback-${criterion}`);
	if (!(feedback instanceof HTMLTextAreaElement)) throw new Error('There is no field for feedback');
	const rest = () => new Promise((resolve) => setTimeout(resolve, 1));
	const status = () => document.querySelector('.assess-decide [role="status"]')?.textContent ?? '';
	const kept = status();
	for (let step = from; ; step += 1) {
		const kind = step % 2 === 0 ? 'feedback' : 'decision';
		if (kind === 'feedback') {
			// React looks for changes past its own setter.
			Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
				feedback,
				`Save ${step}`,
			);
			feedback.dispatchEvent(new Event('input', { bubbles: true }));
			feedback.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
		} else {
			const decision = ['accepted', 'not-yet', 'question'][((step - 1) / 2) % 3];
			document.getElementById(`decision-${criterion}-${decision}`)?.click();
		}
		// What stands on the screen belongs to the step before until React has drawn this one.
		await rest();
		while (status() !== kept) await rest();
		void tell({ step, kind });
	}
}
