import * as z from 'zod/mini';
import { readLocal, writeLocal } from './local.ts';

const KEY = 'starfolio.assessor';

/** Who assesses on this device: asked once, and written under every decision. */
const schema = z.object({
	name: z.string(),
	role: z.enum(['assessor', 'iqa']),
	/** false: single letters decide nothing. */
	keys: z.exactOptional(z.boolean()),
});

export type AssessorHere = Readonly<z.infer<typeof schema>>;

export function readAssessor(): AssessorHere {
	try {
		const parsed = schema.safeParse(JSON.parse(readLocal(KEY) ?? 'null'));
		return parsed.success ? parsed.data : { name: '', role: 'assessor' };
	} catch {
		return { name: '', role: 'assessor' };
	}
}

export function writeAssessor(assessor: AssessorHere): void {
	writeLocal(KEY, JSON.stringify(assessor));
}
