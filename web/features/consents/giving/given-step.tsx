import { useQuery } from '@tanstack/react-query';
import { HowGiven } from '../../../../src/features/consents/consent.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { Radio, RadioGroup, Select, Textarea } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { teamMembersQuery } from '../../enquiries/entry/fetch-entry.ts';
import { fieldId, useFault } from '../../enquiries/entry/faults.ts';
import { useSession } from '../../people/session.ts';
import { GiversOf } from './givers-of.tsx';
import { hasParentsToAsk } from './whats-missing.ts';
import type { Giving } from './use-giving.ts';

type Props = { giving: Giving; family: Family; today: string; decidesFrom: number | null };

/** The answer, who gave it for whom, and in what way. */
export function GivenStep({ giving, family, today, decidesFrom }: Props) {
  const { form, update } = giving;
  const { consents } = useMessages();
  const texts = consents.giving;
  const { account } = useSession();
  const { data: members = [] } = useQuery(teamMembersQuery(family.teamId));
  const hearers = members.length > 0 ? members : [{ accountId: account.id, name: account.name }];
  const giversFault = useFault('givenBy');
  const bothFault = useFault('bothParentsAsked');
  const howFault = useFault('how');
  const heardByFault = useFault('heardBy');
  const noteFault = useFault('note');
  return (
    <>
      <RadioGroup
        id={fieldId('answer')}
        legend={texts.answer}
        size="small"
        value={form.answer}
        onChange={(value: string) => update({ answer: value === 'refused' ? 'refused' : 'given' })}
      >
        <Radio value="given">{texts.answers.given}</Radio>
        <Radio value="refused">{texts.answers.refused}</Radio>
      </RadioGroup>
      <div id={fieldId('givenBy')} className="givers">
        {family.persons
          .filter(({ id }) => form.persons.includes(id))
          .map((person) => (
            <GiversOf
              key={person.id}
              giving={giving}
              family={family}
              person={person}
              today={today}
              decidesFrom={decidesFrom}
            />
          ))}
        {giversFault !== undefined && <p className="field-error">{giversFault}</p>}
      </div>
      {form.answer === 'given' && hasParentsToAsk(form, { family, today, decidesFrom }) && (
        <RadioGroup
          id={fieldId('bothParentsAsked')}
          legend={texts.bothParents}
          description={texts.bothParentsHint}
          size="small"
          error={bothFault}
          value={form.bothParents === null ? '' : form.bothParents ? 'yes' : 'no'}
          onChange={(value: string) => update({ bothParents: value === 'yes' })}
        >
          <Radio value="yes">{texts.bothYes}</Radio>
          <Radio value="no">{texts.bothNo}</Radio>
        </RadioGroup>
      )}
      <RadioGroup
        id={fieldId('how')}
        legend={texts.how}
        size="small"
        error={howFault}
        value={form.how ?? ''}
        onChange={(value: string) => update({ how: HowGiven.parse(value) })}
      >
        {HowGiven.options.map((how) => (
          <Radio key={how} value={how}>
            {texts.hows[how]}
          </Radio>
        ))}
      </RadioGroup>
      <div className="giving-fields">
        {form.how === 'oral' && (
          <Select
            id={fieldId('heardBy')}
            label={texts.heardBy}
            size="small"
            value={form.heardBy}
            error={heardByFault}
            onChange={(event) => update({ heardBy: event.target.value })}
          >
            {hearers.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Textarea
          id={fieldId('note')}
          label={texts.note}
          size="small"
          minRows={2}
          value={form.note}
          error={noteFault}
          onChange={(event) => update({ note: event.target.value.slice(0, 2000) })}
        />
      </div>
    </>
  );
}
