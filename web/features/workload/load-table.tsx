import { Link } from '@tanstack/react-router';
import type { AdviserLoad } from '../../../src/features/workload/case-board.ts';
import { FORM_WEIGHTS, TASKS_A_POINT } from '../../../src/features/workload/case-weight-rules.ts';
import { PATHS } from '../../paths.ts';
import { Table } from '../../ui/controls.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import type { BoardSearch } from './board-search.ts';

/** How much each adviser has, with how it is counted under it. */
export function LoadTable({ advisers, search }: { advisers: readonly AdviserLoad[]; search: BoardSearch }) {
  const { workload } = useMessages();
  const texts = workload.load;
  const { stage: _, form: __, ...kept } = search;
  return (
    <section className="card load" aria-labelledby="load-title">
      <h2 id="load-title">{texts.title}</h2>
      <Table size="small" className="load-table">
        <caption className="sr-only">{texts.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{texts.person}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {texts.cases}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {texts.weight}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {texts.tasks}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {advisers.map((load) => (
            <Table.Row key={load.account?.id ?? ''}>
              <Table.HeaderCell scope="row">
                <Link
                  to={PATHS.cases}
                  search={{ ...kept, adviser: load.account?.id ?? 'nobody' }}
                  aria-label={texts.showCasesOf(load.account?.name ?? texts.nobody)}
                >
                  {load.account?.name ?? texts.nobody}
                </Link>
                <Away load={load} />
              </Table.HeaderCell>
              <Table.DataCell align="right">{formatNumber(load.cases)}</Table.DataCell>
              <Table.DataCell align="right">{formatNumber(load.weight)}</Table.DataCell>
              <Table.DataCell align="right">{formatNumber(load.openTasks)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <details className="load-how">
        <summary>{texts.howTitle}</summary>
        <p>{texts.how(FORM_WEIGHTS, TASKS_A_POINT)}</p>
      </details>
    </section>
  );
}

function Away({ load }: { load: AdviserLoad }) {
  const { workload } = useMessages();
  const texts = workload.load;
  const words = [
    load.account !== null && !load.isHere ? texts.left : null,
    load.awayUntil === null ? null : texts.away(formatDay(load.awayUntil)),
    load.awayUntil === null
      ? null
      : load.substitute === null
        ? texts.noSubstitute
        : texts.substitute(load.substitute),
  ].filter((part) => part !== null);
  return words.length === 0 ? null : <span className="quiet load-away">{words.join(', ')}</span>;
}
