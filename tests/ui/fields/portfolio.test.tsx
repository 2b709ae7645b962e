import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ToastProvider } from '#ui/kit/Toast.tsx';
import { PortfolioScreen } from '#ui/screens/PortfolioScreen.tsx';
import { BuiltPdf } from '#ui/screens/portfolio/BuiltPdf.tsx';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({
			learner: 'Sam Price',
			centre: '',
			qualification: '',
			assessor: '',
			units: [UNIT],
		}),
	);
});

afterEach(() => {
	vi.restoreAllMocks();
	clear();
});

describe('before the PDF is built', () => {
	test('with no evidence there is nothing to hand over yet', async () => {
		show(<PortfolioScreen />);
		await expect.element(page.getByRole('heading', { name: 'Nothing to hand over yet' })).toBeVisible();
	});

	test('gaps are named, and so is every attachment that stays out, with its reason', async () => {
		const content = contentFixture({
			template: { id: 'star-account', version: 1 },
			title: 'Refund',
			claims: [{ criterion: `${UNIT}/1.1`, how: '' }],
			attachments: [
				attachmentFixture({ id: 'a', caption: 'The board', privacy: { answer: 'unanswered' } }),
				attachmentFixture({ id: 'b', caption: 'The desk', privacy: { answer: 'keep-here' } }),
				attachmentFixture({ id: 'c', caption: '', name: 'IMG_1.HEIC', cleaning: 'not-cleaned' }),
				attachmentFixture({ id: 'd', caption: 'The chart' }),
			],
		});
		okValue(await revise('one', content, 0, 'left'));
		show(<PortfolioScreen />);
		await expect.element(page.getByText('3 attachments stay out')).toBeVisible();
		const listed = () => [...document.querySelectorAll('.held-back li')].map((item) => item.textContent);
		expect(listed()).toEqual([
			'E001The board: the privacy question is not answered yet',
			'E001The desk: you chose to keep it on this device',
			'E001IMG_1.HEIC: it could not be cleaned of place and time',
		]);
		await expect.element(page.getByText('Nothing yet for 2.1, 3.1 and 4.1.')).toBeVisible();
		await expect.element(page.getByText('Started, not marked as done: 1.1.')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Build PDF' })).toBeVisible();
	});
});

/** In place of this browser's way to share. The rest of the navigator stays as it is: other work of the page asks it. */
function stubSharing(share: Partial<Pick<Navigator, 'canShare' | 'share'>>): void {
	for (const [name, value] of Object.entries(share)) {
		Object.defineProperty(navigator, name, { value, configurable: true });
		// What the browser has of its own lies on the prototype, and comes forth again.
		onTestFinished(() => void Reflect.deleteProperty(navigator, name));
	}
}

describe('the finished PDF', () => {
	const pdf = {
		ok: true,
		files: [
			{
				file: new File(['%PDF-1.7'], 'Sam-Price-portfolio-1.pdf', { type: 'application/pdf' }),
				pages: 12,
				scope: { kind: 'whole' },
				isTooLarge: false,
			},
		],
		heldBack: [],
		unreadable: [{ reference: 'E002', name: 'board.jpg' }],
		unprintable: [{ character: '𓀀', where: 'E001 Refund' }],
		findings: [{ code: 'figure', page: 7 }],
	} satisfies Parameters<typeof BuiltPdf>[0]['pdf'];

	test('can be shared where the browser shares PDFs', async () => {
		const share = vi.fn(async () => {});
		stubSharing({ canShare: () => true, share });
		show(
			<ToastProvider>
				<BuiltPdf pdf={pdf} units={[]} isOutdated={false} isOtherChoice={false} />
			</ToastProvider>,
		);
		await userEvent.click(page.getByRole('button', { name: 'Share PDF' }));
		await expect.element(page.getByText('Shared.')).toBeVisible();
		expect(share).toHaveBeenCalledOnce();
	});

	test('is saved instead where it cannot be shared, and says so', async () => {
		const clicked: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
			clicked.push(this.download);
		});
		stubSharing({ canShare: () => false });
		show(
			<ToastProvider>
				<BuiltPdf pdf={pdf} units={[]} isOutdated={false} isOtherChoice={false} />
			</ToastProvider>,
		);
		await userEvent.click(page.getByRole('button', { name: 'Share PDF' }));
		await expect.element(page.getByText(/This browser cannot share a PDF/)).toBeVisible();
		expect(clicked).toEqual(['Sam-Price-portfolio-1.pdf']);
	});

	test('in several files is saved one after the other, each on a press of its own', async () => {
		const clicked: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
			clicked.push(this.download);
		});
		const part = (number: number) => ({
			file: new File(['%PDF-1.7'], `part-${number}.pdf`, { type: 'application/pdf' }),
			pages: 3,
			scope:
				number === 1 ? { kind: 'units' as const, units: [UNIT] } : { kind: 'items' as const, items: ['one'] },
			isTooLarge: number === 2,
			...(number === 2 && {
				holds: { isSheets: false, units: [], items: ['E003'] },
				tooLargeItem: { reference: 'E003', title: 'Refund' },
			}),
		});
		show(
			<ToastProvider>
				<BuiltPdf
					pdf={{ ...pdf, files: [part(1), part(2)] }}
					units={[{ id: UNIT, title: 'Monitor quality', awardingBody: 'iCQ' }]}
					isOutdated={false}
					isOtherChoice={false}
				/>
			</ToastProvider>,
		);
		await expect.element(page.getByRole('heading', { name: 'Your PDF is ready in 2 files' })).toBeVisible();
		await expect.element(page.getByText('File 1 of 2: Monitor quality (iCQ)')).toBeVisible();
		await expect.element(page.getByText('File 2 of 2: Item E003')).toBeVisible();
		await expect.element(page.getByText('Some files are larger than your limit')).toBeVisible();
		await expect
			.element(page.getByText('E003 “Refund” alone is larger than your limit, in the file part-2.pdf.'))
			.toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Save PDF, file 1 of 2' }));
		await expect.element(page.getByText('File 1 is in your downloads. Save file 2 next.')).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Save PDF, file 2 of 2' }));
		expect(clicked).toEqual(['part-1.pdf', 'part-2.pdf']);
	});

	test('reports what it could not read or print, and what its own check found', async () => {
		show(
			<ToastProvider>
				<BuiltPdf pdf={pdf} units={[]} isOutdated isOtherChoice={false} />
			</ToastProvider>,
		);
		await expect.element(page.getByText('board.jpg')).toBeVisible();
		await expect.element(page.getByText(/^Page 7: A picture or drawing has no words/)).toBeVisible();
		await userEvent.click(page.getByText('Show it'));
		await expect.element(page.getByText('“𓀀” in E001 Refund')).toBeVisible();
		await expect.element(page.getByText(/Your portfolio has changed since/)).toBeVisible();
	});
});
