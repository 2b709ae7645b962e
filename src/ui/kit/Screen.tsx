import { lazy, type ReactNode, Suspense } from 'react';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { inWelsh } from '#wording/language.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExampleBanner } from './ExampleBanner.tsx';
import { PageHeading } from './PageHeading.tsx';
import { RecoveredBanner } from './RecoveredBanner.tsx';
import { StorageBanner } from './StorageBanner.tsx';
import { ToastProvider } from './Toast.tsx';
import { UpdateBanner } from './UpdateBanner.tsx';

const OpenPortfolioBar = lazy(async () => ({
	default: (await import('./OpenPortfolioBar.tsx')).OpenPortfolioBar,
}));

type ScreenProps = {
	/** Gives the page its heading; leave it out when the screen draws its own. */
	readonly title?: string | undefined;
	readonly eyebrow?: ReactNode;
	readonly lead?: ReactNode;
	readonly action?: ReactNode;
	/** Another island of the page, nearer its top, has the banners. */
	readonly hasBannersElsewhere?: boolean | undefined;
	readonly children: ReactNode;
};

function Banners() {
	const portfolio = usePortfolio();
	const open = portfolio.state === 'ready' ? portfolio.value : null;
	return (
		<div className="banners" lang={inWelsh()}>
			{open?.realm === 'example' && <ExampleBanner />}
			{open?.realm === 'own' && open.others > 0 && (
				<Suspense>
					<OpenPortfolioBar portfolio={open.portfolio} />
				</Suspense>
			)}
			<StorageBanner setAside={open?.setAside ?? 0} />
			<UpdateBanner />
			<RecoveredBanner />
		</div>
	);
}

/** What every island is wrapped in: the banners, the messages, the net under errors. */
export function Screen({ title, eyebrow, lead, action, hasBannersElsewhere, children }: ScreenProps) {
	return (
		<ToastProvider>
			{!hasBannersElsewhere && (
				<ErrorBoundary>
					<Banners />
				</ErrorBoundary>
			)}
			<ErrorBoundary>
				{title && <PageHeading title={title} eyebrow={eyebrow} lead={lead} action={action} />}
				{children}
			</ErrorBoundary>
		</ToastProvider>
	);
}
