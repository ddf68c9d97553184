import { Link } from '@tanstack/react-router';
import type { Family, FamilyEnquiry } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Button, Tag, XMarkIcon } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import type { FamilyQuestion } from './dialogs/family-question.ts';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

/** Each time the family came, newest first; one that came after another was closed is a return. */
export function FamilyEnquiries({ family, onAsk }: Props) {
  const { families } = useMessages();
  const texts = families.enquiries;
  return (
    <section className="card family-section" aria-labelledby="family-enquiries">
      <div className="family-head">
        <h2 id="family-enquiries">{families.one.enquiries}</h2>
        <div className="family-head-actions">
          <Button size="small" variant="tertiary" onClick={() => onAsk({ what: 'linkEnquiry' })}>
            {texts.link}
          </Button>
          <Link to={PATHS.newEnquiry} search={{ familie: family.id }} className="button-link small-link">
            {texts.newOne}
          </Link>
        </div>
      </div>
      {family.enquiries.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="plain-list family-enquiries">
        {family.enquiries.map((enquiry) => (
          <li key={enquiry.id}>
            <EnquiryLine enquiry={enquiry} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      {family.enquiries.some(({ isReturn }) => isReturn) && (
        <p className="quiet">
          {texts.isReturn}: {texts.returnMeaning}
        </p>
      )}
    </section>
  );
}

function EnquiryLine({ enquiry, onAsk }: { enquiry: FamilyEnquiry; onAsk: Props['onAsk'] }) {
  const { families, enquiries, cases } = useMessages();
  const texts = families.enquiries;
  const { label } = useCodeLabels();
  const number = String(enquiry.number);
  const facts = [
    enquiries.kinds[enquiry.kind],
    enquiry.assistanceForm === null ? null : label('assistance_form', enquiry.assistanceForm),
  ];
  return (
    <>
      <div className="family-enquiry">
        <Link to={PATHS.enquiry} params={{ enquiryId: enquiry.id }}>
          {enquiries.openEnquiry(number)}
        </Link>
        {enquiry.kind === 'case' && (
          <Link to={PATHS.case} params={{ caseId: enquiry.id }} aria-label={cases.openCaseNumber(number)}>
            {cases.openCase}
          </Link>
        )}
        <span>{formatDay(enquiry.receivedOn)}</span>
        <span className="quiet">{facts.filter((fact) => fact !== null).join(' · ')}</span>
        <Tag size="xsmall" variant="moderate" data-color={enquiry.closedOn === null ? 'success' : 'neutral'}>
          {enquiry.closedOn === null ? enquiries.open : enquiries.closedOn(formatDay(enquiry.closedOn))}
        </Tag>
        {enquiry.isReturn && (
          <Tag size="xsmall" variant="moderate" data-color="info">
            {texts.isReturn}
          </Tag>
        )}
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<XMarkIcon aria-hidden />}
          aria-label={texts.unlink(number)}
          onClick={() => onAsk({ what: 'unlinkEnquiry', enquiry })}
        />
      </div>
      {enquiry.sealedNote !== null && (
        <div className="sealed-note">
          <p className="quiet">{texts.sealedNote}</p>
          <p className="note">{enquiry.sealedNote}</p>
        </div>
      )}
    </>
  );
}
