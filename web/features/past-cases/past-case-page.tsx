import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Button } from '../../ui/controls.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { FamilyChoice } from './family-choice.tsx';
import { PastEnquiryFields } from './past-enquiry-fields.tsx';
import { PastSteps } from './past-steps.tsx';
import { usePastCase } from './use-past-case.ts';
import './past-cases.css';

/** One form for a case that began before the system: the enquiry, the family, and what was done since. */
export function PastCasePage() {
  const { pastCases: texts } = useMessages();
  const writing = usePastCase();
  const { form: box, goToFault } = useFormFocus(writing.isSending);
  return (
    <div className="page past-case-page">
      <PageHeading title={texts.title} lead={texts.lead} />
      <form
        ref={box}
        noValidate
        autoComplete="off"
        className="past-case-form"
        onSubmit={(event) => {
          event.preventDefault();
          writing.send();
          goToFault();
        }}
      >
        <PastEnquiryFields writing={writing} />
        <FamilyChoice writing={writing} />
        <PastSteps writing={writing} />
        <div role="alert">
          {writing.hasFaults && <p className="past-case-fault">{texts.lookThrough}</p>}
          {writing.refusedOfWhole.map((text) => (
            <p key={text} className="past-case-fault">
              {text}
            </p>
          ))}
          {writing.failure !== null && <FailureNotice title={texts.failed} error={writing.failure} />}
        </div>
        <div>
          <Button type="submit" loading={writing.isSending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </div>
  );
}
