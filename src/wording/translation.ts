type Spoken<Value> = Value extends string ? string : Value;

/** Words of the same shape as the English ones, in any language. */
export type Words<English> = English extends (...given: infer Given) => infer Said
	? (...given: Given) => Spoken<Said>
	: English extends string
		? string
		: { readonly [Key in keyof English]: Words<English[Key]> };

/** What there is of them in another language: what is absent stays English. */
export type Translation<English> = English extends (...given: never[]) => unknown
	? Words<English>
	: English extends string
		? string
		: { readonly [Key in keyof English]?: Translation<English[Key]> };
