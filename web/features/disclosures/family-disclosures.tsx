import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { z } from 'zod';
import type { Disclosure } from '../../../src/features/disclosures/disclosure.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { formatInstant } from '../consents/describe-period.ts';
import { nameOf } from '../consents/name-of.ts';
import { disclosuresQuery } from './fetch-disclosures.ts';
import './disclosures.css';

/** What was shared about the family without its consent, the latest first. */
export function FamilyDisclosures({ family }: { family: Family }) {
  const { disclosures: texts } = useMessages();
  const heading = useId();
  const { data: rows, error, refetch } = useQuery(disclosuresQuery(family.id));
  return (
    <section className="card family-disclosures" aria-labelledby={heading}>
      <div className="disclosures-head">
        <div>
          <h2 id={heading}>{texts.title}</h2>
          <p className="quiet">{texts.lead}</p>
        </div>
        <Link to={PATHS.newDisclosure} params={{ familyId: family.id }} className="button-link">
          {texts.add}
        </Link>
      </div>
      {rows === undefined && error === null && <p role="status">{texts.loading}</p>}
      {rows === undefined && error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 && <p className="quiet">{texts.empty}</p>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="plain-list disclosure-list">
          {rows.map((row) => (
            <DisclosureRow key={row.id} row={row} family={family} />
          ))}
        </ul>
      )}
    </section>
  );
}

type Row = z.infer<typeof Disclosure>;

function DisclosureRow({ row, family }: { row: Row; family: Family }) {
  const { disclosures: texts, consents } = useMessages();
  const { label } = useCodeLabels();
  const said = texts.row;
  const persons = row.persons.map((id) => nameOf(family, id, consents)).join(', ');
  const topics = row.topics.map((topic) => label('topic', topic)).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [said.ground, `${row.ground.label} (${row.ground.statute})`],
    [said.about, `${persons}: ${topics}`],
    [said.what, row.what],
    [said.why, row.why],
    [said.decided, said.decidedBy(row.decidedBy, formatInstant(row.decidedAt))],
    [
      said.told,
      row.toldOn === null ? said.notTold(row.notToldBecause ?? '') : said.toldOn(formatDay(row.toldOn)),
    ],
  ];
  return (
    <li>
      <h3>
        <Tag size="small" variant="outline" data-color="warning">
          {texts.kinds[row.kind].name}
        </Tag>{' '}
        {said.to(row.receiver)}, <span className="consent-when">{formatInstant(row.sharedAt)}</span>
      </h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{said.recorded(row.recordedBy, formatInstant(row.recordedAt))}</p>
    </li>
  );
}
