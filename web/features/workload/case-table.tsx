import { Link } from '@tanstack/react-router';
import type { BoardCase, CaseBoard } from '../../../src/features/workload/case-board.ts';
import { PATHS } from '../../paths.ts';
import { Table, Tag } from '../../ui/controls.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { AssignCase, useAssigning, type Assigning } from './assign-case.tsx';
import type { BoardSearch } from './board-search.ts';
import { aboutCase, nameOfCase, nextStepOf } from './case-words.ts';

/** The same cases as rows, or as cards where there is no room for columns; who has each can be changed here. */
export function CaseTable({ board, search }: { board: CaseBoard; search: BoardSearch }) {
  const { workload, cases } = useMessages();
  const texts = workload.board;
  const isNarrow = useIsNarrow();
  const assigning = useAssigning();
  const stages = board.stages.filter(({ stage }) => search.stage === undefined || stage === search.stage);
  return (
    <>
      <div role="status">{assigning.said !== null && <p className="board-said">{assigning.said}</p>}</div>
      {stages.map(({ stage, count }) => {
        const items = board.items.filter((item) => item.stage === stage);
        if (items.length === 0) return null;
        return (
          <section key={stage} className="card" aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>
              {cases.stages[stage]}{' '}
              <span className="quiet">
                {count > items.length
                  ? texts.ofCount(formatNumber(items.length), formatNumber(count))
                  : formatNumber(count)}
              </span>
            </h2>
            {isNarrow ? (
              <ul className="board-rows">
                {items.map((item) => (
                  <li key={item.id}>
                    <CaseRow item={item} board={board} assigning={assigning} />
                  </li>
                ))}
              </ul>
            ) : (
              <CaseRows items={items} board={board} assigning={assigning} name={cases.stages[stage]} />
            )}
            {search.stage === undefined && count > items.length && (
              <p className="show-all">
                <Link to={PATHS.cases} search={{ ...search, stage }}>
                  {texts.showStage(cases.stages[stage])}
                </Link>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

function CaseRows({
  items,
  name,
  ...rest
}: {
  items: readonly BoardCase[];
  board: CaseBoard;
  assigning: Assigning;
  name: string;
}) {
  const messages = useMessages();
  const { workload, cases } = messages;
  const texts = workload.board;
  return (
    <Table size="small" className="board-table">
      <caption className="sr-only">{`${texts.caption}: ${name}`}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{texts.family}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.form}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.nextStep}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.age}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.adviser}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {items.map((item) => (
          <Table.Row key={item.id}>
            <Table.HeaderCell scope="row">
              <CaseName item={item} />
            </Table.HeaderCell>
            <Table.DataCell>{item.form === null ? texts.noForm : cases.forms[item.form]}</Table.DataCell>
            <Table.DataCell>{nextStepOf(item, messages)}</Table.DataCell>
            <Table.DataCell>
              {item.pausedUntil === null
                ? texts.days(item.daysInStage)
                : texts.pausedUntil(formatDay(item.pausedUntil))}
            </Table.DataCell>
            <Table.DataCell>
              <AssignCase item={item} {...rest} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function CaseRow({ item, ...rest }: { item: BoardCase; board: CaseBoard; assigning: Assigning }) {
  const messages = useMessages();
  const { workload, cases } = messages;
  const texts = workload.board;
  return (
    <div className="board-row">
      <CaseName item={item} />
      <p className="quiet">
        {[
          item.form === null ? texts.noForm : cases.forms[item.form],
          item.pausedUntil === null
            ? texts.daysHere(item.daysInStage)
            : texts.pausedUntil(formatDay(item.pausedUntil)),
        ].join(' · ')}
      </p>
      <p>
        <span className="quiet">{texts.nextStep}:</span> {nextStepOf(item, messages)}
      </p>
      <AssignCase item={item} {...rest} isLabelled />
    </div>
  );
}

function CaseName({ item }: { item: BoardCase }) {
  const messages = useMessages();
  const texts = messages.workload.board;
  return (
    <div>
      <Link to={PATHS.case} params={{ caseId: item.id }} className="board-name">
        {nameOfCase(item, messages)}
      </Link>
      <p className="quiet board-about">
        {[aboutCase(item, messages), item.openTasks > 0 ? texts.tasks(item.openTasks) : null]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {item.loose > 0 && (
        <Tag size="xsmall" variant="moderate" data-color="warning">
          {texts.loose(item.loose)}
        </Tag>
      )}
    </div>
  );
}
