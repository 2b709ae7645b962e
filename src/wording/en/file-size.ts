/** "340 kB", "1.2 MB": as phones and download lists write it. */
export function fileSizeText(bytes: number): string {
	const format = (value: number, unit: string) =>
		`${new Intl.NumberFormat('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
	if (bytes >= 1_000_000) return format(bytes / 1_000_000, 'MB');
	return bytes >= 1_000 ? format(bytes / 1_000, 'kB') : format(bytes, 'bytes');
}
