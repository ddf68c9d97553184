import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isOfDomains, isWebmail } from '../../../src/features/task-links/task-link-rules.ts';
import { WorkAddress } from '../../../src/shared/work-address.ts';
import { ApiError, sendJson } from '../../api.ts';
import { Button, Checkbox, LocalAlert, Modal, Skeleton, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { LinksReply, linksPath, taskLinksQuery } from './fetch-task-links.ts';
import { SentLinks } from './sent-links.tsx';
import './task-links.css';

type Props = { caseId: string; task: { id: string; title: string }; onClose: () => void };

/** Writes the address and sends; below it, what was sent before and how it went. */
export function TaskLinkDialog({ caseId, task, onClose }: Props) {
  const texts = useMessages().taskLinks.send;
  const client = useQueryClient();
  const query = taskLinksQuery(caseId, task.id);
  const { data: links, error, refetch } = useQuery(query);
  const [address, setAddress] = useState('');
  const [isWorkAddress, setIsWorkAddress] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [said, setSaid] = useState('');
  const change = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: object; said: string }) =>
      sendJson('POST', path, LinksReply, body),
    onSuccess: (reply, { said: done }) => {
      client.setQueryData(query.queryKey, reply);
      setSaid(done);
      // by then it has been sent, where the mail server answers
      setTimeout(() => void client.invalidateQueries({ queryKey: query.queryKey }), 5000);
    },
  });
  const path = linksPath(caseId, task.id);
  const parsed = WorkAddress.safeParse(address);
  const domains = links?.workDomains ?? [];
  const mustConfirm = parsed.success && domains.length === 0 && isWebmail(parsed.data);
  const send = () => {
    setIsTried(true);
    setSaid('');
    if (!parsed.success || !isOfDomains(parsed.data, domains) || (mustConfirm && !isWorkAddress)) return;
    change.mutate(
      { path, body: { address: parsed.data, isWorkAddress }, said: texts.sentNow },
      {
        onSuccess: () => {
          setAddress('');
          setIsWorkAddress(false);
          setIsTried(false);
        },
      },
    );
  };
  const { form: box, goToFault } = useFormFocus(change.isPending);
  const addressFault = () => {
    if (!isTried) return undefined;
    if (!parsed.success) return texts.addressWrong;
    return isOfDomains(parsed.data, domains) ? undefined : texts.onlyDomains(domains.join(', '));
  };

  return (
    <Modal open onClose={onClose} header={{ heading: texts.title, size: 'small' }} width="medium">
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
          goToFault();
        }}
      >
        <Modal.Body>
          <div className="task-link-dialog">
            <p>
              <strong>{task.title}</strong>
            </p>
            <p>{texts.meaning}</p>
            {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
            {links === undefined && error === null && (
              <div role="status" aria-busy="true" aria-label={texts.loading}>
                <Skeleton variant="rounded" height={96} />
              </div>
            )}
            {links !== undefined && links.whyNot.length > 0 && (
              <LocalAlert status="warning" size="small">
                <LocalAlert.Header>
                  <LocalAlert.Title>{texts.notNow}</LocalAlert.Title>
                </LocalAlert.Header>
                <LocalAlert.Content>
                  {links.whyNot.map(({ code, text }) => (
                    <p key={code}>{text}</p>
                  ))}
                </LocalAlert.Content>
              </LocalAlert>
            )}
            {links !== undefined && links.whyNot.length === 0 && (
              <>
                {links.mail === 'outbox' && <p className="quiet">{texts.outbox}</p>}
                <TextField
                  label={texts.address}
                  {...(domains.length > 0 && { description: texts.onlyDomains(domains.join(', ')) })}
                  size="small"
                  type="email"
                  inputMode="email"
                  autoComplete="off"
                  maxLength={254}
                  value={address}
                  error={addressFault()}
                  onChange={(event) => setAddress(event.target.value)}
                />
                {mustConfirm && (
                  <Checkbox
                    size="small"
                    checked={isWorkAddress}
                    description={texts.webmail}
                    error={isTried && !isWorkAddress}
                    onChange={(event) => setIsWorkAddress(event.target.checked)}
                  >
                    {texts.isWorkAddress}
                  </Checkbox>
                )}
              </>
            )}
            <div role="alert">
              {mustConfirm && isTried && !isWorkAddress && <p>{texts.confirmFirst}</p>}
              {change.error !== null && <p>{faultText(change.error) ?? texts.failed}</p>}
            </div>
            <p role="status">{said}</p>
            {links !== undefined && (
              <SentLinks
                links={links.items}
                isBusy={change.isPending}
                onRevoke={(id) => change.mutate({ path: `${path}/${id}/revoke`, said: texts.revoked })}
              />
            )}
          </div>
        </Modal.Body>
        <Modal.Footer>
          {links?.whyNot.length === 0 && (
            <Button type="submit" size="small" loading={change.isPending}>
              {texts.submit}
            </Button>
          )}
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.close}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}

function faultText(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const told = error.faults.flatMap(({ text }) => text ?? []);
  return told.length > 0 ? told.join(' ') : error.message === '' ? null : error.message;
}
