import { useNavigate } from '@tanstack/react-router';
import type { Family, Person } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, PencilIcon, Tag } from '../../ui/controls.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { ageOn, isInCare, languageName } from './describe-person.ts';
import type { FamilyQuestion } from './dialogs/family-question.ts';
import { ProtectedTag } from './protected-tag.tsx';

type Props = { person: Person; family: Family; onAsk: (question: FamilyQuestion) => void };

/** One person: who, how old, in which language, how to reach, who decides for a child. */
export function PersonCard({ person, family, onAsk }: Props) {
  const { families, accessReview } = useMessages();
  const texts = families.person;
  const navigate = useNavigate();
  const openLog = () =>
    void navigate({ to: PATHS.personLog, params: { familyId: family.id, personId: person.id } });
  const language = useLanguage();
  const { birthDate } = person;
  const age =
    birthDate === null
      ? null
      : `${texts.age(ageOn(birthDate, toDay(new Date())))}, ${texts.born(formatDay(birthDate))}`;

  return (
    <li className="card person-card">
      <div className="person-top">
        <h3>{person.name}</h3>
        <div className="person-actions">
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<PencilIcon aria-hidden />}
            aria-label={texts.editOf(person.name)}
            onClick={() => onAsk({ what: 'person', person })}
          />
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<MenuElipsisHorizontalIcon aria-hidden />}
                aria-label={texts.moreOf(person.name)}
              />
            </ActionMenu.Trigger>
            <ActionMenu.Content>
              {isInCare(person.relation) && (
                <ActionMenu.Item onSelect={() => onAsk({ what: 'responsibility', person })}>
                  {texts.responsibility} …
                </ActionMenu.Item>
              )}
              <ActionMenu.Item onSelect={() => onAsk({ what: 'protection', person })}>
                {texts.protection} …
              </ActionMenu.Item>
              <ActionMenu.Item onSelect={openLog}>{accessReview.personLog.link}</ActionMenu.Item>
            </ActionMenu.Content>
          </ActionMenu>
        </div>
      </div>
      <p className="person-kind">
        <span>{[texts.relations[person.relation], age].filter(Boolean).join(' · ')}</span>
        {!person.livesHere && (
          <Tag size="xsmall" variant="outline" data-color="neutral">
            {texts.livesElsewhere}
          </Tag>
        )}
        {person.protection !== 'none' && (
          <ProtectedTag text={families.protection.levels[person.protection]} />
        )}
      </p>
      {person.protectionBy !== null && person.protectionAt !== null && person.protection !== 'none' && (
        <p className="quiet person-fact">
          {families.protection.setBy(person.protectionBy, formatInstant(person.protectionAt))}
        </p>
      )}
      {(person.language !== null || person.needsInterpreter) && (
        <p className="person-fact">
          {person.language !== null && <span>{languageName(person.language, language)}</span>}
          {person.needsInterpreter && (
            <Tag size="xsmall" variant="moderate" data-color="warning">
              {texts.needsInterpreter}
            </Tag>
          )}
        </p>
      )}
      <Contact person={person} />
      {isInCare(person.relation) && (
        <p className={person.responsible.length === 0 ? 'person-fact quiet' : 'person-fact'}>
          {person.responsible.length === 0
            ? texts.responsibilityUnknown
            : `${texts.responsibility}: ${namesOf(family, person.responsible)}`}
        </p>
      )}
    </li>
  );
}

function Contact({ person }: { person: Person }) {
  const { families } = useMessages();
  const texts = families.person;
  const { phone, email, preferredContact, digitalSkills } = person;
  if (phone === null && email === null && preferredContact === null && digitalSkills === null) return null;
  return (
    <p className="person-fact">
      {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {preferredContact !== null && (
        <span className="quiet">
          {texts.preferredContact} {texts.preferredContacts[preferredContact]}
        </span>
      )}
      {digitalSkills !== null && <span className="quiet">{texts.digitalSkillsText[digitalSkills]}</span>}
    </p>
  );
}

function namesOf(family: Family, ids: readonly string[]): string {
  return family.persons
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
