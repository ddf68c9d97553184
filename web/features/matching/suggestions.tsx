import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  SUGGESTED_LEVELS,
  type SuggestedLevel,
  type Suggestion,
  type SuggestionReply,
} from '../../../src/features/matching/suggestion.ts';
import { Button, Chips, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { suggestionsQuery, type Source } from './fetch-suggestions.ts';
import { useMatchingWords } from './matching-words.ts';
import { NeedFields } from './need-fields.tsx';
import { NothingFits } from './nothing-fits.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import type { Wanted } from './wanted.ts';

type Props = {
  source: Source;
  /** What can be done with one. */
  action: (suggestion: Suggestion) => ReactNode;
};

/** What may help, in the order in which it is to be tried, for what is recorded or what is chosen here instead. */
export function Suggestions({ source, action }: Props) {
  const { words } = useMatchingWords();
  const [wanted, setWanted] = useState<Wanted>({});
  const [level, setLevel] = useState<SuggestedLevel | null>(null);
  const query = useInfiniteQuery(suggestionsQuery(source, wanted, level));
  const first = query.data?.pages[0];
  if (first === undefined)
    return query.isError ? (
      <FailureNotice title={words.failed} error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <div role="status" aria-busy="true" aria-label={words.loading}>
        <Skeleton variant="rounded" height={160} />
      </div>
    );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // While the answer is on its way, what was chosen last counts: the next choice is made on top of it.
  const need = { ...first.need, ...wanted };
  const hasNeed = need.lifeAreas.length > 0;
  return (
    <div className="suggestions-body" aria-busy={query.isFetching}>
      <NeedFields
        need={need}
        wanted={wanted}
        onChange={(next) => {
          setWanted(next);
          setLevel(null);
        }}
      />
      {query.isError && (
        <FailureNotice title={words.failed} error={query.error} onRetry={() => void query.refetch()} />
      )}
      <p role="status" className="suggestions-count">
        {!hasNeed
          ? words.need.noLifeArea
          : first.total === 0 && level === null
            ? words.none
            : words.count(formatNumber(items.length), formatNumber(first.total))}
      </p>
      {hasNeed && <LevelChoice levels={first.levels} chosen={level} onChoose={setLevel} />}
      {SUGGESTED_LEVELS.map((each) => (
        <OfLevel
          key={each}
          level={each}
          items={items.filter((item) => item.level === each)}
          action={action}
        />
      ))}
      {query.hasNextPage && (
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.more}
          </Button>
        </div>
      )}
      <NothingFits need={need} source={source.kind === 'case' ? 'case' : 'enquiry'} />
    </div>
  );
}

type ChoiceProps = {
  levels: SuggestionReply['levels'];
  chosen: SuggestedLevel | null;
  onChoose: (level: SuggestedLevel | null) => void;
};

function LevelChoice({ levels, chosen, onChoose }: ChoiceProps) {
  const { words } = useMatchingWords();
  const total = SUGGESTED_LEVELS.reduce((sum, level) => sum + levels[level], 0);
  const there = SUGGESTED_LEVELS.filter((level) => levels[level] > 0 || level === chosen);
  if (there.length < 2) return null;
  return (
    <Chips size="small" aria-label={words.levelFilter}>
      <Chips.Toggle type="button" selected={chosen === null} onClick={() => onChoose(null)}>
        {words.allLevels(formatNumber(total))}
      </Chips.Toggle>
      {there.map((level) => (
        <Chips.Toggle
          key={level}
          type="button"
          selected={chosen === level}
          onClick={() => onChoose(chosen === level ? null : level)}
        >
          {words.levelChoice(words.levels[level], formatNumber(levels[level]))}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}

function OfLevel({
  level,
  items,
  action,
}: {
  level: SuggestedLevel;
  items: readonly Suggestion[];
  action: Props['action'];
}) {
  const { words } = useMatchingWords();
  if (items.length === 0) return null;
  return (
    <div className="suggestions-level">
      <h3>{words.levels[level]}</h3>
      <p className="quiet">{words.levelMeaning[level]}</p>
      <ol className="plain-list suggestion-list">
        {items.map((item) => (
          <li key={item.id}>
            <SuggestionCard suggestion={item} action={action(item)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
