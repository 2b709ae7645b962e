import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type TagProps = { readonly children: ReactNode; readonly plain?: boolean | undefined };

/** A reference ("E002"), the same small tag on screen and on paper. `plain` for codes such as "WP". */
export function Tag({ children, plain = false }: TagProps) {
	return <span className={classNames('tag', plain && 'tag--plain')}>{children}</span>;
}
