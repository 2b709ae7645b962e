import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Privacy } from '#domain/evidence.ts';
import { clear, show } from '#tests/support/show.ts';
import { PrivacyQuestion } from '#ui/screens/item/PrivacyQuestion.tsx';

afterEach(clear);

function Question() {
	const [privacy, setPrivacy] = useState<Privacy>({
		answer: 'consent',
		who: 'Customer C',
		how: 'By phone',
		date: '2026-03-01',
	});
	return <PrivacyQuestion id="q" privacy={privacy} isCleaned onChoose={setPrivacy} onType={setPrivacy} />;
}

test('a consent that is dated in the future, or ends before it was given, is named at its field', async () => {
	show(<Question />);
	const date = page.getByLabelText('When they agreed');
	await date.fill('2130-01-01');
	await expect.element(date).toHaveAccessibleDescription(/still to come/);
	await expect
		.element(page.getByRole('status'))
		.toMatchTextContent('The day they agreed on is still to come, so this stays out of the PDF');
	await date.fill('2026-03-01');
	await expect.element(date).not.toHaveAttribute('aria-invalid');
	const until = page.getByLabelText('Good until');
	await until.fill('2026-02-01');
	await expect.element(until).toHaveAccessibleDescription(/before the day they agreed/);
});
