import { useQuery } from '@tanstack/react-query';
import type { EnquiryChange } from '../../../src/features/enquiries/enquiry-change.ts';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Skeleton } from '../../ui/controls.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { describeField, nameOfField } from './entry/describe-field.ts';
import { changesQuery } from './entry/fetch-entry.ts';
import { useFieldWords } from './entry/use-field-words.ts';

/** Longer than this is folded away. */
const SHORT = 80;

/** Who changed what, when, from what to what; newest first. */
export function ChangeHistory({ enquiry }: { enquiry: Enquiry }) {
  const { entry: texts, shell } = useMessages();
  const { data: changes, error, refetch } = useQuery(changesQuery(enquiry.id));
  return (
    <FactGroup title={texts.history} wide>
      {error !== null && changes === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {changes === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={60} />
        </div>
      )}
      {changes?.length === 0 && <p className="quiet">{texts.historyEmpty}</p>}
      {changes !== undefined && changes.length > 0 && (
        <ol className="history">
          {changes.map((change) => (
            <li key={change.version}>
              <Change change={change} teamId={enquiry.teamId} />
            </li>
          ))}
        </ol>
      )}
    </FactGroup>
  );
}

function Change({ change, teamId }: { change: EnquiryChange; teamId: number }) {
  const { entry: texts, enquiries } = useMessages();
  const words = useFieldWords(teamId);
  const at = [formatDay(change.changedOn), change.changedAt === null ? '' : formatTime(change.changedAt)];
  const rows = Object.keys(change.after).map((field) => ({
    field,
    from: describeField(field, change.before[field], words) ?? enquiries.notRecorded,
    to: describeField(field, change.after[field], words) ?? enquiries.notRecorded,
  }));
  return (
    <>
      <p>
        <strong>{texts.changedBy(change.actorName, texts.changeKinds[change.kind])}</strong>{' '}
        <time className="quiet" dateTime={change.changedAt ?? change.changedOn}>
          {at.join(' ').trim()}
        </time>
      </p>
      {change.reason !== null && <p className="note">{change.reason}</p>}
      <dl className="changes">
        {rows.map(({ field, from, to }) => (
          <div key={field}>
            <dt>{nameOfField(field, enquiries)}</dt>
            <dd>
              {from.length > SHORT || to.length > SHORT ? (
                <details>
                  <summary>{texts.showLong}</summary>
                  <p className="quiet">{texts.from}</p>
                  <p className="note">{from}</p>
                  <p className="quiet">{texts.to}</p>
                  <p className="note">{to}</p>
                </details>
              ) : (
                <span className="note">
                  <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
