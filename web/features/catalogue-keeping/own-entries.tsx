import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  LinkedReply,
  type LinkedEntries,
  type LinkedEntry,
} from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { isNotFound, send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, PlusIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber, formatTime } from '../../ui/format.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { sittingQuery } from './fetch-organisation-link.ts';
import { useKeepingWords } from './keeping-words.ts';
import { OwnEntryCard } from './own-entry-card.tsx';
import { OwnEntryForm } from './own-entry-form.tsx';
import { StopDialog } from './stop-dialog.tsx';

type Props = { linkKey: string; entries: LinkedEntries; isOpen: boolean; onClosed: () => void };
/** What is written in: the form of an entry, or of a new one. */
type Writing = { entry: LinkedEntry | null };

/** The organisation's own entries, and all that it may do with them. */
export function OwnEntries({ linkKey, entries, isOpen, onClosed }: Props) {
  const { words } = useKeepingWords();
  const texts = words.list;
  const client = useQueryClient();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [stopping, setStopping] = useState<{ entry: LinkedEntry; giveFocusBack: () => void } | null>(null);
  const [said, setSaid] = useState({ text: '', times: 0 });
  const status = useRef<HTMLParagraphElement>(null);
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  const refresh = () => client.invalidateQueries({ queryKey: sittingQuery(linkKey).queryKey });
  const confirming = useMutation({
    mutationFn: (chosen: readonly LinkedEntry[]) =>
      sendJson(
        'POST',
        API.catalogueLink('confirm'),
        LinkedReply,
        { key: linkKey, entries: chosen.map(({ id, version }) => ({ id, version })) },
        [409],
      ),
    onSuccess: ({ outcome, items }) =>
      say(outcome === 'saved' ? texts.saidConfirmed(items.length) : texts.conflict),
    onSettled: refresh,
  });
  const leaving = useMutation({
    mutationFn: () => send('POST', API.catalogueLink('close'), { key: linkKey }),
    onSuccess: onClosed,
  });
  /** The entry whose form was left without being sent. */
  const [left, setLeft] = useState<string | null>(null);
  // what was pressed may be gone or another now
  useEffect(() => {
    if (said.times > 0) status.current?.focus();
  }, [said]);
  useEffect(() => {
    if (left !== null && writing === null) document.getElementById(`own-${left}`)?.focus();
  }, [left, writing]);
  const [own, ...offers] = entries.items;
  const { organisation, municipality, until } = entries;
  const done = (text: string) => {
    setLeft(null);
    setWriting(null);
    say(text);
    void refresh();
  };
  const error = confirming.error ?? leaving.error;

  if (writing !== null)
    return (
      <OwnEntryForm
        key={writing.entry?.id ?? 'new'}
        linkKey={linkKey}
        entry={writing.entry}
        entries={entries}
        onDone={done}
        onGone={() => void refresh()}
        onCancel={() => {
          setLeft(writing.entry?.id ?? 'offers');
          setWriting(null);
        }}
      />
    );
  const card = (entry: LinkedEntry) => (
    <OwnEntryCard
      key={entry.id}
      entry={entry}
      entries={entries}
      isBusy={confirming.isPending || !isOpen}
      onConfirm={() => confirming.mutate([entry])}
      onChange={() => setWriting({ entry })}
      onStop={() => setStopping({ entry, giveFocusBack: rememberFocus() })}
    />
  );
  return (
    <>
      <PageHeading title={words.page.title} lead={texts.of(organisation.name, municipality)} />
      <p role="status" tabIndex={-1} ref={status} className="keeping-said">
        {said.text}
      </p>
      {/* a key that opens no more is told of above */}
      {error !== null && !isNotFound(error) && <FailureNotice title={words.page.failed} error={error} />}
      {isOpen && entries.items.length > 0 && (
        <section className="card keeping-part no-print">
          <p>{texts.confirmAllMeaning}</p>
          <div className="keeping-actions">
            <Button loading={confirming.isPending} onClick={() => confirming.mutate(entries.items)}>
              {texts.confirmAll(formatNumber(entries.items.length))}
            </Button>
            <Button
              variant="secondary"
              icon={<PlusIcon aria-hidden />}
              onClick={() => setWriting({ entry: null })}
            >
              {texts.propose}
            </Button>
          </div>
        </section>
      )}
      <section className="keeping-list" aria-labelledby="own-organisation">
        <h2 id="own-organisation">{texts.about}</h2>
        {own !== undefined && card(own)}
      </section>
      <section className="keeping-list" aria-labelledby="own-offers">
        <h2 id="own-offers" tabIndex={-1}>
          {texts.offers}
        </h2>
        {offers.length === 0 && <p className="quiet">{texts.noOffers}</p>}
        {offers.map(card)}
      </section>
      {isOpen && (
        <div className="keeping-actions no-print">
          <Button
            variant="secondary"
            data-color="neutral"
            loading={leaving.isPending}
            onClick={() => leaving.mutate()}
          >
            {words.page.leave}
          </Button>
          <p className="quiet">{words.page.until(formatTime(until))}</p>
        </div>
      )}
      {stopping !== null && (
        <StopDialog
          linkKey={linkKey}
          entry={stopping.entry}
          onClose={() => {
            setStopping(null);
            stopping.giveFocusBack();
          }}
          onSent={() => {
            setStopping(null);
            say(texts.saidStopped);
          }}
        />
      )}
    </>
  );
}
