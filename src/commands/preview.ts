import { existsSync } from 'node:fs';
import { distFolder, siteBase } from './project.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

if (existsSync(distFolder)) await serveUntilStopped(distFolder, siteBase());
else {
	console.error('There is no dist/ yet: run "npm run build" first, or "npm start", which does both.');
	process.exitCode = 1;
}
