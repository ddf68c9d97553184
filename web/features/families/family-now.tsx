import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Family } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Fact, FactGroup } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { ConsentReminders } from '../consents/consent-reminders.tsx';
import { consentsQuery } from '../consents/fetch-consents.ts';

/** What stands now: what is open, who is told something, and what must be asked soon. */
export function FamilyNow({ family }: { family: Family }) {
  const { families, enquiries } = useMessages();
  const texts = families.now;
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const { data: consents } = useQuery(consentsQuery(family.id));
  const open = family.enquiries.filter(({ closedOn }) => closedOn === null);
  const receivers = [
    ...new Set(
      consents
        ?.filter(({ state }) => state === 'active')
        .map(({ receivingService }) => receivingService.name)
        .sort((a, b) => a.localeCompare(b, 'nb')),
    ),
  ];
  return (
    <FactGroup title={texts.title}>
      <div className="family-now">
        {consents !== undefined && <ConsentReminders family={family} consents={consents} />}
        <dl>
          <Fact
            name={texts.open}
            missing={texts.noneOpen}
            value={
              open.length === 0 ? null : (
                <ul className="plain-list">
                  {open.map(({ id, number, receivedOn }) => (
                    <li key={id}>
                      <Link to={PATHS.enquiry} params={{ enquiryId: id }}>
                        {enquiries.openEnquiry(String(number))}
                      </Link>
                      , {texts.received(formatDay(receivedOn))}
                    </li>
                  ))}
                </ul>
              )
            }
          />
          {consents !== undefined && (
            <Fact
              name={texts.sharing}
              missing={texts.noneSharing}
              value={receivers.length === 0 ? null : texts.receivers(list.format(receivers))}
            />
          )}
        </dl>
      </div>
    </FactGroup>
  );
}
