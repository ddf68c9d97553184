import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../src/features/overview/overview.ts';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { RowList } from './row-list.tsx';

export function NewestRows({ overview: { newest, open } }: { overview: Overview }) {
  const { overview: texts } = useMessages();
  const team = open.filter.team;
  return (
    <section className="card" aria-labelledby="newest-title">
      <h2 id="newest-title">{texts.newest}</h2>
      <RowList rows={newest} />
      <p className="show-all">
        <Link to={PATHS.enquiries} search={team === undefined ? {} : { team }}>
          {texts.showAll}
          <span className="sr-only">: {texts.newest}</span>
        </Link>
      </p>
    </section>
  );
}
