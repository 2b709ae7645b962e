/** What the page tells when the item says "Saved": the text it then held, and the hash of a file that was added. */
export type Acknowledged = { readonly text: string; readonly file: string };

export type Work = {
	/** Each text says which save it is: "Save 12". */
	readonly from: number;
	/** Every so many steps, a file is added; 0 for never. */
	readonly fileEvery: number;
	readonly fileBytes: number;
};

/**
 * Runs inside the item page of the built site, and works there as a person does who never rests: types,
 * leaves the field, ticks a criterion, adds a file; after each it waits until the screen says "Saved" and
 * tells so. Ends only with the page. Playwright sends its text to the browser, so it can use nothing outside.
 */
export async function workOnItem({ from, fileEvery, fileBytes }: Work): Promise<void> {
	const tell: unknown = Reflect.get(window, 'acknowledged');
	if (typeof tell !== 'function') throw new Error('Nobody listens');
	const title = document.querySelector<HTMLTextAreaElement>('#item-title');
	if (!title) throw new Error('There is no title');
	const rest = () => new Promise((resolve) => setTimeout(resolve, 1));

	const type = (text: string): void => {
		// React looks for changes past its own setter.
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(title, text);
		title.dispatchEvent(new Event('input', { bubbles: true }));
		title.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
	};
	const isSaved = () => document.querySelector('.item-head__status--saved') !== null;
	const addFile = async (step: number): Promise<string> => {
		const input = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
			(candidate) => candidate.getAttribute('aria-label') === 'Add file',
		);
		if (!input) throw new Error('There is no way to add a file');
		const bytes = crypto.getRandomValues(new Uint8Array(Math.min(fileBytes, 65_536)));
		const whole = new Uint8Array(fileBytes).map(
			(_byte, index) => (bytes[index % bytes.length] ?? 0) ^ (index >> 8),
		);
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
		const before = document.querySelectorAll('.attachment').length;
		const transfer = new DataTransfer();
		transfer.items.add(new File([whole], `${step}.bin`));
		input.files = transfer.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
		while (document.querySelectorAll('.attachment').length === before) await rest();
		return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
	};

	for (let step = from; ; step += 1) {
		const text = `Save ${step}`;
		type(text);
		let file = '';
		if (fileEvery > 0 && step % fileEvery === 0) file = await addFile(step);
		else if (step % 3 === 0)
			document.querySelector<HTMLElement>('#item-criteria input[type="checkbox"]')?.click();
		// What stands on the screen belongs to the step before until React has drawn this one.
		await rest();
		while (!isSaved()) await rest();
		void tell({ text, file });
	}
}
