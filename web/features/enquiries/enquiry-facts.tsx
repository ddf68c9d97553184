import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Fact, FactGroup } from '../../ui/facts.tsx';
import { formatDay, formatNumber, formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { AdviceList } from './advice-list.tsx';
import { KindTag, StatusTag } from './enquiry-row-parts.tsx';

/** Everything that is recorded, in groups. */
export function EnquiryFacts({ enquiry }: { enquiry: Enquiry }) {
  const { enquiries: texts } = useMessages();
  const { label } = useCodeLabels();
  const missing = texts.notRecorded;
  const one = (list: CodeListName, code: string | null) => (code === null ? null : label(list, code));
  const several = (list: CodeListName, codes: readonly string[]) =>
    codes.length === 0 ? null : (
      <ul className="plain-list">
        {codes.map((code) => (
          <li key={code}>{label(list, code)}</li>
        ))}
      </ul>
    );
  const number = (value: number | null) => (value === null ? null : formatNumber(value));

  return (
    <div className="facts-grid">
      <FactGroup title={texts.groups.enquiry}>
        <dl>
          <Fact name={texts.kind} value={<KindTag {...enquiry} />} missing={missing} />
          <Fact name={texts.receivedOn} value={formatDay(enquiry.receivedOn)} missing={missing} />
          {enquiry.receivedAt !== null && (
            <Fact name={texts.receivedAt} value={formatTime(enquiry.receivedAt)} missing={missing} />
          )}
          <Fact name={texts.contact} value={several('contact', enquiry.contacts)} missing={missing} />
          <Fact name={texts.adviser} value={enquiry.adviserName} missing={texts.nobodyYet} />
          <Fact
            name={enquiry.closedOn === null ? texts.status : texts.closed}
            value={<StatusTag closedOn={enquiry.closedOn} />}
            missing={missing}
          />
        </dl>
      </FactGroup>
      <FactGroup title={texts.groups.family}>
        <dl>
          <Fact name={texts.area} value={one('area', enquiry.area)} missing={missing} />
          <Fact name={texts.household} value={one('household', enquiry.household)} missing={missing} />
          <Fact name={texts.children} value={number(enquiry.children)} missing={missing} />
          <Fact name={texts.youngPeople} value={number(enquiry.youngPeople)} missing={missing} />
          <Fact name={texts.housing} value={one('housing', enquiry.housing)} missing={missing} />
          <Fact name={texts.income} value={several('income', enquiry.income)} missing={missing} />
          <Fact name={texts.work} value={one('work', enquiry.work)} missing={missing} />
        </dl>
      </FactGroup>
      <FactGroup title={texts.groups.assistance}>
        <dl>
          <Fact name={texts.form} value={one('assistance_form', enquiry.assistanceForm)} missing={missing} />
          <Fact name={texts.topic} value={several('topic', enquiry.topics)} missing={missing} />
        </dl>
      </FactGroup>
      <FactGroup title={texts.groups.outcome}>
        <dl>
          <Fact
            name={texts.consent}
            value={enquiry.consent === null ? null : texts.consents[enquiry.consent]}
            missing={missing}
          />
          <Fact
            name={texts.useful}
            value={enquiry.useful === null ? null : texts.usefulness[enquiry.useful]}
            missing={missing}
          />
        </dl>
      </FactGroup>
      <FactGroup title={texts.groups.advice} wide>
        <AdviceList advice={enquiry.advice} />
      </FactGroup>
      <FactGroup title={texts.groups.note} wide>
        {enquiry.note === null ? (
          <p className="quiet">{texts.noNote}</p>
        ) : (
          <p className="note">{enquiry.note}</p>
        )}
      </FactGroup>
    </div>
  );
}
