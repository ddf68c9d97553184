import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EmergencyAccess } from '../../../src/features/access-review/break-glass.ts';
import { send } from '../../api.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { API, PATHS } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { EMERGENCIES_KEY, emergenciesQuery } from './fetch-review.ts';
import './access-review.css';

/** Emergencies that one is told of, on the front page, until one has said to have read of them. */
export function Emergencies() {
  const { accessReview } = useMessages();
  const texts = accessReview.emergency;
  const client = useQueryClient();
  const { data: all = [] } = useQuery(emergenciesQuery);
  const telling = useMutation({
    mutationFn: (id: string) => send('POST', API.breakGlassStep(id, 'told')),
    onSettled: () => client.invalidateQueries({ queryKey: [EMERGENCIES_KEY] }),
  });
  const shown = all.filter(({ isMine, isOpen, isTold }) => (isMine ? isOpen : !isTold));
  if (shown.length === 0) return null;
  return (
    <section className="card emergencies" aria-labelledby="emergencies-title">
      <h2 id="emergencies-title">{texts.listTitle}</h2>
      <p className="quiet">{texts.listLead}</p>
      <ul className="plain-list">
        {shown.map((emergency) => (
          <li key={emergency.id}>
            <p>
              {sentenceOf(emergency, texts)}{' '}
              <span className="quiet">
                {emergency.isOpen
                  ? texts.openUntil(formatInstant(emergency.until))
                  : texts.closed(formatInstant(emergency.until))}
              </span>
            </p>
            <blockquote className="review-reason">
              <span className="quiet">{accessReview.reason}: </span>
              {emergency.reason}
            </blockquote>
            {emergency.family !== null && (
              <Link to={PATHS.family} params={{ familyId: emergency.family.id }}>
                {emergency.family.reference}
              </Link>
            )}
            {!emergency.isMine && (
              <Button
                size="xsmall"
                variant="secondary"
                data-color="neutral"
                loading={telling.isPending && telling.variables === emergency.id}
                onClick={() => telling.mutate(emergency.id)}
              >
                {texts.told}
                <span className="sr-only">: {sentenceOf(emergency, texts)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf(
  { family, reader, isMine, openedAt }: EmergencyAccess,
  texts: Messages['accessReview']['emergency'],
): string {
  const when = formatInstant(openedAt);
  if (family === null) return texts.openedHidden(reader, when);
  return isMine ? texts.own(family.reference, when) : texts.opened(reader, family.reference, when);
}
