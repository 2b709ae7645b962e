import { readdir, readFile } from 'node:fs/promises';

/**
 * The most memory that any page process of a process group has ever had, in bytes; 0 where the system does not
 * tell (only Linux does). Workers live in the process of their page.
 *
 * @param group the number of the process group
 */
export async function peakMemory(group: number): Promise<number> {
	const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
	let peak = 0;
	for (const id of processes) {
		const [stat, command, status] = await Promise.all(
			['stat', 'cmdline', 'status'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
		);
		// After the name in brackets: state, parent, group.
		const [, , itsGroup] = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
		if (Number(itsGroup) !== group || !command?.includes('--type=renderer')) continue;
		peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status ?? '')?.[1] ?? 0) * 1024);
	}
	return peak;
}
