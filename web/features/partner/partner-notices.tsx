import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Notice } from '../../../src/features/contributions/contribution.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { formatInstantDay } from '../consents/describe-period.ts';
import { partnerNoticesQuery } from './fetch-partner.ts';

type Props = {
  notices: readonly z.infer<typeof Notice>[];
  /** References of all families that are seen now; null while not all of them are here. */
  seen: ReadonlySet<string> | null;
};

/** What families have said yes to or withdrawn since it was last looked at, without a word of what it was. */
export function PartnerNotices({ notices, seen }: Props) {
  const { partner: texts } = useMessages();
  const queryClient = useQueryClient();
  const markSeen = useMutation({
    mutationFn: () => send('POST', API.partnerNoticesSeen, { ids: notices.map(({ id }) => id) }),
    onSuccess: () => queryClient.invalidateQueries(partnerNoticesQuery),
  });
  if (notices.length === 0) return null;

  const say = ({ kind, reference, service }: z.infer<typeof Notice>) => {
    if (kind === 'consent_given') return texts.notices.given(reference, service.name);
    const isGone = seen !== null && !seen.has(reference);
    return (isGone ? texts.notices.withdrawnWhole : texts.notices.withdrawn)(reference, service.name);
  };
  return (
    <section className="card partner-notices" aria-labelledby="partner-notices">
      <div className="partner-notices-top">
        <h2 id="partner-notices">{texts.notices.title}</h2>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          loading={markSeen.isPending}
          onClick={() => markSeen.mutate()}
        >
          {texts.notices.markSeen}
        </Button>
      </div>
      {markSeen.error !== null && <FailureNotice error={markSeen.error} />}
      <ul className="plain-list">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.kind === 'consent_withdrawn' ? 'is-withdrawn' : undefined}>
            <span>{say(notice)}</span>
            <time className="quiet" dateTime={notice.at}>
              {texts.notices.at(formatInstantDay(notice.at), formatTime(notice.at))}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
