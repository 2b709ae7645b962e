type FirstWordsProps = { readonly title: string; readonly lead: string };

/** What Starfolio is: the heading and the sentence that a first visit sees before any script. */
export function FirstWords({ title, lead }: FirstWordsProps) {
	return (
		<>
			<h1 tabIndex={-1}>{title}</h1>
			<p className="welcome__lead">{lead}</p>
		</>
	);
}
