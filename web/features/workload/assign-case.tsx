import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EditReply } from '../../../src/features/enquiries/enquiry-change.ts';
import type { BoardCase, CaseBoard } from '../../../src/features/workload/case-board.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';

type Change = { item: BoardCase; adviser: { id: string; name: string } | null };

/** Gives cases to advisers one after the other, and says what came of the last. */
export function useAssigning() {
  const { workload, shell } = useMessages();
  const texts = workload.board;
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const { mutateAsync, isPending } = useMutation({
    scope: { id: 'assigning' },
    mutationFn: ({ item, adviser }: Change) =>
      sendJson(
        'PUT',
        API.enquiryStep(item.id, 'adviser'),
        EditReply,
        { version: item.version, adviserId: adviser?.id ?? null },
        [409],
      ),
    onSettled: () => {
      for (const key of ['cases', 'case', 'enquiries', 'enquiry', 'my-day', 'loose-threads', 'handovers'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const assign = async (change: Change) => {
    setSaid(null);
    const number = formatNumber(change.item.number);
    try {
      const { outcome } = await mutateAsync(change);
      if (outcome === 'conflict') setSaid(texts.assignConflict(number));
      else if (change.adviser === null) setSaid(texts.assignedNobody(number));
      else setSaid(texts.assigned(number, change.adviser.name));
    } catch (error) {
      setSaid(otherFaults(error, [], shell));
    }
  };
  return { assign, isPending, said };
}
export type Assigning = ReturnType<typeof useAssigning>;

/** Who is responsible, and the way to give the case to another. */
export function AssignCase({
  item,
  board,
  assigning,
  isLabelled = false,
}: {
  item: BoardCase;
  board: CaseBoard;
  assigning: Assigning;
  /** Where there is no column that says what it is. */
  isLabelled?: boolean;
}) {
  const { workload } = useMessages();
  const texts = workload.board;
  const here = board.advisers.flatMap(({ account, isHere }) => (account !== null && isHere ? [account] : []));
  const { adviser } = item;
  const isElsewhere = adviser !== null && !here.some(({ id }) => id === adviser.id);
  return (
    <Select
      label={
        isLabelled ? (
          <>
            {texts.adviser}
            <span className="sr-only">{`: ${texts.caseNumber(formatNumber(item.number))}`}</span>
          </>
        ) : (
          texts.assignOf(formatNumber(item.number))
        )
      }
      hideLabel={!isLabelled}
      size="small"
      className="board-assign"
      value={adviser?.id ?? ''}
      disabled={assigning.isPending}
      onChange={({ target }) =>
        void assigning.assign({ item, adviser: here.find(({ id }) => id === target.value) ?? null })
      }
    >
      <option value="">{texts.nobody}</option>
      {here.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {isElsewhere && <option value={adviser.id}>{adviser.name}</option>}
    </Select>
  );
}
