import { units } from 'virtual:starfolio/units';
import type { Unit } from '#domain/unit.ts';

/** The built-in units, whole: for pages that are made at build, and for `loadUnits`. Islands take the summaries. */
export const builtInUnits: readonly Unit[] = units;
