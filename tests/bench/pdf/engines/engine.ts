import type { Content } from '#tests/bench/pdf/content.ts';

/** Makes the PDF and writes it to a file. What comes back is printed beside its figures. */
export type Engine = (content: Content, path: string) => Promise<Readonly<Record<string, number>>>;
