/* A CASE package as another program might have written it, with fields that Starfolio has no name for. */

type Entry = Readonly<Record<string, unknown>>;

export function caseItem(identifier: string, code: string, text: string, more: Entry = {}): Entry {
	return {
		identifier,
		uri: `https://example.org/items/${identifier}`,
		humanCodingScheme: code,
		fullStatement: text,
		lastChangeDateTime: '2025-02-03T04:05:06Z',
		...more,
	};
}

export function caseLink(from: string, to: string, sequenceNumber?: number, more: Entry = {}): Entry {
	return {
		identifier: `${from}-${to}`,
		uri: `https://example.org/links/${from}-${to}`,
		associationType: 'isChildOf',
		originNodeURI: {
			title: from,
			identifier: from,
			uri: `https://example.org/items/${from}`,
			targetType: 'CASE',
		},
		destinationNodeURI: { title: to, identifier: to, uri: `https://example.org/items/${to}` },
		lastChangeDateTime: '2025-02-03T04:05:06Z',
		...(sequenceNumber === undefined ? {} : { sequenceNumber }),
		...more,
	};
}

export const caseDocument: Entry = {
	identifier: 'doc',
	uri: 'https://example.org/documents/doc',
	creator: 'An awarding body',
	title: 'Certificate in Customer Service',
	version: '2',
	lastChangeDateTime: '2025-02-03T04:05:06Z',
	adoptionStatus: 'Adopted',
	subject: ['Service'],
	extensions: { theirs: { colour: 'green' } },
	aFieldOfTheirs: [1, { deep: true }],
};

export const casePackage: Entry = {
	CFDocument: caseDocument,
	CFItems: [
		caseItem('c12', '1.2', 'Choose a sample', { conceptKeywords: ['sample'] }),
		caseItem('u', 'U1', 'Monitor quality', { CFItemType: 'Unit', educationLevel: ['3'], notes: 'About it.' }),
		caseItem('o1', '1', 'Prepare', { abbreviatedStatement: 'Prep' }),
		caseItem('c110', '1.10', 'Write it down', { language: 'en' }),
		caseItem('c11', '1.1', 'Set criteria', { extensions: { theirs: 7 }, statusStartDate: '2025-01-01' }),
	],
	CFAssociations: [
		caseLink('u', 'doc', 1, { CFAssociationGroupingURI: { identifier: 'g', title: 'G', uri: 'urn:g' } }),
		caseLink('o1', 'u', 10),
		caseLink('c11', 'o1'),
		caseLink('c12', 'o1'),
		caseLink('c110', 'o1'),
		{ ...caseLink('c11', 'c12'), associationType: 'isRelatedTo', notes: 'alike' },
	],
	CFDefinitions: { CFSubjects: [{ identifier: 's', title: 'Service' }] },
	CFRubrics: [{ identifier: 'r' }],
};
