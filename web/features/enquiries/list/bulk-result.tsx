import { Button, LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { useBulkActions } from './bulk-actions.ts';
import { useAdvisers } from './use-advisers.ts';

/** What was changed, what was not and why, and the way back. */
export function BulkResult({ bulk }: { bulk: ReturnType<typeof useBulkActions> }) {
  const { list: texts, shell } = useMessages();
  const advisers = useAdvisers();
  const { outcome } = bulk;
  const error = bulk.change.error ?? bulk.undo.error;
  if (error !== null) return <FailureNotice error={error} />;
  if (outcome === null) return null;
  const { change, reply, isUndone } = outcome;
  const done = formatNumber(reply.done.length);
  const isOne = reply.done.length === 1;
  const nameOf = (id: string | null) =>
    advisers.find(({ accountId }) => accountId === id)?.name ?? texts.nobody.toLowerCase();
  const said =
    change.action === 'assign'
      ? texts.assignedDone(done, isOne, nameOf(change.adviserId))
      : texts.closedDone(done, isOne);
  return (
    <LocalAlert status={reply.notDone.length > 0 ? 'warning' : 'success'} size="small">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{isUndone ? texts.undone : said}</LocalAlert.Title>
        <LocalAlert.CloseButton onClick={bulk.forget} title={shell.close} />
      </LocalAlert.Header>
      {!isUndone && (
        <LocalAlert.Content>
          {reply.unchanged.length > 0 && <p>{texts.stoodSo(formatNumber(reply.unchanged.length))}</p>}
          {reply.notDone.length > 0 && (
            <>
              <p>{texts.notDone(formatNumber(reply.notDone.length))}</p>
              <ul className="not-done">
                {reply.notDone.map(({ id, number, reason, text }) => (
                  <li key={id}>
                    {number !== null && <strong>{texts.numberOf(String(number))}: </strong>}
                    {reason === 'conflict' && texts.changedFirst(text)}
                    {reason === 'not_found' && texts.gone}
                    {reason === 'refused' && text}
                  </li>
                ))}
              </ul>
            </>
          )}
          {reply.done.length > 0 && (
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              loading={bulk.undo.isPending}
              onClick={() => bulk.undo.mutate(outcome)}
            >
              {texts.undo}
            </Button>
          )}
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
