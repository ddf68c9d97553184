import { useNavigate } from '@tanstack/react-router';
import type { EntryRecord } from '../../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../../paths.ts';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { formOf } from './entry-form-state.ts';
import { EntryForm } from './entry-form.tsx';
import { ProposalSent, ProposalWords, useSendProposal } from './propose-entry.tsx';

/** The form of who may not change an entry: it is sent to those who may. */
export function ProposeChange({ entry }: { entry: EntryRecord }) {
  const { texts } = useCatalogueTexts();
  const { account } = useSession();
  const navigate = useNavigate();
  const start = { form: formOf(entry.content), version: entry.version };
  const writing = useUnsavedWriting(`catalogue proposal ${entry.id}`, account.id, start);
  const proposal = useSendProposal(entry.id, () => writing.discard(start));
  const discard = () => {
    writing.discard(start);
    proposal.forgetWords();
  };
  if (proposal.isSent) return <ProposalSent />;
  return (
    <EntryForm
      form={writing.value.form}
      update={(part) => writing.write((before) => ({ ...before, form: { ...before.form, ...part } }))}
      isUnsaved={writing.isUnsaved || proposal.words !== ''}
      isPending={proposal.isPending}
      error={proposal.error}
      submit={texts.form.send}
      onSubmit={(content) =>
        proposal.send({ entryId: entry.id, baseVersion: writing.value.version, content })
      }
      onStartOver={discard}
      onCancel={() => {
        discard();
        void navigate({ to: PATHS.entry, params: { entryId: entry.id } });
      }}
    >
      <ProposalWords value={proposal.words} onChange={proposal.setWords} />
    </EntryForm>
  );
}
