declare module 'virtual:starfolio/templates' {
	export const loaders: Readonly<
		Record<string, () => Promise<{ readonly template: import('../domain/template.ts').Template }>>
	>;
}

declare module 'virtual:starfolio/template-summaries' {
	export const summaries: readonly import('../domain/template.ts').TemplateSummary[];
}

declare module 'virtual:starfolio/units' {
	export const units: readonly import('../domain/unit.ts').Unit[];
}

declare module 'virtual:starfolio/unit-summaries' {
	export const summaries: readonly import('../domain/unit.ts').UnitSummary[];
}

declare module 'virtual:starfolio/notices' {
	export const notices: import('./notices.ts').Notices;
}
