/** How far down each address was when it was left. */
const places = new Map<string, number>();
/** A list that is read from the database takes as long to grow to its length, in milliseconds, on a slow phone. */
const GROWING = 1_500;

/** Remembers how far down the page is that is about to go. */
export function keepScroll(): void {
	places.set(location.href, scrollY);
}

/** How far down this address was when it was left last; 0 when it was not. */
export function takeScroll(): number {
	return places.get(location.href) ?? 0;
}

/** Scrolls there as soon as the page is long enough, unless the person scrolls first. */
export function followScroll(place: number): void {
	const ends = performance.now() + GROWING;
	let isOver = false;
	const end = (): void => {
		isOver = true;
	};
	for (const kind of ['wheel', 'touchstart', 'keydown'])
		addEventListener(kind, end, { once: true, passive: true });
	const look = (): void => {
		if (isOver) return;
		const isLongEnough = document.documentElement.scrollHeight >= place + innerHeight;
		if (isLongEnough || performance.now() > ends) scrollTo(0, place);
		else requestAnimationFrame(look);
	};
	look();
}
