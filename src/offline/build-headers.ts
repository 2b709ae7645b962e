/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read, and our own preview server too. The
 * policy for scripts and styles stands in each page (Astro writes it with that page's hashes); here is what a
 * page cannot say about itself, and the policy of workers, which do not inherit the page's.
 *
 * @param base the address the site stands at, with slashes at both ends
 */
export function headersFile(base: string): string {
	const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
	const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
		[
			'*',
			{
				'Content-Security-Policy': "frame-ancestors 'none'",
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cross-Origin-Resource-Policy': 'same-origin',
				'Permissions-Policy': permissions(),
				'Referrer-Policy': 'no-referrer',
				'X-Content-Type-Options': 'nosniff',
				'X-Frame-Options': 'DENY',
			},
		],
		// The name carries the hash of the content. Keep the files of earlier deployments for 30 days.
		[
			'_astro/*',
			{ 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Security-Policy': workerPolicy },
		],
		['fonts/*', { 'Cache-Control': 'public, max-age=86400' }],
		// A browser that does not ask for this one anew never hears of a new version.
		['sw.js', { 'Cache-Control': 'no-cache', 'Content-Security-Policy': workerPolicy }],
		['manifest.webmanifest', { 'Cache-Control': 'no-cache' }],
	];
	return rules
		.map(([path, headers]) => {
			const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
			return `${base}${path}\n${lines.join('\n')}\n`;
		})
		.join('\n');
}

/** The app uses the camera and the microphone, after a tap; nothing here may use anything else. */
function permissions(): string {
	const refused = [
		'display-capture',
		'geolocation',
		'hid',
		'idle-detection',
		'midi',
		'payment',
		'serial',
		'usb',
	];
	return ['camera=(self)', 'microphone=(self)', ...refused.map((name) => `${name}=()`)].join(', ');
}
