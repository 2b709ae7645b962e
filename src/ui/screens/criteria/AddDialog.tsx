import { templateSummaries } from '#content/catalogue.ts';
import { fittingKinds } from '#domain/fitting-kinds.ts';
import type { Criterion } from '#domain/unit.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { link, newItemLink } from '#ui/links.ts';
import { criteriaWords } from '#wording/criteria.ts';
import { inEnglish } from '#wording/language.ts';

type AddDialogProps = { readonly criterion: Criterion | null; readonly onClose: () => void };

/** From a criterion straight to a new item of a fitting kind, with the criterion ticked. */
export function AddDialog({ criterion, onClose }: AddDialogProps) {
	const fitting = (criterion ? fittingKinds(criterion, templateSummaries) : []).flatMap(
		(id) => templateSummaries.find((template) => template.id === id) ?? [],
	);
	return (
		<Dialog
			open={criterion !== null}
			onClose={onClose}
			title={criteriaWords.chooseTitle(criterion?.code ?? '')}
		>
			{criterion && (
				<>
					<p lang={inEnglish()}>{criterion.text}</p>
					<p className="small add-dialog__hint">{criteriaWords.chooseText}</p>
					<div className="cards">
						{fitting.map((template) => (
							<LinkCard
								key={template.id}
								lang={inEnglish()}
								title={template.title}
								href={newItemLink(template.id, criterion.id)}
								after={<Tag plain>{template.code}</Tag>}
							>
								{template.summary}
							</LinkCard>
						))}
					</div>
					<div className="dialog__actions">
						<ButtonLink variant="quiet" href={link('/add/')}>
							{criteriaWords.allKinds}
						</ButtonLink>
					</div>
				</>
			)}
		</Dialog>
	);
}
