import { useNavigate } from '@tanstack/react-router';
import { BOARD_STAGES, type AdviserLoad } from '../../../src/features/workload/case-board.ts';
import { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { useSession } from '../people/session.ts';
import { parseBoardSearch, type BoardSearch } from './board-search.ts';

const FORMS = ['advice', 'conversation', 'coordination'] as const;

/** Which cases, and as a board or a table. */
export function BoardFilters({
  search,
  advisers,
}: {
  search: BoardSearch;
  advisers: readonly AdviserLoad[];
}) {
  const { workload, cases } = useMessages();
  const texts = workload.board;
  const { teams, account } = useSession();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const choose = (change: Record<string, string>) =>
    void navigate({ to: PATHS.cases, search: parseBoardSearch({ ...search, ...change }), replace: true });
  const others = advisers.flatMap(({ account: one }) => (one === null || one.id === account.id ? [] : [one]));
  return (
    <search className="card filters board-filters" aria-label={texts.filters}>
      <Select
        label={texts.adviser}
        size="small"
        value={search.adviser ?? ''}
        onChange={({ target }) => choose({ adviser: target.value })}
      >
        <option value="">{texts.allAdvisers}</option>
        <option value="mine">{texts.mine}</option>
        <option value="nobody">{texts.nobody}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={texts.form}
        size="small"
        value={search.form ?? ''}
        onChange={({ target }) => choose({ form: target.value })}
      >
        <option value="">{texts.allForms}</option>
        {FORMS.map((form) => (
          <option key={form} value={form}>
            {cases.forms[form]}
          </option>
        ))}
      </Select>
      <Select
        label={texts.stage}
        size="small"
        value={search.stage ?? ''}
        onChange={({ target }) => choose({ stage: target.value })}
      >
        <option value="">{texts.allStages}</option>
        {BOARD_STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {cases.stages[stage]}
          </option>
        ))}
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
      {!isNarrow && search.stage === undefined && (
        <Select
          label={texts.view}
          size="small"
          value={search.view ?? ''}
          onChange={({ target }) => choose({ view: target.value })}
        >
          <option value="">{texts.asBoard}</option>
          <option value="table">{texts.asTable}</option>
        </Select>
      )}
    </search>
  );
}
