import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentPlugin } from './src/commands/content-plugin.ts';
import { islandsPlugin } from './src/commands/islands-plugin.ts';
import { leanLibrariesPlugin } from './src/commands/lean-libraries-plugin.ts';
import { preactPlugin } from './src/commands/preact-plugin.ts';
import { publishSchemas } from './src/commands/publish-schemas.ts';
import { offline } from './src/offline/build.ts';
import { keptOutOfShared } from './src/offline/build-chunks.ts';

export default defineConfig({
	base: process.env.BASE ?? '/',
	trailingSlash: 'ignore',
	devToolbar: { enabled: false },
	build: { format: 'directory', inlineStylesheets: 'never' },
	integrations: [
		react(),
		publishSchemas(),
		offline({ prepareFonts: () => import('./src/commands/build-fonts.ts') }),
	],
	// Its colours are inline styles, which the policy below refuses.
	markdown: { syntaxHighlight: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"connect-src 'self'",
				"img-src 'self' blob: data:",
				"media-src 'self' blob:",
				"font-src 'self'",
				"manifest-src 'self'",
				"worker-src 'self'",
				"base-uri 'none'",
				"form-action 'self'",
			],
			scriptDirective: { resources: ["'self'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	vite: {
		plugins: [contentPlugin(), islandsPlugin(), preactPlugin(), leanLibrariesPlugin()],
		worker: { plugins: () => [leanLibrariesPlugin()] },
		build: { target: ['safari15.4', 'chrome100', 'firefox102'] },
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							// A slow phone needs some 10 ms for every file, however small: what most screens share comes in a few.
							codeSplitting: {
								groups: [
									// The script of every page, those without a screen too, stays as small as it is.
									{
										name: 'page',
										test: /[\\/]src[\\/](offline[\\/]|storage[\\/](local|text-area)\.ts|ui[\\/](hooks[\\/]chosen-language|language[\\/]stored-frame)\.ts|wording[\\/]language\.ts)|preload-helper|rolldown[\\/]runtime/,
										priority: 1,
									},
									{
										name: 'shared',
										minShareCount: 6,
										test: (/** @type {string} */ id) => !keptOutOfShared.test(id),
									},
								],
							},
						},
					},
				},
			},
		},
	},
});
