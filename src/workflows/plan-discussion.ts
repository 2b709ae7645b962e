import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import type { DiscussionLine } from '#domain/coach/discussion-plan.ts';
import type { Outcome } from '#domain/failure.ts';
import { newEvidenceId, revise } from './log-evidence.ts';
import { plannedContent } from './planned-discussion.ts';

/**
 * Makes a professional discussion whose preparation is filled in: the criteria with prompts, and the evidence to
 * bring. No criterion is ticked. Stored at once. Gives its id; "unreadable" without the form. Rejects when the
 * form's file is out of reach.
 */
export async function planDiscussion(lines: readonly DiscussionLine[]): Promise<Outcome<string>> {
	const template = await loadTemplate('professional-discussion');
	if (!template) return { ok: false, code: 'unreadable' };
	const id = newEvidenceId();
	const outcome = await revise(id, plannedContent(lines, template, today()), 0, 'left');
	return outcome.ok ? { ok: true, value: id } : outcome;
}
