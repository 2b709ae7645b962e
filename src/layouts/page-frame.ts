import { registerServiceWorker } from '#offline/update.ts';
import { chooseLanguage, followLanguage } from '#ui/hooks/chosen-language.ts';

/** The little that every page does, the fully static ones too: the "More" sheet, the language and the service worker. */
const button = document.getElementById('more-button');
const sheet = document.getElementById('more');

if (button && sheet instanceof HTMLDialogElement) {
	button.addEventListener('click', () => sheet.showModal());
	document.getElementById('more-close')?.addEventListener('click', () => sheet.close());
	sheet.addEventListener('click', (event) => {
		if (event.target === sheet) sheet.close();
	});
	// Safari does not focus a pressed button and so would not return to it. A page that has come takes the focus itself.
	sheet.addEventListener('close', () => {
		if (document.activeElement === document.body) button.focus();
	});
}

document.getElementById('to-english')?.addEventListener('click', () => void chooseLanguage('en'));
followLanguage();

registerServiceWorker();
