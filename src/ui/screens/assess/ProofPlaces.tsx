import { createContext, useContext } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { Place } from '#domain/place.ts';
import { useReceivedFile } from '#ui/hooks/use-received.ts';
import { PlaceView } from '#ui/places/PlaceView.tsx';
import { assessWords } from '#wording/en/assess.ts';

const words = assessWords.reading;
const Received = createContext<PortfolioId>('');

/** A file of the received portfolio that stands around it. */
function useFileHere(sha256: string): string | null {
	return useReceivedFile(useContext(Received), sha256);
}

type ProofPlacesProps = {
	readonly places: readonly Place[];
	readonly content: EvidenceContent;
	readonly portfolio: PortfolioId;
	/** Of the criterion that they prove. */
	readonly code: string;
};

/** The places that the learner has marked as proof of one criterion: what an assessor looks at first. */
export function ProofPlaces({ places, content, portfolio, code }: ProofPlacesProps) {
	return (
		<Received value={portfolio}>
			<section className="assess-proof" aria-label={words.proofOf(code)}>
				<p className="small">{words.proof(places.length)}</p>
				<ul className="assess-proof__list">
					{places.map((place) => (
						<li key={JSON.stringify(place)}>
							{place.kind !== 'words' && <p className="small">{nameOf(place.attachment, content)}</p>}
							<PlaceView place={place} content={content} code={code} useUrl={useFileHere} />
						</li>
					))}
				</ul>
			</section>
		</Received>
	);
}

/** Which photo or voice note it is in; words speak for themselves. */
function nameOf(attachment: string, { attachments }: EvidenceContent): string {
	const found = attachments.find(({ id }) => id === attachment);
	return found ? found.caption.trim() || found.name : '';
}
