import type { ProposalDetail } from '../../../../src/features/catalogue/proposal.ts';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { emptyForm, formOf, rebaseForm, type EntryForm } from '../form/entry-form-state.ts';

/** What is proposed as the approver puts it right, kept until it is decided; on top of what others change meanwhile. */
export function useEditedProposal({ id, content, entry }: ProposalDetail) {
  const { account } = useSession();
  const proposed = content === null ? emptyForm() : formOf(content);
  const start = { from: proposed, form: proposed, version: entry?.version ?? null };
  const writing = useUnsavedWriting(`catalogue approval ${id}`, account.id, start);
  const { from, form, version } = writing.value;
  const isMoved = version !== start.version;
  const current = isMoved ? { ...start, form: rebaseForm(from, form, proposed) } : writing.value;
  return {
    form: current.form,
    isUnsaved: writing.isUnsaved,
    /** The entry has become another since this was begun. */
    isMoved: isMoved && writing.isUnsaved,
    update: (part: Partial<EntryForm>) =>
      writing.write(() => ({ ...current, form: { ...current.form, ...part } })),
    discard: () => writing.discard(start),
  };
}

export type EditedProposal = ReturnType<typeof useEditedProposal>;
