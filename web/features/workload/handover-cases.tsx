import { useQuery } from '@tanstack/react-query';
import type { CandidateRequest } from '../../../src/features/workload/handover.ts';
import { Checkbox, CheckboxGroup, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOfCase } from './case-words.ts';
import { candidatesQuery } from './fetch-workload.ts';

/** The open cases of the giver, and why some of them stay. */
export function HandoverCases({
  request,
  chosen,
  onChoose,
  error,
}: {
  request: CandidateRequest;
  /** Null: nothing was said yet. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
}) {
  const messages = useMessages();
  const { workload, shell } = messages;
  const texts = workload.handovers;
  const query = useQuery(candidatesQuery(request));
  if (query.isPending)
    return (
      <div role="status" aria-busy="true" aria-label={shell.loading}>
        <Skeleton variant="rounded" height={96} />
      </div>
    );
  if (query.data === undefined)
    return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { items, hidden } = query.data;
  const open = items.filter(({ whyNot }) => whyNot === null);
  return (
    <div>
      {items.length === 0 && <p className="quiet">{texts.noCases}</p>}
      {items.length > 0 && (
        <CheckboxGroup
          legend={texts.cases}
          size="small"
          error={error}
          value={[...(chosen ?? [])]}
          onChange={(ids: string[]) => onChoose(new Set(ids.filter((id) => id !== 'all')))}
        >
          {open.length > 1 && (
            <Checkbox
              value="all"
              checked={chosen?.size === open.length}
              onChange={({ target }) =>
                onChoose(new Set(target.checked ? open.map(({ caseId }) => caseId) : []))
              }
            >
              {texts.allCases}
            </Checkbox>
          )}
          {items.map((one) => (
            <Checkbox key={one.caseId} value={one.caseId} disabled={one.whyNot !== null}>
              {nameOfCase(one, messages)}
              {one.family !== null && `, ${workload.board.caseNumber(formatNumber(one.number))}`}
              {one.whyNot !== null && (
                <span className="quiet">
                  {' '}
                  ({one.whyNot === 'not_named' ? texts.notNamed : texts.inOtherList})
                </span>
              )}
              {one.ownDrafts > 0 && <span className="quiet"> ({texts.ownDrafts(one.ownDrafts)})</span>}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {hidden > 0 && <p className="quiet">{texts.hidden(hidden)}</p>}
    </div>
  );
}
