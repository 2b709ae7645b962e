/**
 * Loads the page anew when the browser's history leads to another one in the same document: before this one was loaded,
 * the document may have been others (see move-within), and until that has come, or where it never comes, nothing else puts
 * up what belongs to the address. Written into every page as it stands here, so it uses nothing from outside of itself.
 */
export function keepToAddress(): void {
	const loaded = location.pathname;
	addEventListener('popstate', () => {
		if (location.pathname !== loaded && !('moves' in document.documentElement.dataset)) location.reload();
	});
}
