import type { Plugin } from 'vite';

/**
 * What several screens ask for late, or the item's has no use for: it would else be in the script that all of them
 * share, and wait for it on every one. What opens and packs files, what keeps a voice note, coverage, texts and versions
 * of files from elsewhere, signing keys, kinds of evidence made in the app, several portfolios, text that a page left.
 */
export const keptOutOfShared = new RegExp(
	[
		'/src/(document|exchange)/',
		'/src/device/signing\\.ts',
		'/src/domain/(backup|before-review|coverage|draw-sample|fitting-kinds|foreign-text|last-backup|markdown[a-z-]*|received|review-chain|review-summary|revision-changes|sampling-plan|sign-off-record|typed-in-record|unit-versions|unread-keys)\\.ts',
		'/src/domain/guard/',
		'/src/storage/(backup-folder|bring-back-draft|device-state|forget-left-alone|last-backup|left-(draft|in-hands)|make-room-beside|purge|read-backup|read-keys|received|recordings|remove-set-aside|restore-bytes|rewrite|rewriting|sampling-plans|seal-chains|signing-key|tab-there|taking-out-(keys|notes)|typed-(rows|sheets)|work-folder|write-(entries|restore|working))',
		'/src/workers/backup-client',
		'/src/workflows/(check-seal|finish-taking-out|judge|left-drafts|open-review|pdf-file-name|read-taken-out|receive-|rewriting-of|settle-left-drafts|stranded-text|take-(out|up-drafts)|typed-rows)',
		'/src/ui/hooks/(use-coverage|coverage-source|use-left-in-hands|use-received|use-sampling-plans|use-unread-keys)\\.ts',
		'/src/wording/en/(guard\\.|hand-to-assessor|on-record|open-portfolio|sampling-plan|signing-keys)',
		'template-summaries|/content/catalogue',
		'/node_modules/(fflate|marked|@noble)/',
	].join('|'),
);

/**
 * Modules that no page needs to open: what builds the PDF, packs, unpacks and restores
 * backups, the example, the coach, what the guard looks for, what records show, what reads and edits units, and what opens, judges and answers a
 * portfolio on the assessor's side.
 */
const askedForLater = new RegExp(
	[
		'/src/document/',
		'/src/domain/((coach|records|specification)/|guard/(check|given-names|names|scan)\\.ts|(own-template(-draft|-lines)?|own-unit|unit-(compare|edits|standing))\\.ts)',
		'/src/ui/hooks/(offered-version|use-unit-(edits|file))',
		'/src/exchange/(backup|review|unit-formats)/',
		'/src/content/example/',
		'/src/ui/places/PlaceDialog',
		'/src/ui/screens/(coach|own-kinds|own-unit|records|unit-edit)/',
		'/src/ui/screens/(assess/(LearnerView|Sampling[A-Za-z]*|HandBack|BackWithLearner|ReturnPlan)|backup/(ReviewArrival|restore-parts)|portfolio/Review|record/(ItemFeedback|NewKeys|review-lines))',
		'/src/ui/screens/(history/(HistoryPanel|VersionsPanel)|units/(FoundUnits|StandingNotice|UnitFormats|WaitingUnits))',
		'/src/ui/kit/StrandedText',
		'/src/ui/screens/settings/Portfolios',
		'/src/ui/screens/item/(CopiedNote|CopyPanel|guard/(CoverDialog|late-guard)|HandedOver|PhotoEditor|VoiceRecorder)',
		'/src/workflows/(arrived-review|hand-back|judge|left-in-hands|open-for-assessing|open-portfolio-pdf|open-review|receive-|return-plan|sampling-plan)',
		'/src/workflows/(adopt-unit|bring-unit|edit-unit|map-claims|open-unit-file|own-templates|read-specification-file|save-unit|standing-of-unit)',
		'/src/wording/en/(own-kinds|own-unit-form|portfolios|sampling-plan|unit-standing)',
		'/src/workflows/(look-(over|at-newest)|plan-discussion|read-records)',
		'/src/workflows/(finish-taking-out|read-taken-out|rewriting-of|take-out(-photo)?|unseen-data)\\.ts',
		'/src/storage/(bring-back|second-copy)\\.ts',
		'/src/workflows/(device-side|join-portfolios|prepare-restore|restore(-[a-z]+)?)\\.ts',
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
 * What few people ever need: the parser of YAML (a hundred kilobytes) for a unit file that was written by hand and for
 * the file of a kind of evidence, the file for another portfolio system, the staff that a resource plan needs, and the
 * words of another language. Kept in the same way.
 */
const seldomAsked =
	/\/src\/exchange\/(write-)?template\.ts|\/node_modules\/yaml\/|\/src\/(document\/xhtml|exchange\/leap2a)\/|\/workflows\/export-leap2a|\/portfolio\/Leap2a|\/coach\/StaffTool|\/src\/(ui\/language\/in-welsh|wording\/cy\/)/;

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
