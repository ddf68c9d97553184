import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { send } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { LocalAlert, Textarea } from '../../../ui/controls.ts';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { CATALOGUE_KEY } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';

type Proposed = { entryId: string | null; baseVersion: number | null; content: EntryContent };

/**
 * Sends what is written as a proposal, with why.
 * @param about id of the entry, or `new`
 */
export function useSendProposal(about: string, onSent: () => void) {
  const client = useQueryClient();
  const { account } = useSession();
  const why = useUnsavedWriting(`catalogue proposal words ${about}`, account.id, '');
  const words = why.value;
  const sending = useMutation({
    mutationFn: (proposed: Proposed) =>
      send('POST', API.catalogueProposals(), {
        ...proposed,
        words: words.trim() === '' ? null : words.trim(),
        replyTo: null,
      }),
    onSuccess: async () => {
      why.discard();
      onSent();
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY, 'proposals'] });
    },
  });
  return {
    words,
    setWords: (next: string) => why.write(() => next),
    forgetWords: () => why.discard(),
    send: (proposed: Proposed) => sending.mutate(proposed),
    isSent: sending.isSuccess,
    isPending: sending.isPending,
    error: sending.error,
  };
}

export function ProposalWords({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const { texts } = useCatalogueTexts();
  return (
    <Textarea
      label={texts.form.words}
      size="small"
      minRows={2}
      value={value}
      onChange={({ target }) => onChange(target.value.slice(0, 2000))}
    />
  );
}

export function ProposalSent() {
  const { texts } = useCatalogueTexts();
  return (
    <div role="status">
      <LocalAlert status="success">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{texts.form.sentTitle}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <p>{texts.form.sentText}</p>
          <Link to={PATHS.proposals}>{texts.form.toProposals}</Link>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
