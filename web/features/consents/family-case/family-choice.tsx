import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { FamilyListItem } from '../../../../src/features/families/family.ts';
import { Button, Skeleton, TextField } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { familiesQuery } from '../../families/fetch-families.ts';

type Props = { onChoose: (family: FamilyListItem) => void; isBusy?: boolean };

/** One of the families that one's teams follow, by name or reference. */
export function FamilyChoice({ onChoose, isBusy = false }: Props) {
  const { familyCase, families } = useMessages();
  const texts = familyCase.which;
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const found = useInfiniteQuery(familiesQuery(wanted));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="case-choice">
      <TextField
        size="small"
        label={texts.search}
        value={q}
        autoComplete="off"
        maxLength={120}
        onChange={(event) => setQ(event.target.value)}
      />
      {found.isPending && <Skeleton variant="rounded" height={96} />}
      {found.error !== null && items.length === 0 && (
        <FailureNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      <p role="status" className="quiet">
        {found.data !== undefined && items.length === 0 && (wanted === '' ? texts.none : texts.nothing)}
      </p>
      <ul className="plain-list">
        {items.map((family) => (
          <li key={family.id}>
            <span>
              <strong>{family.name}</strong> <span className="quiet">{family.reference}</span>
            </span>
            <span className="quiet">{families.membersText(family.adults, family.children)}</span>
            <Button
              size="small"
              variant="secondary"
              loading={isBusy}
              aria-label={texts.choose(family.name, family.reference)}
              onClick={() => onChoose(family)}
            >
              {texts.chooseShort}
            </Button>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          size="small"
          variant="tertiary"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </div>
  );
}
