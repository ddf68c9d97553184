import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import type { Words } from './describe-field.ts';
import { teamMembersQuery } from './fetch-entry.ts';

/** The words that values of an enquiry of this team are described in. */
export function useFieldWords(teamId: number): Words {
  const { enquiries, entry } = useMessages();
  const { label } = useCodeLabels();
  const { data: members } = useQuery(teamMembersQuery(teamId));
  return {
    texts: enquiries,
    label,
    personOf: (accountId) => members?.find((member) => member.accountId === accountId)?.name,
    someone: entry.someoneBefore,
  };
}
