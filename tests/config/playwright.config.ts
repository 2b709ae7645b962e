import { defineConfig } from 'playwright/test';
import { withFakeDevices } from '../support/fake-devices.ts';

const { args, ...launch } = withFakeDevices();
// Letters as far as possible the same on every machine, for the reference pictures.
const launchOptions = { ...launch, args: [...args, '--disable-lcd-text', '--font-render-hinting=none'] };

// One point to a pixel: drawing four would cost a tenth of the journeys' time, and the pictures are compared so anyway.
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
	testDir: '../journeys',
	outputDir: '../.output/journeys',
	// "playwright test -c tests/config/playwright.config.ts accessibility --update-snapshots" takes them anew.
	snapshotPathTemplate: '../reference/{projectName}-{arg}{ext}',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '../.output/journeys.json' }]],
	use: {
		launchOptions,
		// Drawing the fade from each page to the next takes a quarter of all that a journey takes. The first visit and the
		// main path by keyboard are walked with it.
		contextOptions: { reducedMotion: 'reduce' },
		locale: 'en-GB',
		timezoneId: 'Europe/London',
	},
	// A journey runs on the device it is told for; what must hold on both says so in its name.
	projects: [
		{ name: 'phone', use: phone, testIgnore: '**/*.desktop.spec.ts' },
		{ name: 'desktop', use: desktop, testMatch: ['**/*.desktop.spec.ts', '**/*.both.spec.ts'] },
	],
});
