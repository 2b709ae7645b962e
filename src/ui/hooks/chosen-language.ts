import { reloadWhenKept } from '#offline/update.ts';
import { readLocal, removeLocal, writeLocal } from '#storage/local.ts';
import { LANGUAGE_KEY, putStoredFrame } from '#ui/language/stored-frame.ts';

const kept = readLocal(LANGUAGE_KEY);
const importWelsh = () => import('#ui/language/in-welsh.ts');

/** Whether this page speaks Welsh, as far as it is translated. */
export const isWelsh = kept !== null;

/** Over when the words of this page are in the chosen language; null in English, which waits for nothing. */
export const chosenWords: Promise<void> | null = isWelsh ? speakWelsh() : null;

async function speakWelsh(): Promise<void> {
	const welsh = await importWelsh().catch(() => null);
	if (!welsh) {
		// Out of reach just now: what is drawn is English, and is read aloud as that.
		document.documentElement.lang = 'en-GB';
		return;
	}
	welsh.speakWelsh();
	if (welsh.storedWelsh === kept) return;
	// Kept by another version.
	writeLocal(LANGUAGE_KEY, welsh.storedWelsh);
	putStoredFrame();
}

/**
 * Changes the language and loads the page again, once its text is safe; other tabs follow. false when it was not changed:
 * the Welsh words are out of reach, or this browser keeps nothing.
 */
export async function chooseLanguage(language: 'en' | 'cy'): Promise<boolean> {
	if (language === 'en') removeLocal(LANGUAGE_KEY);
	else {
		const welsh = await importWelsh().catch(() => null);
		if (!welsh || !writeLocal(LANGUAGE_KEY, welsh.storedWelsh)) return false;
	}
	void reloadWhenKept();
	return true;
}

/** Another tab has changed it. Two tabs of different versions keep different words for the same choice. */
export function followLanguage(): void {
	window.addEventListener('storage', ({ key, newValue }) => {
		if (key === LANGUAGE_KEY && (newValue !== null) !== isWelsh) void reloadWhenKept();
	});
}
