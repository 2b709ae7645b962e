/** Giving one photo, sound or file to another app. */
export const shareAttachmentWords = {
	share: 'Share',
	shareNamed: (name: string) => `Share ${name}`,
	shared: (name: string) => `“${name}” was handed to the app you chose. It stays in this item too.`,
	saved: (name: string) => `No app here takes it, so “${name}” was saved with your downloads.`,
	again: (name: string) => `“${name}” is ready now. Press “Share” once more.`,
	unreadable: 'The file could not be read just now. Nothing was shared. Try again.',
	staysHere: 'It may not leave this device just now, so nothing was shared. See the questions below it.',
} as const;
