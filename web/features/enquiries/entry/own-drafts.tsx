import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EnquiryDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { send } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { Button } from '../../../ui/controls.ts';
import { formatDay, formatTime, toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { draftsQuery } from './fetch-entry.ts';
import { forgetUnsaved } from './unsaved-drafts.ts';

type Props = {
  drafts: readonly EnquiryDraft[];
  /** The one that is open in the form. */
  current: string;
  onContinue: (draftId: string) => void;
};

/** What the person has begun and not registered, other than what is open. */
export function OwnDrafts({ drafts, current, onContinue }: Props) {
  const { entry: texts } = useMessages();
  const { label } = useCodeLabels();
  const queryClient = useQueryClient();
  const throwAway = useMutation({
    mutationFn: (id: string) => send('DELETE', API.draft(id)),
    onSuccess: (_, id) => {
      forgetUnsaved(id);
      queryClient.setQueryData(draftsQuery.queryKey, (known) => known?.filter((draft) => draft.id !== id));
    },
  });
  const others = drafts.filter(({ id }) => id !== current);
  if (others.length === 0) return null;

  const describe = ({ content, savedAt }: EnquiryDraft) => {
    const at = `${formatDay(toDay(new Date(savedAt)))} ${formatTime(savedAt)}`;
    const codes = [
      ...codesOf(content['contacts']).map((code) => label('contact', code)),
      ...codesOf(content['topics']).map((code) => label('topic', code)),
    ];
    return [at, codes.join(', ')].filter(Boolean).join(': ');
  };

  return (
    <details className="own-drafts">
      <summary>{texts.ownDrafts(others.length)}</summary>
      <ul className="plain-list">
        {others.map((draft) => (
          <li key={draft.id}>
            <span>
              {draft.enquiryId !== null && `${texts.draftOfChange} `}
              {describe(draft)}
            </span>
            {draft.enquiryId === null ? (
              <Button size="xsmall" variant="secondary" onClick={() => onContinue(draft.id)}>
                {texts.continueDraft}
              </Button>
            ) : (
              <Link to={PATHS.editEnquiry} params={{ enquiryId: draft.enquiryId }}>
                {texts.continueDraft}
              </Link>
            )}
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              onClick={() => throwAway.mutate(draft.id)}
            >
              {texts.throwAway}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function codesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}
