import { Link } from '@tanstack/react-router';
import type { BoardCase, CaseBoard } from '../../../src/features/workload/case-board.ts';
import { PATHS } from '../../paths.ts';
import { Tag } from '../../ui/controls.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import type { BoardSearch } from './board-search.ts';
import { aboutCase, nameOfCase, nextStepOf } from './case-words.ts';

/** A column for each stage, the case that has stood there longest at the top. */
export function BoardColumns({ board, search }: { board: CaseBoard; search: BoardSearch }) {
  const { workload, cases } = useMessages();
  const texts = workload.board;
  return (
    <ScrollBox>
      <div className="board">
        {board.stages.map(({ stage, count }) => {
          const items = board.items.filter((item) => item.stage === stage);
          return (
            <section key={stage} className="board-column" aria-labelledby={`board-${stage}`}>
              <h2 id={`board-${stage}`}>
                {cases.stages[stage]} <span className="quiet">{formatNumber(count)}</span>
              </h2>
              {items.length === 0 ? (
                <p className="quiet">{texts.emptyStage}</p>
              ) : (
                <ul>
                  {items.map((item) => (
                    <li key={item.id}>
                      <BoardCard item={item} />
                    </li>
                  ))}
                </ul>
              )}
              {count > items.length && (
                <p>
                  <Link to={PATHS.cases} search={{ ...search, stage }}>
                    {texts.showStage(cases.stages[stage])}
                  </Link>
                </p>
              )}
            </section>
          );
        })}
      </div>
    </ScrollBox>
  );
}

function BoardCard({ item }: { item: BoardCase }) {
  const messages = useMessages();
  const { workload, cases, looseThreads } = messages;
  const texts = workload.board;
  return (
    <article className="board-card">
      <p>
        <Link to={PATHS.case} params={{ caseId: item.id }} className="board-name">
          {nameOfCase(item, messages)}
        </Link>
      </p>
      <p className="quiet">
        {[aboutCase(item, messages), item.form === null ? null : cases.forms[item.form]]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p>{item.adviser === null ? <strong>{looseThreads.withNobody}</strong> : item.adviser.name}</p>
      {(item.nextStep !== null || item.nextStepOn !== null) && <p>{nextStepOf(item, messages)}</p>}
      <p className="board-marks">
        <span className="quiet">{texts.daysHere(item.daysInStage)}</span>
        {item.pausedUntil !== null && <span>{texts.pausedUntil(formatDay(item.pausedUntil))}</span>}
        {item.openTasks > 0 && <span className="quiet">{texts.tasks(item.openTasks)}</span>}
        {item.loose > 0 && (
          <Tag size="xsmall" variant="moderate" data-color="warning">
            {texts.loose(item.loose)}
          </Tag>
        )}
      </p>
    </article>
  );
}
