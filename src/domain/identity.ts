/** Where new ids come from: passed in, so that the domain stays repeatable. Each call returns a new, unguessable id. */
export type IdSource = () => string;

/** A moment as an ISO 8601 string in UTC, e.g. "2026-06-14T09:30:00.000Z". */
export type Instant = string;

/** A calendar day as "YYYY-MM-DD"; "" while it has not been given. */
export type CalendarDate = string;

/** Hex SHA-256 of some bytes, 64 lower-case characters. */
export type Sha256 = string;

/** Hashes UTF-8 text or bytes. Passed in, because hashing belongs to the device. */
export type Digest = (data: string | Uint8Array) => Promise<Sha256>;

export type PortfolioId = string;
export type UnitId = string;
/** Stable for ever, even when a criterion is renumbered. */
export type CriterionId = string;
export type EvidenceId = string;
export type TemplateId = string;
/** The random name of one device (one browser profile). */
export type DeviceId = string;

/** Closes an exhaustive switch: the compiler refuses a case that was forgotten. */
export function unreachable(value: never): never {
	throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
