import type { z } from 'zod';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { describeEnd } from '../consents/describe-period.ts';
import { listWords } from './list-words.ts';

/** Each consent that the service is a party to, said in words: who reads whom, about whom and what, until when. */
export function WhatConsentsSay({ family }: { family: z.infer<typeof PartnerFamily> }) {
  const { partner, consents: consentTexts } = useMessages();
  const texts = partner.family;
  const language = useLanguage();
  const { label } = useCodeLabels();
  const purposes: Readonly<Record<string, string>> = consentTexts.purposes;
  const names = new Map(family.persons.map(({ id, name }) => [id, name]));
  return (
    <FactGroup title={texts.rights}>
      <p className="quiet">{family.consents.length === 0 ? texts.noRights : texts.rightsLead}</p>
      {family.consents.length > 0 && (
        <ul className="plain-list partner-rights">
          {family.consents.map((consent) => (
            <li key={consent.id}>
              <p>
                <strong>{texts.mayRead(consent.receivingService.name, consent.givingService.name)}</strong>{' '}
                {texts.about(
                  listWords(
                    consent.persons.flatMap((id) => names.get(id) ?? []),
                    language,
                  ),
                )}{' '}
                {texts.concerning(
                  listWords(
                    consent.topics.map((code) => label('topic', code)),
                    language,
                  ),
                )}{' '}
                <strong>{describeEnd(consent.validTo, consentTexts)}</strong>.
              </p>
              <p className="quiet">
                {texts.purpose((purposes[consent.purpose] ?? consent.purpose).toLowerCase())}{' '}
                {consent.coversOlder ? texts.older : texts.notOlder}
              </p>
            </li>
          ))}
        </ul>
      )}
    </FactGroup>
  );
}
