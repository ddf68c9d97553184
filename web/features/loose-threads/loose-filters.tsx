import { useNavigate } from '@tanstack/react-router';
import type { LooseCount } from '../../../src/features/loose-threads/loose-thread.ts';
import { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { parseLooseSearch, type LooseSearch } from './loose-search.ts';

/** Whose threads, of which kind, and whether those that may wait. */
export function LooseFilters({ search, counts }: { search: LooseSearch; counts: readonly LooseCount[] }) {
  const { looseThreads: texts } = useMessages();
  const { teams } = useSession();
  const navigate = useNavigate();
  const choose = (change: Record<string, string>) =>
    void navigate({
      to: PATHS.looseThreads,
      search: parseLooseSearch({ ...search, ...change }),
      replace: true,
    });
  return (
    <search className="card filters loose-filters" aria-label={texts.filters}>
      <Select
        label={texts.whose}
        size="small"
        value={search.mine ?? ''}
        onChange={({ target }) => choose({ mine: target.value })}
      >
        <option value="">{texts.all}</option>
        <option value="true">{texts.mine}</option>
      </Select>
      <Select
        label={texts.rule}
        size="small"
        value={search.rule ?? ''}
        onChange={({ target }) => choose({ rule: target.value })}
      >
        <option value="">{texts.allRules}</option>
        {counts.map(({ rule }) => (
          <option key={rule} value={rule}>
            {texts.rules[rule].name}
          </option>
        ))}
        {search.rule !== undefined && !counts.some(({ rule }) => rule === search.rule) && (
          <option value={search.rule}>{texts.rules[search.rule].name}</option>
        )}
      </Select>
      <Select
        label={texts.show}
        size="small"
        value={search.quiet ?? ''}
        onChange={({ target }) => choose({ quiet: target.value })}
      >
        <option value="">{texts.loose}</option>
        <option value="true">{texts.quiet}</option>
      </Select>
      {teams.length > 1 && (
        <Select
          label={texts.team}
          size="small"
          value={search.team ?? ''}
          onChange={({ target }) => choose({ team: target.value })}
        >
          <option value="">{texts.allTeams}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </search>
  );
}
