import { lazy, Suspense } from 'react';
import { unreachable } from '#domain/identity.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { settingsWords } from '#wording/settings.ts';
import { NoPortfolio } from './NoPortfolio.tsx';
import { LanguageSwitch } from './settings/LanguageSwitch.tsx';
import { LateDetails } from './settings/LateDetails.tsx';
import { LateNames } from './settings/LateNames.tsx';
import { LatePortfolios } from './settings/LatePortfolios.tsx';
import { SettingsForm } from './settings/SettingsForm.tsx';
import { TipsSwitch } from './settings/TipsSwitch.tsx';

const ExampleReset = lazy(async () => ({
	default: (await import('./settings/ExampleReset.tsx')).ExampleReset,
}));

function Settings() {
	const open = usePortfolio();
	switch (open.state) {
		case 'loading':
			return <Loading />;
		case 'failed':
			return <Failed code={open.code} />;
		case 'ready':
			if (!open.value) {
				return (
					<>
						<NoPortfolio words={settingsWords.noPortfolio} />
						<LanguageSwitch />
					</>
				);
			}
			return (
				<>
					<SettingsForm key={open.value.portfolio.id} portfolio={open.value.portfolio} />
					<LanguageSwitch />
					<TipsSwitch />
					<LateDetails portfolio={open.value.portfolio} />
					<LateNames />
					{open.value.realm === 'own' && <LatePortfolios />}
					<Suspense>{open.value.realm === 'example' && <ExampleReset />}</Suspense>
				</>
			);
		default:
			return unreachable(open);
	}
}

/** `/settings/`: what stands on the cover, and the units. */
export function SettingsScreen() {
	return (
		<Screen title={settingsWords.title} lead={settingsWords.lead}>
			<Settings />
		</Screen>
	);
}
