import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { OwnMail, type OwnMail as OwnMailType } from '../../../src/features/digests/digest-settings.ts';
import { getJson, send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Checkbox } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';

const ownMailQuery = queryOptions({
  queryKey: ['own-mail'],
  queryFn: ({ signal }) => getJson(API.ownMail, OwnMail, signal),
});

/** Where one is written to, and whether one wants the daily e-mail. */
export function OwnMailSettings() {
  const texts = useMessages().taskLinks.own;
  const client = useQueryClient();
  const { data: mail, error } = useQuery(ownMailQuery);
  const [said, setSaid] = useState('');
  const choosing = useMutation({
    mutationFn: (wantsDigest: boolean) => send('PUT', API.ownMail, { wantsDigest }),
    onSuccess: (_, wantsDigest) => {
      client.setQueryData(ownMailQuery.queryKey, (before) => before && { ...before, wantsDigest });
      setSaid(texts.saved);
    },
  });
  return (
    <section className="card own-mail" aria-labelledby="own-mail">
      <h2 id="own-mail">{texts.title}</h2>
      {error !== null && <FailureNotice error={error} />}
      {mail !== undefined && (
        <>
          <p>{whereTo(mail, texts)}</p>
          {mail.email !== null && mail.way === 'outbox' && <p className="quiet">{texts.outbox}</p>}
          <Checkbox
            checked={choosing.isPending ? choosing.variables : mail.wantsDigest}
            description={texts.digestMeaning}
            onChange={(event) => {
              setSaid('');
              choosing.mutate(event.target.checked);
            }}
          >
            {texts.digest}
          </Checkbox>
        </>
      )}
      <p role="status">{said}</p>
      {choosing.error !== null && <FailureNotice title={texts.failed} error={choosing.error} />}
    </section>
  );
}

function whereTo(
  { email, way }: OwnMailType,
  texts: { to: (address: string) => string; noAddress: string; notSetUp: string },
): string {
  if (way === 'none') return texts.notSetUp;
  return email === null ? texts.noAddress : texts.to(email);
}
