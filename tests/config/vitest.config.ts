import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from '../../src/commands/content-plugin.ts';
import { preactPlugin } from '../../src/commands/preact-plugin.ts';
import { withFakeDevices } from '../support/fake-devices.ts';
import { bundledWorkers } from './bundled-workers.ts';
import { SizedLast } from './sized-last.ts';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	plugins: [contentPlugin()],
	test: {
		globalSetup: ['tests/config/prepare-fonts.ts'],
		// Two suites share two cores: slow is not wrong, and nothing here measures time.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// Left alone, a check that waits for the page gives up after one second.
		expect: { poll: { timeout: 15_000 } },
		sequence: { sequencer: SizedLast },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					// Nothing here keeps state between files; loading everything anew for each took a third of the time.
					isolate: false,
					environment: 'node',
					include: ['tests/{domain,wording,exchange,document,architecture,offline,commands}/**/*.test.ts'],
				},
			},
			{
				extends: true,
				// What the phone runs is what is tested.
				plugins: [preactPlugin(), bundledWorkers()],
				// Named here, because Vite reloads the page in the middle of a test when it finds one later.
				optimizeDeps: {
					// Its signs are imported one file at a time and need no bundling.
					exclude: ['lucide-react'],
					include: [
						'@noble/hashes/sha2.js',
						'@scure/bip39/wordlists/english.js',
						'age-encryption',
						'axe-core',
						'dexie',
						'fast-check',
						'fflate',
						'linebreak',
						'marked',
						'pdf-lib',
						'@cantoo/fontkit',
						'preact/compat',
						'preact/compat/client',
						'preact/compat/jsx-dev-runtime',
						'preact/compat/jsx-runtime',
						'zod/mini',
					],
				},
				test: {
					name: 'browser',
					include: ['tests/{storage,device,workflows,ui}/**/*.test.{ts,tsx}'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: withFakeDevices({ allowed: true }) }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
