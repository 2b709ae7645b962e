import { describe, expect, it } from 'vitest';
import { everywhere, onWholePages } from '#wording/cy/all.ts';
import { welshFormat } from '#wording/cy/dates.ts';
import { dayText, whenText } from '#wording/dates.ts';
import { homeWords as englishHome } from '#wording/en/home.ts';
import { stateWords as englishState } from '#wording/en/state.ts';
import { homeWords } from '#wording/home.ts';
import { asPage, inEnglish, inWelsh, speak, spoken } from '#wording/language.ts';

// By the clock where the reader is, wherever that is.
const morning = new Date(2026, 6, 6, 9, 30).toISOString();
const noon = new Date(2026, 6, 6, 12).toISOString();
// As a module keeps them that is read before the language is there.
const next = homeWords.next;

describe('before a language is chosen', () => {
	it('every word is English, and no part needs a mark', () => {
		expect(homeWords.units).toBe('Your units');
		expect(next.more(2)).toBe('It could help with 2 more gaps.');
		expect(whenText(morning, noon)).toBe('at 09:30');
		expect([inWelsh(), inEnglish(), asPage()]).toEqual([undefined, undefined, undefined]);
	});
});

describe('when Welsh is spoken', () => {
	it('what was kept of the words before is Welsh, and so is what comes later; the English ones stay English', () => {
		speak({ ...everywhere, ...onWholePages }, true);
		expect(homeWords.units).toBe('Eich unedau');
		expect(next.title).toBe('Y cam nesaf gorau');
		expect(homeWords.welcome.points.map(({ title }) => title)[1]).toBe('Mae’n gweithio all-lein');
		expect(spoken('state', englishState).names.gap).toBe('Bwlch');
		expect(englishState.names.gap).toBe('Gap');
		expect(englishHome.next.title).toBe('Best next step');
		expect([inWelsh(), inEnglish(), asPage()]).toEqual(['cy', 'en-GB', 'cy']);
	});

	it('what is not translated stays English', () => {
		const words = spoken('state', {
			...englishState,
			later: 'Not translated yet',
			names: { ...englishState.names, new: 'New' },
		});
		expect(words.later).toBe('Not translated yet');
		expect(words.names.new).toBe('New');
		expect(words.names.gap).toBe('Bwlch');
	});

	it('around a page whose own content is English only the subjects of every page are Welsh', () => {
		speak(everywhere, false);
		expect(spoken('state', englishState).names.gap).toBe('Gap');
		expect([inWelsh(), asPage()]).toEqual(['cy', 'en-GB']);
	});

	it('each number takes the form of the noun that is spoken after it', () => {
		const { next: words, claims } = onWholePages.home;
		expect([1, 2, 3, 6, 7].map((count) => words.more(count))).toEqual([
			'Gallai helpu i lenwi 1 bwlch arall.',
			'Gallai helpu i lenwi 2 fwlch arall.',
			'Gallai helpu i lenwi 3 bwlch arall.',
			'Gallai helpu i lenwi 6 bwlch arall.',
			'Gallai helpu i lenwi 7 bwlch arall.',
		]);
		expect([0, 1, 2, 3, 12].map(claims)).toEqual([
			'0 maen prawf',
			'1 maen prawf',
			'2 faen prawf',
			'3 maen prawf',
			'12 maen prawf',
		]);
		const captions = (count: number) => everywhere.capture.missing([{ part: 'captions', count }]);
		expect([1, 2, 3, 4, 6, 13].map(captions)).toEqual([
			'Ar goll: capsiwn',
			'Ar goll: 2 gapsiwn',
			'Ar goll: 3 chapsiwn',
			'Ar goll: 4 capsiwn',
			'Ar goll: 6 chapsiwn',
			'Ar goll: 13 capsiwn',
		]);
		expect(
			everywhere.capture.missing([
				{ part: 'title', count: 1 },
				{ part: 'cleaning', count: 2 },
			]),
		).toBe('Ar goll: teitl, glanhau 2 lun');
	});

	it('days and times have Welsh names, where Intl knows them and where it does not', () => {
		speak(everywhere, false);
		expect(dayText('2026-06-14')).toBe('14 Meh 2026');
		expect(dayText('not a day')).toBe('not a day');
		expect(whenText(morning, noon)).toBe('am 09:30');
		const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
		const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
		const withIntl = months.map(welshFormat(options));
		const without = months.map(welshFormat(options, ['en-GB']));
		expect(without).toEqual(withIntl);
		expect(without[1]).toBe('15 Chwef');
		const weekday = { weekday: 'short', timeZone: 'UTC' } as const;
		const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 6, 6 + day)));
		expect(days.map(welshFormat(weekday, ['en-GB']))).toEqual(days.map(welshFormat(weekday)));
	});
});

describe('the reminder of backups', () => {
	it('counts days and items', () => {
		const { reminder } = onWholePages.backupReminder;
		const status = { last: { at: '2026-07-04T09:00:00Z' }, items: 5, since: 2, hasOther: false };
		expect(reminder(status, '2026-07-06T09:00:00Z')).toBe(
			'Copi wrth gefn 2 ddiwrnod yn ôl · 2 eitem ers hynny',
		);
		expect(reminder({ ...status, last: null }, '2026-07-06T09:00:00Z')).toBe(
			'Dim copi wrth gefn eto · 5 eitem ar y ddyfais hon yn unig',
		);
	});
});
