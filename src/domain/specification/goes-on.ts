/** What belongs to the criterion above it although it begins like a sentence. */
export const GOES_ON =
	/^(?:range|scope|to include|including|includes|must include|this (?:must |should )?includes?|such as|e\.?g\.?)\b/i;
