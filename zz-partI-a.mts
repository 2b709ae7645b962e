import { writeFileSync } from 'node:fs';
import { randomFillSync, createHash } from 'node:crypto';
import { writeBackup } from '#exchange/backup/write.ts';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { sourceOf } from '#tests/support/backup.ts';
import { seal } from '#exchange/backup/seal.ts';
const kept = keptFixture();
const files = new Map();
const seeds: Record<string, Buffer> = {};
const hashes: string[] = [];
const make = (n: number) => { const b = Buffer.alloc(5_000_000, n); b.writeUInt32LE(n, 0); return b; };
for (let n = 0; n < 80; n++) { const h = createHash('sha256').update(make(n)).digest('hex'); hashes.push(h); files.set(h, n); }
const source = { ...sourceOf(kept), attachments: [...kept.files.keys(), ...hashes], readAttachment: async (sha: string) => {
  const n = files.get(sha);
  if (n === undefined) return kept.files.get(sha) ?? null;
  const b = make(n); const ab = new ArrayBuffer(b.byteLength); new Uint8Array(ab).set(b);
  return { whole: { mime: 'image/jpeg', bytes: ab, width: 1, height: 1 }, thumbnail: null };
} };
const t = performance.now();
const w = await writeBackup(source as never, { appVersion: '0', backup: 'b', madeAt: new Date().toISOString(), signal: new AbortController().signal, onProgress: () => undefined });
console.log('write ms', performance.now() - t, w.parts.length, w.parts[0]!.size);
writeFileSync('/tmp/partI-big.starfolio', new Uint8Array(await w.parts[0]!.arrayBuffer()));
const t2 = performance.now();
const s = await seal(w.parts[0]!, 'river anchor planet');
console.log('seal ms', performance.now() - t2);
writeFileSync('/tmp/partI-big.starfolio.age', new Uint8Array(await s.arrayBuffer()));
