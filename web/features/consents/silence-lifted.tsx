import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Tag } from '../../ui/controls.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { groundsOfDayQuery, servicesQuery } from './fetch-consents.ts';
import { findLiftedSilence, type LiftedSilence } from './lifted-silence.ts';

type Props = {
  pairs: readonly { giving: number; receiving: number }[];
  /** The law as it stood, yyyy-mm-dd. */
  day: string;
};

/** Which duties of confidentiality the consent lifts, and by which law; the ground of processing is another thing. */
export function SilenceLifted({ pairs, day }: Props) {
  const { consents, families } = useMessages();
  const texts = consents.silence;
  const heading = useId();
  const language = useLanguage();
  const { data: grounds } = useQuery(groundsOfDayQuery(day, language));
  const { data: services } = useQuery(servicesQuery);
  if (grounds === undefined || services === undefined) return null;
  const lifted = findLiftedSilence(pairs, services, grounds);
  if (lifted.length === 0) return null;
  const lifting = [...new Set(lifted.flatMap(({ liftedBy }) => liftedBy))];
  const isUnchecked = [...lifting, ...lifted.flatMap(({ duties }) => duties)].some(({ checked }) => !checked);
  return (
    <section className="silence" aria-labelledby={heading}>
      <p id={heading} className="silence-title">
        {texts.title}
      </p>
      <dl>
        {lifted.map(({ service, duties, ...sides }) => (
          <div key={service.id}>
            <dt>
              {service.name} <span className="quiet">{texts.sides[sideOf(sides)]}</span>
            </dt>
            {duties.length === 0 && <dd>{texts.noDuty}</dd>}
            {duties.map(({ code, label, statute }) => (
              <dd key={code}>
                {label} <span className="quiet">({statute})</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {lifting.length > 0 && (
        <p>
          {texts.liftedBy} {lifting.map(({ label, statute }) => `${label} (${statute})`).join('; ')}.{' '}
          {isUnchecked && (
            <Tag size="xsmall" variant="outline" data-color="warning">
              {families.ground.unchecked}
            </Tag>
          )}
        </p>
      )}
      <p className="quiet">{texts.rest}</p>
    </section>
  );
}

function sideOf({ gives, receives }: Pick<LiftedSilence, 'gives' | 'receives'>) {
  if (gives && receives) return 'both';
  return gives ? 'gives' : 'receives';
}
