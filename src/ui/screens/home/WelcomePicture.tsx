import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { homeWords } from '#wording/home.ts';

const words = homeWords.welcome.picture;

/** What it looks like inside, for the eye only: the sentences beside it say the same. */
export function WelcomePicture() {
	return (
		<div className="welcome__picture" aria-hidden="true">
			<div className="card welcome__log">
				<Tag>E007</Tag>
				<span>{words.log}</span>
			</div>
			<div className="card">
				<StateBadge state="claimed" />
				<p>{words.criterion}</p>
			</div>
			<div className="card">
				<StateBadge state="accepted" />
				<p>{words.plan}</p>
			</div>
			<div className="card">
				<StateBadge state="gap" />
				<p>{words.sample}</p>
			</div>
		</div>
	);
}
