import { openAsBlob } from 'node:fs';
import { readBackup } from '#exchange/backup/read.ts';
const file = await openAsBlob(process.argv[2]!);
const base = process.memoryUsage().rss; let peak = 0;
const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 20);
const t = performance.now();
const r = await readBackup([file], { records: () => undefined, bytes: () => { peak = Math.max(peak, process.memoryUsage().rss); } }, { passphrase: process.argv[3] ?? null });
clearInterval(timer);
console.log(process.argv[2], r.ok, 'MB', file.size / 1e6, 'ms', Math.round(performance.now() - t), 'peak RSS over base MB', Math.round((peak - base) / 1e6));
