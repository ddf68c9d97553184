import { Link } from '@tanstack/react-router';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Relation } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Tag } from '../../ui/controls.ts';
import { toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { ageOn, languageName } from '../families/describe-person.ts';

/** Whom the case is about; where nobody is known yet, the ways to make it a family's. */
export function CasePersons({ head }: { head: CaseHead }) {
  const { cases, families } = useMessages();
  const texts = cases.now;
  const language = useLanguage();
  const params = { enquiryId: head.id };
  if (head.family === null)
    return (
      <div className="case-block">
        <h3>{texts.who}</h3>
        <p className="quiet">{head.anonymous ? texts.anonymousFamily : texts.noFamily}</p>
        {head.closedOn === null && (
          <Link to={PATHS.enquiryFamilyCase} params={params}>
            {head.anonymous ? texts.becomeCase : texts.linkFamily}
          </Link>
        )}
        {head.closedOn === null && !head.anonymous && (
          <Link to={PATHS.newFamily} search={{ henvendelse: head.id }}>
            {families.enquiries.startFamily}
          </Link>
        )}
      </div>
    );
  const today = toDay(new Date());
  return (
    <div className="case-block">
      <h3>{texts.who}</h3>
      {head.persons.length === 0 && <p className="quiet">{texts.noPersons}</p>}
      <ul className="plain-list case-persons">
        {head.persons.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>{' '}
            <span className="quiet">
              {[
                families.person.relations[person.relation as Relation],
                person.birthDate === null ? null : texts.age(ageOn(person.birthDate, today)),
                person.language === null ? null : languageName(person.language, language),
                person.livesHere ? null : texts.livesElsewhere,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>{' '}
            {person.needsInterpreter && (
              <Tag size="xsmall" variant="moderate" data-color="info">
                {texts.interpreter}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
