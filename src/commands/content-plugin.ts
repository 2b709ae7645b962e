import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Template, TemplateSummary } from '#domain/template.ts';
import { criteriaOf, type Unit, type UnitSummary } from '#domain/unit.ts';
import { danglingReferences } from '#exchange/content-set.ts';
import type { ContentProblem, Parsed } from '#exchange/front-matter.ts';
import { parseTemplate } from '#exchange/template.ts';
import { parseUnit } from '#exchange/unit.ts';
import { readNotices } from './read-notices.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLATE = 'virtual:starfolio/template/';
const TEMPLATES = 'virtual:starfolio/templates';
const TEMPLATE_SUMMARIES = 'virtual:starfolio/template-summaries';
const UNITS = 'virtual:starfolio/units';
const UNIT_SUMMARIES = 'virtual:starfolio/unit-summaries';
const NOTICES = 'virtual:starfolio/notices';

type ContentFile<Value> = { readonly path: string; readonly value: Value };

/** Where the templates and units lie; a test points it at broken ones. */
export type ContentFolders = { readonly templates: string; readonly units: string };

const builtIn: ContentFolders = {
	templates: join(root, 'evidence-templates'),
	units: join(root, 'src/content/units'),
};

function readAll<Value extends { readonly id: string }>(
	folder: string,
	parse: (text: string) => Parsed<Value>,
	problems: string[],
): readonly ContentFile<Value>[] {
	const files: ContentFile<Value>[] = [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
	for (const name of names.sort()) {
		const path = join(folder, name);
		const parsed = parse(readFileSync(path, 'utf8'));
		if (!parsed.ok) problems.push(...parsed.problems.map((problem) => sentence(path, problem)));
		else if (`${parsed.value.id}.md` !== basename(path)) {
			problems.push(
				sentence(path, { field: 'id', reason: `is "${parsed.value.id}" but the file has another name` }),
			);
		} else files.push({ path, value: parsed.value });
	}
	return files;
}

function sentence(path: string, problem: ContentProblem): string {
	return `${relative(root, path)}: ${problem.field === '' ? 'the file' : problem.field} ${problem.reason}`;
}

/** Parses every template and unit. Throws one error that lists each problem with file, field and reason. */
export function readContent(folders: ContentFolders = builtIn): {
	readonly templates: readonly ContentFile<Template>[];
	readonly units: readonly ContentFile<Unit>[];
} {
	const problems: string[] = [];
	const templates = readAll(folders.templates, parseTemplate, problems);
	const units = readAll(folders.units, parseUnit, problems);
	if (problems.length === 0) {
		const dangling = danglingReferences(
			templates.map((file) => file.value),
			units.map((file) => file.value),
		);
		problems.push(...dangling.map((problem) => `${problem.field} ${problem.reason}`));
	}
	if (problems.length > 0)
		throw new Error(`Starfolio's content does not hold together:\n- ${problems.join('\n- ')}`);
	return { templates, units };
}

function summaryOf({ id, version, title, summary, group, code, serves }: Template): TemplateSummary {
	return { id, version, title, summary, group, code, serves };
}

function unitSummaryOf(unit: Unit): UnitSummary {
	const { id, title, shortTitle, awardingBody, qualification, level } = unit;
	return { id, title, shortTitle, awardingBody, qualification, level, criteria: criteriaOf(unit).length };
}

/**
 * Gives the app its templates and units as modules, parsed and checked at build, so that a broken one
 * fails the build and the phone never parses YAML. Virtual ids, because Astro claims every ".md".
 */
export function contentPlugin(folders: ContentFolders = builtIn): Plugin {
	// Read once, not once for each of the 23 template modules; again after a file has changed.
	let read: ReturnType<typeof readContent> | null = null;
	return {
		name: 'starfolio-content',
		enforce: 'pre',
		buildStart() {
			read = null;
		},
		watchChange(id) {
			if (id.endsWith('.md')) read = null;
		},
		resolveId(id) {
			return id.startsWith('virtual:starfolio/') ? `\0${id}` : null;
		},
		load(id) {
			if (!id.startsWith('\0virtual:starfolio/')) return null;
			const asked = id.slice(1);
			if (asked === NOTICES) return `export const notices = ${JSON.stringify(readNotices(root))};`;
			read ??= readContent(folders);
			const { templates, units } = read;
			for (const file of [...templates, ...units]) this.addWatchFile(file.path);
			if (asked === UNIT_SUMMARIES) {
				return `export const summaries = ${JSON.stringify(units.map((file) => unitSummaryOf(file.value)))};`;
			}
			if (asked === UNITS) return `export const units = ${JSON.stringify(units.map((file) => file.value))};`;
			if (asked === TEMPLATES) {
				const loaders = templates.map(
					({ value }) => `${JSON.stringify(value.id)}: () => import(${JSON.stringify(TEMPLATE + value.id)})`,
				);
				return `export const loaders = {${loaders.join(',\n')}};`;
			}
			if (asked === TEMPLATE_SUMMARIES) {
				return `export const summaries = ${JSON.stringify(templates.map((file) => summaryOf(file.value)))};`;
			}
			const wanted = templates.find((file) => TEMPLATE + file.value.id === asked);
			return wanted ? `export const template = ${JSON.stringify(wanted.value)};` : null;
		},
	};
}
