import { Component, type ReactNode } from 'react';
import { kitWords } from '#wording/kit.ts';
import { Button } from './Button.tsx';
import { CopyText } from './CopyText.tsx';
import { Notice } from './Notice.tsx';
import { typedText } from './typed-text.ts';

type Broken = { readonly text: string } | null;

/** The last net: an error of ours never leaves a blank page, and what was typed can be copied out. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: Broken }> {
	// Set here and not as a class field: for the oldest browsers a field is compiled to a helper on every page.
	constructor(props: { readonly children: ReactNode }) {
		super(props);
		this.state = { broken: null };
	}

	/** React calls it before it takes the broken form off the page: the last moment to read what was typed. */
	static getDerivedStateFromError(): { readonly broken: Broken } {
		return { broken: { text: typedText(document) } };
	}

	override render() {
		const { broken } = this.state;
		if (!broken) return this.props.children;
		return (
			<Notice
				tone="danger"
				title={kitWords.broken.title}
				alert
				action={
					<>
						{broken.text !== '' && <CopyText text={broken.text} />}
						<Button variant="quiet" onClick={() => location.reload()}>
							{kitWords.broken.reload}
						</Button>
					</>
				}
			>
				<p>{kitWords.broken.text}</p>
			</Notice>
		);
	}
}
