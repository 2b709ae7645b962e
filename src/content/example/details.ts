import type { PortfolioDetails } from '#domain/portfolio.ts';

/** What some centres ask for beside the cover: made up, as everything in the example. */
export const details: PortfolioDetails = {
	learnerNumber: 'NCC-2047',
	centreNumber: '300417',
	awardingBody: 'iCQ',
	qualificationNumber: '',
	iqa: 'M. Shah',
	employer: 'Northgate Contact Centre, Team Blue',
	jobTitle: 'Customer adviser and second scorer',
	jobDescription: `I answer calls, e-mails and chats about orders, deliveries and refunds, and I score contacts of my team.

- **Customers**: sort out problems at the first contact
- **Quality**: score ten contacts a month against the team’s scorecard and talk them over with colleagues
- **Rules**: check who is calling, stop the recording for card numbers, write down what was promised

I report to the team leader of Team Blue.`,
	cv: `## Work

- **Since September 2023**: customer adviser, Northgate Contact Centre
- **2021 to 2023**: shop assistant, returns desk of a furniture shop

## Training

- Scoring and calibration, one day, January 2026
- Data protection at work, every year
- GCSE English and Mathematics

## What I am good at

Listening, writing plainly, keeping a promise and a date. I speak Welsh and English.`,
};
