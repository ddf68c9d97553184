import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';

type Props = {
  token: string;
  /** Why it has to be opened again. */
  said: string | null;
  onOpened: () => unknown;
};

/** Asks for a code and opens the link with it. The same for a link that works and one that never was. */
export function OpenWithCode({ token, said, onOpened }: Props) {
  const texts = useMessages().taskLinks.page;
  const [asked, setAsked] = useState(0);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const asking = useMutation({
    mutationFn: () => send('POST', API.requestTaskCode, { token }),
    onSuccess: () => {
      setAsked((times) => times + 1);
      setFault(null);
      setCode('');
    },
  });
  const opening = useMutation({
    mutationFn: () =>
      sendJson('POST', API.openTaskLink, z.object({ isOpened: z.boolean() }), { token, code }),
    onSuccess: ({ isOpened }) => {
      if (isOpened) return onOpened();
      setFault(texts.wrong);
      field.current?.focus();
      return undefined;
    },
  });
  // the code is what one has to write next
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const open = () => {
    if (/\d/u.test(code)) {
      opening.mutate();
      return;
    }
    setFault(texts.codeMissing);
    field.current?.focus();
  };
  const error = asking.error ?? opening.error;

  return (
    <section className="card task-link-code">
      <p role="status">{asked === 0 ? said : asked === 1 ? texts.asked : texts.askedAgain}</p>
      {asked === 0 ? (
        <>
          <p>{texts.why}</p>
          <div>
            <Button loading={asking.isPending} onClick={() => asking.mutate()}>
              {texts.ask}
            </Button>
          </div>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <TextField
            ref={field}
            className="task-link-code-field"
            label={texts.code}
            description={texts.codeMeaning}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            value={code}
            error={fault ?? undefined}
            onChange={(event) => {
              setCode(event.target.value);
              setFault(null);
            }}
          />
          <div className="task-link-actions">
            <Button type="submit" loading={opening.isPending}>
              {texts.open}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              data-color="neutral"
              loading={asking.isPending}
              onClick={() => asking.mutate()}
            >
              {texts.askAgain}
            </Button>
          </div>
          <p className="quiet">{texts.notCome}</p>
        </form>
      )}
      {error !== null && <FailureNotice title={texts.failed} error={error} />}
    </section>
  );
}
