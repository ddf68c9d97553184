import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { SentLinks, type SentLink } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { getJson, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, LocalAlert, Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatTime, toDay } from '../../ui/format.ts';
import { useKeepingWords } from './keeping-words.ts';
import type { KeepingWords } from './messages/nb.ts';
import './keeping.css';

const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue-links', id],
    queryFn: ({ signal }) => getJson(API.catalogueEntryLinks(id, '/links'), SentLinks, signal),
    staleTime: 0,
  });

/** Sends an organisation a link to its own entries, and shows what became of those before. For who keeps the catalogue. */
export function LinkPanel({ entryId }: { entryId: string }) {
  const texts = useKeepingWords().words.links;
  const client = useQueryClient();
  const query = linksQuery(entryId);
  const { data: links, error, refetch } = useQuery(query);
  const [said, setSaid] = useState({ text: '', times: 0 });
  const status = useRef<HTMLParagraphElement>(null);
  const change = useMutation({
    mutationFn: ({ part }: { part: '/link' | `/links/${string}/revoke`; said: string }) =>
      sendJson('POST', API.catalogueEntryLinks(entryId, part), SentLinks, undefined),
    onSuccess: (reply, { said: text }) => {
      client.setQueryData(query.queryKey, reply);
      setSaid(({ times }) => ({ text, times: times + 1 }));
      // by then it has been sent, where the mail server answers
      setTimeout(() => void client.invalidateQueries({ queryKey: query.queryKey }), 5000);
    },
  });
  // the button of a link goes with it
  useEffect(() => {
    if (said.times > 0) status.current?.focus();
  }, [said]);

  return (
    <section className="card keeping-part no-print" aria-labelledby="organisation-link">
      <h2 id="organisation-link">{texts.title}</h2>
      <p>{texts.lead}</p>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {links === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={96} />
        </div>
      )}
      {links !== undefined && links.whyNot.length > 0 && (
        <LocalAlert status="announcement" size="small">
          <LocalAlert.Content>
            {links.whyNot.map(({ code, text }) => (
              <p key={code}>{text}</p>
            ))}
          </LocalAlert.Content>
        </LocalAlert>
      )}
      {links !== undefined && links.whyNot.length === 0 && (
        <>
          <p>{texts.goesTo(links.address ?? '')}</p>
          {links.mail === 'outbox' && <p className="quiet">{texts.outbox}</p>}
          <div>
            <Button
              size="small"
              loading={change.isPending}
              onClick={() => change.mutate({ part: '/link', said: texts.sent })}
            >
              {texts.send}
            </Button>
          </div>
        </>
      )}
      {change.error !== null && <FailureNotice title={texts.failed} error={change.error} />}
      <p role="status" tabIndex={-1} ref={status}>
        {said.text}
      </p>
      {links !== undefined && (
        <>
          <h3>{texts.earlier}</h3>
          <LinkList
            links={links.items}
            isBusy={change.isPending}
            onRevoke={(id) => change.mutate({ part: `/links/${id}/revoke`, said: texts.revoked })}
          />
        </>
      )}
    </section>
  );
}

type ListProps = { links: readonly SentLink[]; isBusy: boolean; onRevoke: (id: string) => void };

function LinkList({ links, isBusy, onRevoke }: ListProps) {
  const texts = useKeepingWords().words.links;
  if (links.length === 0) return <p className="quiet">{texts.none}</p>;
  return (
    <ul className="plain-list keeping-links">
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <Tag
              size="xsmall"
              variant="outline"
              data-color={link.isLive ? (link.mail === 'failed' ? 'danger' : 'success') : 'neutral'}
            >
              {stateOf(link, texts)}
            </Tag>{' '}
            {link.sentBy === null
              ? texts.bySelf(whenOf(link.createdAt))
              : texts.by(link.sentBy, whenOf(link.createdAt))}
            {link.openedAt !== null && ` · ${texts.openedAt(whenOf(link.openedAt))}`}
            {link.isLive &&
              link.openedAt === null &&
              ` · ${texts.expires(formatDay(toDay(new Date(link.expiresAt))))}`}
          </p>
          {link.isLive && (
            <Button
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              disabled={isBusy}
              aria-label={texts.revokeNamed(whenOf(link.createdAt))}
              onClick={() => onRevoke(link.id)}
            >
              {texts.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf(link: SentLink, { state }: KeepingWords['links']): string {
  if (link.revokedAt !== null) return state.revoked;
  if (!link.isLive) return state.expired;
  return link.openedAt === null ? state[link.mail] : state.open;
}

function whenOf(instant: string): string {
  return `${formatDay(toDay(new Date(instant)))} ${formatTime(instant)}`;
}
