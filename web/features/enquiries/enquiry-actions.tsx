import { useQuery } from '@tanstack/react-query';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { ApiError } from '../../api.ts';
import { Button, LocalAlert, Select } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useEnquiryStep } from './change-enquiry.ts';
import { ClosingAction } from './closing-action.tsx';
import { teamMembersQuery } from './entry/fetch-entry.ts';

/** What is done with an enquiry without opening the form: who has it, closed or open, was it useful. */
export function EnquiryActions({ enquiry }: { enquiry: Enquiry }) {
  const { entry: texts, enquiries } = useMessages();
  const { data: members = [] } = useQuery(teamMembersQuery(enquiry.teamId));
  const step = useEnquiryStep(enquiry);
  const faults = step.error instanceof ApiError ? step.error.faults : [];
  const { adviserId } = enquiry;
  const isElsewhere = adviserId !== null && !members.some(({ accountId }) => accountId === adviserId);

  return (
    <section className="card enquiry-actions" aria-label={texts.actions}>
      <ClosingAction
        key={enquiry.closedOn ?? ''}
        enquiry={enquiry}
        isBusy={step.isPending}
        onClose={(closedOn) => step.mutate({ step: 'close', closedOn })}
        onReopen={(reason) => step.mutate({ step: 'reopen', reason })}
      />
      <div className="useful" role="group" aria-label={texts.wasUseful}>
        <span>{texts.wasUseful}</span>
        {(['yes', 'partly', 'no'] as const).map((answer) => (
          <Button
            key={answer}
            size="small"
            data-color="neutral"
            variant={enquiry.useful === answer ? 'primary' : 'secondary'}
            aria-pressed={enquiry.useful === answer}
            onClick={() => step.mutate({ step: 'useful', useful: enquiry.useful === answer ? null : answer })}
          >
            {enquiries.usefulness[answer]}
          </Button>
        ))}
      </div>
      <Select
        label={enquiries.adviser}
        size="small"
        value={adviserId ?? ''}
        onChange={(event) =>
          step.mutate({ step: 'adviser', adviserId: event.target.value === '' ? null : event.target.value })
        }
      >
        <option value="">{enquiries.nobodyYet}</option>
        {members.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
        {isElsewhere && <option value={adviserId}>{enquiry.adviserName}</option>}
      </Select>
      <div role="status" className="action-outcome">
        {step.data?.outcome === 'conflict' && (
          <LocalAlert status="warning" size="small">
            <LocalAlert.Content>{texts.changedMeanwhile(step.data.changedBy)}</LocalAlert.Content>
          </LocalAlert>
        )}
        {faults.map(({ text }, index) => (
          <p key={index} className="field-error">
            {text ?? texts.wrongShape}
          </p>
        ))}
        {step.error !== null && faults.length === 0 && (
          <FailureNotice title={texts.notSaved} error={step.error} />
        )}
      </div>
    </section>
  );
}
