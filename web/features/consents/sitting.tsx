import { Link } from '@tanstack/react-router';
import type { Consent, GivenBy } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { PATHS } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { shownState } from './consent-cells.ts';
import { describeWhen, formatInstantDay } from './describe-period.ts';
import { nameOf } from './name-of.ts';
import { SilenceLifted } from './silence-lifted.tsx';
import { StateTag } from './state-tag.tsx';
import type { Withdrawn } from './withdraw-dialog.tsx';

type Props = {
  family: Family;
  /** All of one sitting. */
  consents: readonly Consent[];
  /** The latest that was given is open; how the earlier were given is read by opening them. */
  isLatest: boolean;
  onWithdraw: (withdrawn: Withdrawn) => void;
};

/** One sitting: what was answered by whom and how, and each way of sharing with the way to withdraw it. */
export function Sitting({ family, consents, isLatest, onWithdraw }: Props) {
  const { consents: texts } = useMessages();
  const { label } = useCodeLabels();
  const [first] = consents;
  if (first === undefined) return null;
  const said = texts.sitting;
  const open = consents.filter(({ state }) => state === 'active' || state === 'future');
  const persons = first.persons.map((id) => nameOf(family, id, texts)).join(', ');
  const topics = first.topics.map((topic) => label('topic', topic)).join(', ');
  return (
    <li className="sitting">
      <h4>
        {first.answer === 'given'
          ? said.given(formatInstantDay(first.recordedAt))
          : said.refused(formatInstantDay(first.recordedAt))}
        <span className="quiet">: {persons}</span>
      </h4>
      <ul className="plain-list sitting-pairs">
        {consents.map((consent) => {
          const { givingService: giving, receivingService: receiving } = consent;
          return (
            <li key={consent.id}>
              <span>
                {said.pair(giving.name, receiving.name)} <StateTag state={shownState(consent)} />{' '}
                <span className="consent-when">{describeWhen(consent, texts)}</span>
              </span>
              {open.includes(consent) ? (
                <Button
                  size="xsmall"
                  variant="secondary"
                  data-color="neutral"
                  aria-label={texts.withdrawOf(giving.name, receiving.name)}
                  onClick={() => onWithdraw({ what: 'consent', consent })}
                >
                  {texts.withdraw}
                </Button>
              ) : (
                consent.answer === 'given' && (
                  <Link
                    to={PATHS.sharedUnder}
                    params={{ familyId: family.id, statementId: consent.statementId }}
                    search={{ consent: consent.id }}
                    aria-label={`${texts.shared.title}: ${said.pair(giving.name, receiving.name)}`}
                  >
                    {texts.shared.title}
                  </Link>
                )
              )}
            </li>
          );
        })}
      </ul>
      <details className="sitting-details" open={isLatest}>
        <summary>{first.answer === 'given' ? said.details : said.refusedDetails}</summary>
        <dl className="sitting-facts">
          <SittingFact name={said.topics} value={`${topics}. ${texts.purposes[first.purpose]}.`} />
          <SittingFact name={said.by} value={describeGivers(first.givenBy, family, texts)} />
          <SittingFact name={said.how} value={describeHow(first, texts)} />
          {first.answer === 'given' && (
            <SittingFact name={said.older} value={first.coversOlder ? texts.olderToo : texts.onlyNew} />
          )}
          {first.bothParentsAsked !== null && (
            <SittingFact
              name={said.bothParents}
              value={first.bothParentsAsked ? said.bothParentsYes : said.bothParentsNo}
            />
          )}
          {first.note !== null && <SittingFact name={said.note} value={first.note} />}
        </dl>
        {first.answer === 'given' && (
          <SilenceLifted
            day={dayInNorway(new Date(first.recordedAt))}
            pairs={consents.map(({ givingService: giving, receivingService: receiving }) => ({
              giving: giving.id,
              receiving: receiving.id,
            }))}
          />
        )}
      </details>
      <p className="sitting-end quiet">
        <span>{said.recorded(first.recordedBy)}</span>
        {open.length > 1 && (
          <Button
            size="small"
            variant="secondary"
            data-color="danger"
            onClick={() =>
              onWithdraw({ what: 'sitting', statementId: first.statementId, count: open.length })
            }
          >
            {texts.withdrawAll}
          </Button>
        )}
      </p>
    </li>
  );
}

function SittingFact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Who answered for whom; those who answered for several are named once. */
function describeGivers(givenBy: readonly GivenBy[], family: Family, texts: Messages['consents']): string {
  const said = texts.sitting;
  const groups = Map.groupBy(givenBy, ({ by, capacity }) => `${by} ${capacity}`);
  return [...groups.values()]
    .map((rows) => {
      const [first] = rows;
      if (first === undefined) return '';
      const name = nameOf(family, first.by, texts);
      if (first.capacity === 'self') return said.bySelf(name);
      const forWhom = rows.map((row) => nameOf(family, row.for, texts)).join(', ');
      return `${said.byFor(name, forWhom)} (${said.capacities[first.capacity]})`;
    })
    .join('. ');
}

function describeHow(consent: Consent, texts: Messages['consents']): string {
  const said = texts.sitting;
  const how = consent.heardBy === null ? said.hows[consent.how] : said.heardBy(consent.heardBy);
  const languages: Readonly<Record<string, string>> = texts.text.languages;
  const language = languages[consent.language] ?? consent.language;
  const interpreter =
    consent.interpreter === null
      ? said.noInterpreter.toLowerCase()
      : said.withInterpreter(consent.interpreter);
  return `${how}. ${language.charAt(0).toUpperCase()}${language.slice(1)}, ${interpreter} (${said.textVersion(consent.textVersion)}).`;
}
