import { describe, expect, it } from 'vitest';
import { lint } from '#tests/support/biome.ts';

type Sample = {
	readonly rule: string;
	readonly files: Readonly<Record<string, string>>;
};

/** One small offence per rule: each must be reported by exactly the rule that is meant to catch it. */
const offences: readonly Sample[] = [
	{
		rule: 'noImportCycles',
		files: {
			'src/domain/hen.ts': "import { egg } from './egg.ts';\nexport const hen = () => egg;\n",
			'src/domain/egg.ts': "import { hen } from './hen.ts';\nexport const egg = () => hen;\n",
		},
	},
	{
		rule: 'noImportCycles',
		files: {
			'src/domain/day.ts': "import type { Night } from './night.ts';\nexport type Day = { after: Night };\n",
			'src/domain/night.ts': "import type { Day } from './day.ts';\nexport type Night = { after: Day };\n",
		},
	},
	{ rule: 'noConsole', files: { 'src/ui/sample.ts': "console.log('a name');\n" } },
	{ rule: 'noDefaultExport', files: { 'src/ui/sample.ts': 'export default 1;\n' } },
	{ rule: 'noExplicitAny', files: { 'src/ui/sample.ts': 'export const a = (b: any) => b;\n' } },
	{ rule: 'noNonNullAssertion', files: { 'src/ui/sample.ts': 'export const a = (b?: string) => b!;\n' } },
	{
		rule: 'noFloatingPromises',
		files: { 'src/ui/sample.ts': 'export async function save() {}\nsave();\n' },
	},
	{
		rule: 'noMisusedPromises',
		files: {
			'src/ui/sample.ts':
				'export async function save() {}\n[1].forEach(async () => {\n\tawait save();\n});\n',
		},
	},
	{ rule: 'useFilenamingConvention', files: { 'src/ui/sampleName.ts': 'export const a = 1;\n' } },
	{ rule: 'useFilenamingConvention', files: { 'src/ui/kit/sample-name.tsx': 'export const a = 1;\n' } },
	{ rule: 'noRestrictedGlobals', files: { 'src/domain/clock.ts': 'export const now = () => Date.now();\n' } },
	{
		rule: 'noRestrictedGlobals',
		files: { 'src/domain/chance.ts': 'export const id = () => crypto.randomUUID();\n' },
	},
	{
		rule: 'noFocusedTests',
		files: { 'tests/sample.test.ts': "import { it } from 'vitest';\nit.only('a', () => {});\n" },
	},
	{
		rule: 'noSkippedTests',
		files: { 'tests/sample.test.ts': "import { it } from 'vitest';\nit.skip('a', () => {});\n" },
	},
];

describe('the lint rules', () => {
	it.each(offences)('$rule reports its offence in $files', async ({ rule, files }) => {
		const findings = await lint(files);
		const guilty = findings.filter((finding) => finding.rule === rule).map((finding) => finding.path);
		expect(guilty.toSorted()).toEqual(Object.keys(files).toSorted());
	});

	it('lets a command print and a configuration export its default', async () => {
		const findings = await lint({
			'src/commands/sample.ts': "console.log('done');\n",
			'tests/config/sample.config.ts': 'export default {};\n',
		});
		expect(findings).toEqual([]);
	});
});
