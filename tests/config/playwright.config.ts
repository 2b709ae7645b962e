import { defineConfig } from 'playwright/test';
import { withFakeDevices } from '../support/fake-devices.ts';

const { args, ...launch } = withFakeDevices();
// Letters as far as possible the same on every machine, for the reference pictures.
const launchOptions = { ...launch, args: [...args, '--disable-lcd-text', '--font-render-hinting=none'] };

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
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
		locale: 'en-GB',
		timezoneId: 'Europe/London',
	},
	// A journey runs on the device it is told for; what must hold on both says so in its name.
	projects: [
		{ name: 'phone', use: phone, testIgnore: '**/*.desktop.spec.ts' },
		{ name: 'desktop', use: desktop, testMatch: ['**/*.desktop.spec.ts', '**/*.both.spec.ts'] },
	],
});
