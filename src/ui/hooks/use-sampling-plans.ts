import type { OpenPlan, SamplingPlan } from '#domain/sampling-plan.ts';
import type { LiveSource } from '#storage/live-source.ts';
import { listPlans, readPlan } from '#storage/sampling-plans.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

const received = () => 'received' as const;
const listSource = watch(received, listPlans);
const sources = new Map<string, LiveSource<OpenPlan | null>>();

/** The sampling plans on this device, the newest first. */
export function useSamplingPlans(): Live<readonly SamplingPlan[]> {
	return useLive(listSource);
}

/** One of them with what came of it so far; null when there is none of that id. */
export function useSamplingPlan(id: string): Live<OpenPlan | null> {
	const known = sources.get(id);
	const source = known ?? watch(received, (db) => readPlan(db, id));
	if (!known) sources.set(id, source);
	return useLive(source);
}
