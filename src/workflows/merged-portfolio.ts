import { mergedGuard } from '#domain/guard/settings.ts';
import { mergedLeftAlone } from '#domain/left-alone.ts';
import type { Portfolio, PortfolioDetails } from '#domain/portfolio.ts';

/** A portfolio that was only just begun gives way to the file's, but for what is on its own pages. */
export function begunPortfolio(own: Portfolio, incoming: Portfolio): Portfolio {
	const pdf = incoming.pdf ?? own.pdf;
	const details = mergedDetails(incoming.details, own.details);
	const guard = mergedGuard(incoming.guard, own.guard);
	const leftAlone = mergedLeftAlone(incoming.leftAlone, own.leftAlone);
	return {
		...incoming,
		...(pdf && { pdf }),
		...(details && { details }),
		...(guard && { guard }),
		...(leftAlone && { leftAlone }),
	};
}

/** The device's own words stay; what it left empty comes from the file, and so do units it does not have. */
export function mergedPortfolio(own: Portfolio, incoming: Portfolio): Portfolio {
	const pdf = own.pdf ?? incoming.pdf;
	const details = mergedDetails(own.details, incoming.details);
	const guard = mergedGuard(own.guard, incoming.guard);
	const replaced = Math.max(own.replaced ?? 0, incoming.replaced ?? 0);
	const leftAlone = mergedLeftAlone(own.leftAlone, incoming.leftAlone);
	// Another portfolio brings kinds of evidence of its own; of one and the same, what was chosen here last stands.
	const hidden = own.id === incoming.id ? [] : (incoming.notOffered ?? []);
	const notOffered = [...new Set([...(own.notOffered ?? []), ...hidden])];
	const handedKeys = [...new Set([...(own.handedKeys ?? []), ...(incoming.handedKeys ?? [])])];
	return {
		...own,
		learner: own.learner || incoming.learner,
		centre: own.centre || incoming.centre,
		qualification: own.qualification || incoming.qualification,
		assessor: own.assessor || incoming.assessor,
		units: [...new Set([...own.units, ...incoming.units])],
		exports: Math.max(own.exports, incoming.exports),
		...(pdf && { pdf }),
		...(details && { details }),
		...(guard && { guard }),
		...(replaced > 0 && { replaced }),
		...(leftAlone && { leftAlone }),
		...(notOffered.length > 0 && { notOffered }),
		...(handedKeys.length > 0 && { handedKeys }),
	};
}

function mergedDetails(
	own: PortfolioDetails | undefined,
	incoming: PortfolioDetails | undefined,
): PortfolioDetails | undefined {
	if (!own || !incoming) return own ?? incoming;
	return {
		learnerNumber: own.learnerNumber || incoming.learnerNumber,
		centreNumber: own.centreNumber || incoming.centreNumber,
		awardingBody: own.awardingBody || incoming.awardingBody,
		qualificationNumber: own.qualificationNumber || incoming.qualificationNumber,
		iqa: own.iqa || incoming.iqa,
		employer: own.employer || incoming.employer,
		jobTitle: own.jobTitle || incoming.jobTitle,
		cv: own.cv || incoming.cv,
		jobDescription: own.jobDescription || incoming.jobDescription,
	};
}
