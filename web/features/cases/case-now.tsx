import { Link } from '@tanstack/react-router';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { isReturn } from '../../../src/features/families/family-rules.ts';
import { PATHS } from '../../paths.ts';
import { Button, Tag } from '../../ui/controls.ts';
import { Fact } from '../../ui/facts.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { WhoDoesWhat } from '../plans/who-does-what.tsx';
import { CaseAdviser } from './case-adviser.tsx';
import { CaseCoordinators } from './case-coordinators.tsx';
import { CasePersons } from './case-persons.tsx';
import { NextStep } from './next-step.tsx';
import { daysBetween } from './count-days.ts';
import type { AskCase } from './case-question.ts';

type Props = { head: CaseHead; onAsk: AskCase };

/** The case at one look: who, where it stands, what is next, who is responsible, how long they have waited. */
export function CaseNow({ head, onAsk }: Props) {
  const { cases } = useMessages();
  const texts = cases.now;
  const { label } = useCodeLabels();
  const topics = head.topics.map((code) => label('topic', code)).join(', ');
  return (
    <section className="card case-now" id="case-now" aria-labelledby="case-now-title">
      <h2 id="case-now-title">{texts.title}</h2>
      <div className="case-columns">
        <div className="case-column">
          <CasePersons head={head} />
          <NextStep head={head} onAsk={onAsk} />
          <div className="case-block">
            <h3>{texts.responsible}</h3>
            <CaseAdviser head={head} />
          </div>
          <CaseCoordinators head={head} onAsk={onAsk} />
          {head.family !== null && <WhoDoesWhat caseId={head.id} />}
        </div>
        <dl className="case-facts">
          <Fact name={texts.about} value={topics === '' ? null : topics} missing={texts.noForm} />
          <Fact
            name={texts.form}
            value={head.form === null ? null : cases.forms[head.form]}
            missing={texts.noForm}
          />
          {head.family !== null && <Fact name={texts.consent} value={<Consent head={head} />} missing="" />}
          <Fact name={texts.received} value={formatDay(head.receivedOn)} missing="" />
          <Fact name={texts.waited} value={<Waiting head={head} onAsk={onAsk} />} missing="" />
          <Fact
            name={texts.lastContact}
            value={head.lastContactOn === null ? null : <LastContact day={head.lastContactOn} />}
            missing={texts.noContact}
          />
          {head.closedOn !== null && (
            <>
              <Fact name={texts.closed} value={formatDay(head.closedOn)} missing="" />
              <Fact
                name={texts.outcome}
                value={head.outcome === null ? null : cases.outcomes[head.outcome]}
                missing={texts.noOutcome}
              />
            </>
          )}
          {head.retainUntil !== null && (
            <Fact name={texts.retained} value={formatDay(head.retainUntil)} missing="" />
          )}
          {head.others.length > 0 && <Fact name={texts.others} value={<Others head={head} />} missing="" />}
        </dl>
      </div>
    </section>
  );
}

function Consent({ head }: { head: CaseHead }) {
  const { cases } = useMessages();
  const { family } = head;
  if (head.hasActiveConsent || family === null) return cases.now.hasConsent;
  return (
    <>
      <Tag size="xsmall" variant="moderate" data-color="warning">
        {cases.now.noConsent}
      </Tag>{' '}
      <Link to={PATHS.newConsent} params={{ familyId: family.id }}>
        {cases.now.askConsent}
      </Link>
    </>
  );
}

function LastContact({ day }: { day: string }) {
  const { cases } = useMessages();
  return (
    <>
      {formatDay(day)} <span className="quiet">{cases.now.daysAgo(daysBetween(day, toDay(new Date())))}</span>
    </>
  );
}

function Waiting({ head, onAsk }: Props) {
  const { cases } = useMessages();
  const texts = cases.now;
  const soFar = daysBetween(head.receivedOn, head.closedOn ?? toDay(new Date()));
  return (
    <>
      <ul className="plain-list">
        <li>
          {head.daysToContact === null ? texts.waitsContact(soFar) : texts.toContact(head.daysToContact)}
        </li>
        <li>
          {head.daysToDecision === null ? texts.waitsDecision(soFar) : texts.toDecision(head.daysToDecision)}
        </li>
      </ul>
      <Button size="xsmall" variant="tertiary" className="in-text" onClick={() => onAsk({ what: 'contact' })}>
        {head.firstContactOn === null ? texts.setContact : texts.changeContact}
      </Button>
    </>
  );
}

function Others({ head }: { head: CaseHead }) {
  const { cases, families } = useMessages();
  return (
    <>
      <ul className="plain-list">
        {head.others.map(({ id, number, receivedOn, stage }) => (
          <li key={id}>
            <Link to={PATHS.case} params={{ caseId: id }}>
              {cases.oneTitle(String(number))}
            </Link>{' '}
            <span className="quiet">
              {formatDay(receivedOn)}, {cases.stages[stage].toLocaleLowerCase('nb')}
            </span>
          </li>
        ))}
      </ul>
      {isReturn(head, head.others) && (
        <p>
          <Tag size="xsmall" variant="moderate" data-color="info">
            {families.enquiries.isReturn}
          </Tag>{' '}
          <span className="quiet">{families.enquiries.returnMeaning}</span>
        </p>
      )}
    </>
  );
}
