import type { Instant } from '#domain/identity.ts';
import { unreachable } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import { slug } from './build-unit.ts';
import { writeCase } from './case-write.ts';
import type { UnitFormat } from './format.ts';
import { lossesOf, type UnitLoss } from './losses.ts';
import { writeMatrix } from './matrix.ts';
import { writeMoodle } from './moodle.ts';
import { writeTable } from './table.ts';
import { writeUnitFile } from './unit-file.ts';

export type WrittenUnit = {
	readonly name: string;
	readonly mime: string;
	readonly text: string;
	/** What this unit has and the file has not. */
	readonly lost: readonly UnitLoss[];
};

const ENDINGS: Readonly<Record<UnitFormat, { readonly ending: string; readonly mime: string }>> = {
	'unit-file': { ending: '.md', mime: 'text/markdown' },
	case: { ending: '.case.json', mime: 'application/json' },
	matrix: { ending: '.matrix', mime: 'application/json' },
	moodle: { ending: '.moodle.csv', mime: 'text/csv' },
	table: { ending: '.csv', mime: 'text/csv' },
};

/** A unit as a file of one kind, and what of it that kind cannot hold. */
export function writeUnit(unit: Unit, format: UnitFormat, at: Instant): WrittenUnit {
	const { ending, mime } = ENDINGS[format];
	const name = `${slug(unit.shortTitle) || unit.id}${ending}`;
	return { name, mime, text: textOf(unit, format, at), lost: lossesOf(unit, format, { name }) };
}

function textOf(unit: Unit, format: UnitFormat, at: Instant): string {
	switch (format) {
		case 'unit-file':
			return writeUnitFile(unit);
		case 'case':
			return writeCase(unit, at);
		case 'matrix':
			return writeMatrix(unit);
		case 'moodle':
			return writeMoodle(unit);
		case 'table':
			return writeTable(unit);
		default:
			return unreachable(format);
	}
}
