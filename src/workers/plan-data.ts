import type { PlanInput } from '#document/build.ts';
import { carriedData } from '#document/read/carried.ts';
import { PLAN_MIME, PLAN_NAME } from '#exchange/sampling-plan.ts';

/** The plan that its sheet carries, and the proof that it can be read back as it was. */
export function planCarriedBy(bytes: Uint8Array<ArrayBuffer>): Pick<PlanInput, 'data' | 'checkData'> {
	return {
		data: { name: PLAN_NAME, mime: PLAN_MIME, bytes },
		checkData: async (file) => {
			const found = await carriedData(file, PLAN_NAME, bytes.byteLength);
			if (!found) return 'the plan cannot be read';
			const isSame =
				found.byteLength === bytes.byteLength && found.every((byte, place) => byte === bytes[place]);
			return isSame ? null : 'the plan is not what was given';
		},
	};
}
