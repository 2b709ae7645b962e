import type { Plugin } from 'vite';

/**
 * Modules that no page needs to open: what builds the PDF, what packs and unpacks backups, the example, the coach, what
 * records show, what reads and edits units, and what opens, judges and answers a portfolio on the assessor's side.
 */
const askedForLater = new RegExp(
	[
		'/src/document/',
		'/src/domain/(coach|records|specification)/',
		'/src/exchange/(backup|review|unit-formats)/',
		'/src/content/example/',
		'/src/ui/places/PlaceDialog',
		'/src/ui/screens/(coach|own-unit|records|unit-edit)/',
		'/src/ui/screens/(assess/LearnerView|backup/ReviewArrival|portfolio/Review|record/ItemFeedback)',
		'/src/ui/screens/(history/(HistoryPanel|VersionsPanel)|units/(FoundUnits|UnitFormats))',
		'/src/ui/screens/item/(HandedOver|PhotoEditor|VoiceRecorder)',
		'/src/workflows/(arrived-review|open-for-assessing|open-portfolio-pdf|open-review|receive-)',
		'/src/workflows/(edit-unit|map-claims|open-unit-file|save-unit)',
		'/src/workflows/(look-(over|at-newest)|plan-discussion|read-records)',
		'/node_modules/(pdf-lib|@cantoo/(pdf-lib|fontkit)|age-encryption|fflate|papaparse)/',
	].join('|'),
);

/**
 * The code of the PDF and backup workers a second time, for the window of a browser without module workers
 * (Firefox before 114): a megabyte that hardly anybody runs, so it is not put on everybody's phone. Nor is what
 * reads the text of other people's PDFs. They are kept once they have been fetched.
 */
const insteadOfWorker = /\/src\/workers\/(pdf|backup)-here\.ts|\/node_modules\/pdfjs-dist\//;

/**
 * What few people ever need: the parser of YAML (a hundred kilobytes) for a unit file that was written by hand, and the
 * file for another portfolio system. Kept in the same way.
 */
const seldomAsked =
	/\/node_modules\/yaml\/|\/src\/(document\/xhtml|exchange\/leap2a)\/|\/workflows\/export-leap2a|\/portfolio\/Leap2a/;

/** Outside the worker only that file composes; what it shares with the PDF is then a script of its own. */
const composes = /\/src\/document\/compose\//;
const isPdfWorker = /\/src\/workers\/pdf-worker\.ts/;

export type BuiltChunk = {
	/** `later`: no page needs it to open. `network`: not kept on the device at all. */
	readonly kind: 'page' | 'later' | 'network';
	/** What it imports before it runs. */
	readonly imports: readonly string[];
};

/**
 * Notes every built script in `found`. Workers are bundled apart from the pages, so it has to be among Vite's
 * plugins and among its worker plugins.
 */
export function noteChunks(found: Map<string, BuiltChunk>): Plugin {
	return {
		name: 'starfolio-chunks',
		generateBundle(_options, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				found.set(chunk.fileName, { kind: kindOf(chunk.moduleIds), imports: chunk.imports });
			}
		},
	};
}

function kindOf(modules: readonly string[]): BuiltChunk['kind'] {
	if (modules.some((id) => insteadOfWorker.test(id) || seldomAsked.test(id))) return 'network';
	if (modules.some((id) => composes.test(id)) && !modules.some((id) => isPdfWorker.test(id)))
		return 'network';
	return modules.some((id) => askedForLater.test(id)) ? 'later' : 'page';
}
