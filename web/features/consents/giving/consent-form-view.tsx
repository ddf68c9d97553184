import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { NewConsent } from '../../../../src/features/consents/consent.ts';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import type { Service } from '../../../../src/features/people/municipal-service.ts';
import { PATHS } from '../../../paths.ts';
import { Button, LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { FaultSummary } from '../../enquiries/entry/fault-summary.tsx';
import { FaultsContext } from '../../enquiries/entry/faults.ts';
import type { ConsentForm } from './consent-form.ts';
import { GivenStep } from './given-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { OpeningSummary } from './opening-summary.tsx';
import { PersonsStep } from './persons-step.tsx';
import { ScopeStep } from './scope-step.tsx';
import { ServicesStep } from './services-step.tsx';
import { TimeStep } from './time-step.tsx';
import { useGiving } from './use-giving.ts';

type Props = {
  family: Family;
  services: readonly Service[];
  decidesFrom: number | null;
  usualDays: number;
  texts: readonly Pick<ConsentText, 'language' | 'version' | 'checked'>[];
  today: string;
  fresh: () => ConsentForm;
  isRenewing: boolean;
  /** Where the consent is not sent by itself: see useGiving. */
  deliver?: (consent: NewConsent) => Promise<string | null>;
  /** The way out without saving, where it is not the family's page. */
  leave?: ReactNode;
};

/** The steps of one sitting below each other, and last what will be opened to whom. */
export function ConsentFormView(props: Props) {
  const { family, services, decidesFrom, usualDays, today, texts: listed } = props;
  const { consents } = useMessages();
  const texts = consents.giving;
  const [start] = useState(props.fresh);
  const giving = useGiving({
    family,
    today,
    decidesFrom,
    start,
    deliver: props.deliver,
    textVersionOf: ({ language }) => listed.find((text) => text.language === language)?.version ?? null,
  });
  const { form } = giving;
  const team = services.find(({ teamId }) => teamId === family.teamId);
  return (
    <FaultsContext value={giving.faultsLeft}>
      {(giving.wasRestored || props.isRenewing) && (
        <LocalAlert status="announcement" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">
              {giving.wasRestored ? texts.restored : texts.renewing}
            </LocalAlert.Title>
          </LocalAlert.Header>
          {giving.wasRestored && (
            <LocalAlert.Content>
              <Button size="xsmall" variant="secondary" onClick={() => giving.startOver(props.fresh())}>
                {texts.startOver}
              </Button>
            </LocalAlert.Content>
          )}
        </LocalAlert>
      )}
      <p className="not-ground">{texts.notGround}</p>
      <form
        className="giving"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void giving.submit();
        }}
      >
        <FaultSummary faults={giving.faults} left={giving.faultsLeft} />
        {giving.failure !== null && <FailureNotice title={texts.notSaved} error={giving.failure} />}
        <Step title={texts.steps.text}>
          <LanguageStep
            giving={giving}
            family={family}
            listed={listed}
            isRecorded={props.deliver === undefined}
          />
        </Step>
        <Step title={texts.steps.persons}>
          <PersonsStep giving={giving} family={family} today={today} />
        </Step>
        <Step title={texts.steps.services}>
          <ServicesStep giving={giving} services={services} team={team} />
        </Step>
        <Step title={texts.steps.scope}>
          <ScopeStep giving={giving} />
        </Step>
        <Step title={texts.steps.time}>
          <TimeStep giving={giving} today={today} usualDays={usualDays} />
        </Step>
        <Step title={texts.steps.given}>
          <GivenStep giving={giving} family={family} today={today} decidesFrom={decidesFrom} />
        </Step>
        <Step title={texts.steps.summary}>
          <OpeningSummary form={form} family={family} services={services} />
        </Step>
        <div className="entry-bar giving-bar">
          {props.leave ?? (
            <Link to={PATHS.family} params={{ familyId: family.id }} onClick={giving.forget}>
              {texts.leave}
            </Link>
          )}
          <Button type="submit" loading={giving.isSending}>
            {texts.save[form.answer]}
          </Button>
        </div>
      </form>
    </FaultsContext>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card giving-step" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
