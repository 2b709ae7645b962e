/** What belongs to the criterion above it although it begins like a sentence. */
export const GOES_ON =
	/^(?:range|scope|to include|including|includes|must include|this (?:must |should )?includes?|such as|e\.?g\.?)\b/i;

/** A text that ends like this is not at its end. */
export const UNFINISHED =
	/(?:[,;:(–-]|\b(?:and|or|of|the|to|a|an|in|for|with|by|on|from|that|which|their|your|how))$/i;
