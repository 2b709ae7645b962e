import type { Page } from 'playwright/test';

export type SharedFile = {
	readonly name: string;
	readonly type: string;
	/** What stands in it; or how many zeros. */
	readonly content: string | number;
};

/**
 * Does what a phone does when another app shares with the installed one: opens the address of the manifest's
 * share_target with a form, from a page that is none of the app's.
 *
 * @param page a page of its own; it ends up where the app answers
 * @param action the absolute address of the share target
 */
export async function shareTo(
	page: Page,
	action: string,
	shared: { readonly files?: readonly SharedFile[]; readonly texts?: Readonly<Record<string, string>> },
): Promise<void> {
	await page.goto('about:blank');
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.evaluate(
		({ action: address, files, texts }) => {
			const form = document.createElement('form');
			Object.assign(form, { action: address, method: 'post', enctype: 'multipart/form-data' });
			for (const [name, value] of Object.entries(texts)) {
				const field = document.createElement('textarea');
				Object.assign(field, { name, value });
				form.append(field);
			}
			const input = document.createElement('input');
			Object.assign(input, { type: 'file', name: 'files', multiple: true });
			const chosen = new DataTransfer();
			for (const { name, type, content } of files) {
				const part = typeof content === 'string' ? content : new Uint8Array(content);
				chosen.items.add(new File([part], name, { type }));
			}
			input.files = chosen.files;
			form.append(input);
			document.body.append(form);
			form.submit();
		},
		{ action, files: shared.files ?? [], texts: shared.texts ?? {} },
	);
	await answered;
	await page.waitForURL('**/share/**');
}
