import type { CaptureKind } from '#domain/capture.ts';
import { CAPTURE_TEMPLATE } from '#domain/capture.ts';
import { isOwnUnit } from '#domain/unit.ts';

const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** A page's address under the site's base path: `link('/evidence/')`. */
export function link(path: `/${string}`): string {
	return `${base}${path}`;
}

/** The page of one item. */
export function itemLink(id: string): string {
	return link(`/evidence/item/#${encodeURIComponent(id)}`);
}

/** A new item of one kind, with a criterion ticked from the start where one is given. */
export function newItemLink(template: string, criterion?: string): string {
	const claim = criterion === undefined ? '' : `&criterion=${encodeURIComponent(criterion)}`;
	return link(`/evidence/item/#new=${encodeURIComponent(template)}${claim}`);
}

/** A new item for a capture, opened where it begins. */
export function captureLink(kind: CaptureKind): string {
	return link(`/evidence/item/#new=${CAPTURE_TEMPLATE}&capture=${kind}`);
}

/** An item that was captured on another page, opened at its photo. */
export function capturedLink(id: string): string {
	return link(`/evidence/item/?captured#${encodeURIComponent(id)}`);
}

/** A criterion on the criteria screen. */
export function criterionLink(criterion: string): string {
	return link(`/criteria/#${encodeURIComponent(criterion)}`);
}

/** A unit's page; one that the learner brought has its place on the page of all units. */
export function unitLink(unit: string): string {
	if (isOwnUnit(unit)) return link(`/units/#${encodeURIComponent(unit)}`);
	return link(`/units/${unit}/`);
}
