import { useNavigate } from '@tanstack/react-router';
import { REVIEW_RULES, type Review, type ReviewRule } from '../../../src/features/access-review/review.ts';
import { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { parseReviewSearch, type ReviewSearch } from './review-search.ts';

const EARLIEST = '2018-01-01';
const MOST_DAYS = 92;

/** Which days, which kind, and whether somebody has looked. */
export function ReviewFilters({ search, shown }: { search: ReviewSearch; shown: Review | undefined }) {
  const { accessReview: texts } = useMessages();
  const navigate = useNavigate();
  const choose = (change: Partial<Record<keyof ReviewSearch, string | undefined>>) =>
    void navigate({
      to: PATHS.accessReview,
      search: parseReviewSearch({ ...search, ...change }),
      replace: true,
    });
  const from = search.from ?? shown?.from;
  const to = search.to ?? shown?.to;
  const isBad = from !== undefined && to !== undefined && !isPeriod(from, to);
  return (
    <search className="card filters review-filters" aria-label={texts.filters}>
      <DayField
        label={texts.from}
        value={from}
        earliest={EARLIEST}
        onChange={(day) => choose({ from: day })}
        error={isBad ? texts.badPeriod : undefined}
      />
      <DayField label={texts.to} value={to} earliest={EARLIEST} onChange={(day) => choose({ to: day })} />
      <Select
        label={texts.rule}
        size="small"
        value={search.rule ?? ''}
        onChange={({ target }) => choose({ rule: target.value === '' ? undefined : target.value })}
      >
        <option value="">{texts.allRules}</option>
        {REVIEW_RULES.map((rule: ReviewRule) => (
          <option key={rule} value={rule}>
            {texts.rules[rule]}
          </option>
        ))}
      </Select>
      <Select
        label={texts.seen}
        size="small"
        value={search.seen ?? 'no'}
        onChange={({ target }) => choose({ seen: target.value === 'no' ? undefined : target.value })}
      >
        {(['no', 'yes', 'all'] as const).map((seen) => (
          <option key={seen} value={seen}>
            {texts.seenChoices[seen]}
          </option>
        ))}
      </Select>
    </search>
  );
}

function isPeriod(from: string, to: string): boolean {
  return from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < MOST_DAYS;
}
