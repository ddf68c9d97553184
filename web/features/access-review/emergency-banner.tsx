import { useMutation, useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EndedEmergency } from '../../../src/features/access-review/break-glass.ts';
import { sendJson } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { Button, HourglassIcon, InfoCard } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { EMERGENCIES_KEY, emergenciesQuery } from './fetch-review.ts';
import './access-review.css';

const TICK = 15_000;

/** That the family is open to oneself for a while only, and for how long; nothing where it is not so. */
export function EmergencyBanner({ familyId }: { familyId: string }) {
  const { accessReview } = useMessages();
  const texts = accessReview.emergency;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [now, setNow] = useState(() => Date.now());
  const { data: emergencies = [] } = useQuery(emergenciesQuery);
  const own = emergencies.find(({ family, isMine, isOpen }) => isMine && isOpen && family?.id === familyId);
  const until = own?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      // over: what is asked anew is answered as missing, and goes from the screen
      if (Date.now() > Date.parse(until)) void client.invalidateQueries({ predicate: isOf(familyId) });
    }, TICK);
    return () => clearInterval(timer);
  }, [until, client, familyId]);
  const ending = useMutation({
    mutationFn: (id: string) => sendJson('POST', API.breakGlassStep(id, 'end'), EndedEmergency, undefined),
    onSuccess: async () => {
      await navigate({ to: PATHS.families });
      client.removeQueries({ predicate: isOf(familyId) });
      await client.invalidateQueries({ queryKey: [EMERGENCIES_KEY] });
    },
  });
  if (own === undefined) return null;
  const minutes = Math.floor((Date.parse(own.until) - now) / 60_000);
  const left = minutes < 1 ? texts.leastLeft : texts.left(Math.floor(minutes / 60), minutes % 60);
  return (
    <InfoCard data-color="warning" className="emergency-banner">
      <InfoCard.Header icon={<HourglassIcon aria-hidden />}>
        <InfoCard.Title as="h2">{texts.bannerTitle}</InfoCard.Title>
      </InfoCard.Header>
      <InfoCard.Content>
        <p role="timer">{texts.banner(formatTime(own.until), left)}</p>
        <p>{own.hasReader ? texts.bannerReads : texts.bannerNoReader}</p>
        {ending.isError && <FailureNotice error={ending.error} />}
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={ending.isPending}
          onClick={() => ending.mutate(own.id)}
        >
          {texts.end}
        </Button>
      </InfoCard.Content>
    </InfoCard>
  );
}

/** What was fetched of a family: the second part of such a key is its id. */
function isOf(familyId: string): (query: Query) => boolean {
  return ({ queryKey }) => queryKey[1] === familyId;
}
