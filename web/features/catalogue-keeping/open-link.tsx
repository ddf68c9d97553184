import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Opened } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useKeepingWords } from './keeping-words.ts';

type Props = { token: string; onOpened: (key: string) => void };

/**
 * Opens the link when somebody says so, and not by being looked at: what scans mail for harmful links follows them too,
 * and would use it up.
 */
export function OpenLink({ token, onOpened }: Props) {
  const texts = useKeepingWords().words.page;
  const [isRefused, setIsRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const opening = useMutation({
    mutationFn: () => sendJson('POST', API.catalogueLink('open'), Opened, { token }),
    onSuccess: ({ opened }) => {
      if (opened === null) setIsRefused(true);
      else onOpened(opened.key);
    },
  });
  // the button goes with its answer
  useEffect(() => {
    if (isRefused) heading.current?.focus();
  }, [isRefused]);

  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      {isRefused ? (
        <section className="card keeping-part">
          <h2 tabIndex={-1} ref={heading}>
            {texts.notOpened}
          </h2>
          <p>{texts.notOpenedWhy}</p>
          <AskAgain token={token} />
        </section>
      ) : (
        <section className="card keeping-part">
          <p>{texts.openOnce}</p>
          {opening.error !== null && <FailureNotice title={texts.failed} error={opening.error} />}
          <div>
            <Button loading={opening.isPending} onClick={() => opening.mutate()}>
              {texts.open}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

/** A new link to the same address; it is never told whether there is one. */
export function AskAgain({ token }: { token: string }) {
  const texts = useKeepingWords().words.page;
  const asking = useMutation({ mutationFn: () => send('POST', API.catalogueLink('again'), { token }) });
  return (
    <>
      {asking.error !== null && <FailureNotice title={texts.failed} error={asking.error} />}
      <p className="quiet">{texts.againMeaning}</p>
      <div>
        <Button variant="secondary" loading={asking.isPending} onClick={() => asking.mutate()}>
          {texts.again}
        </Button>
      </div>
      <p role="status">{asking.isSuccess ? texts.sentAgain : ''}</p>
    </>
  );
}
