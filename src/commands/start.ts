import { buildSite } from './build-site.ts';
import { distFolder, siteBase } from './project.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

if (await buildSite()) await serveUntilStopped(distFolder, siteBase());
else process.exitCode = 1;
