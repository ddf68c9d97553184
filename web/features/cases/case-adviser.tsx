import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Button, LocalAlert, Select } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useEnquiryStep } from '../enquiries/change-enquiry.ts';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import { enquiryQuery } from '../enquiries/fetch-enquiries.ts';
import { caseQuery } from './fetch-case.ts';

/** Who of the team is responsible, which is the enquiry's adviser. */
export function CaseAdviser({ head }: { head: CaseHead }) {
  const { cases } = useMessages();
  const texts = cases.now;
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const { data: enquiry } = useQuery({ ...enquiryQuery(head.id), enabled: isOpen });
  if (isOpen && enquiry !== undefined)
    return (
      <ChooseAdviser
        enquiry={enquiry}
        caseId={head.id}
        onDone={() => {
          setIsOpen(false);
          setWasOpen(true);
        }}
      />
    );
  return (
    <p className="case-adviser">
      {head.adviser === null ? <strong className="case-lacks">{texts.nobody}</strong> : head.adviser.name}
      <Button
        size="xsmall"
        variant="tertiary"
        loading={isOpen}
        // the choice is gone, and the focus comes back to what opened it
        autoFocus={wasOpen}
        aria-label={`${texts.change}: ${texts.responsible}`}
        onClick={() => setIsOpen(true)}
      >
        {texts.change}
      </Button>
    </p>
  );
}

function ChooseAdviser({
  enquiry,
  caseId,
  onDone,
}: {
  enquiry: Enquiry;
  caseId: string;
  onDone: () => void;
}) {
  const { cases, enquiries, entry } = useMessages();
  const client = useQueryClient();
  const { data: members = [] } = useQuery(teamMembersQuery(enquiry.teamId));
  const step = useEnquiryStep(enquiry);
  const { adviserId } = enquiry;
  const isElsewhere = adviserId !== null && !members.some(({ accountId }) => accountId === adviserId);
  const choose = async (chosen: string) => {
    const reply = await step.mutateAsync({ step: 'adviser', adviserId: chosen === '' ? null : chosen });
    await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    if (reply.outcome === 'saved') onDone();
  };
  return (
    <>
      <Select
        label={cases.now.responsible}
        hideLabel
        autoFocus
        size="small"
        value={adviserId ?? ''}
        onChange={(event) => void choose(event.target.value).catch(() => undefined)}
      >
        <option value="">{enquiries.nobodyYet}</option>
        {members.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
        {isElsewhere && <option value={adviserId}>{enquiry.adviserName}</option>}
      </Select>
      <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={onDone}>
        {cases.moves.cancel}
      </Button>
      <div role="status">
        {step.data?.outcome === 'conflict' && (
          <LocalAlert status="warning" size="small">
            <LocalAlert.Content>{entry.changedMeanwhile(step.data.changedBy)}</LocalAlert.Content>
          </LocalAlert>
        )}
        {step.error !== null && <FailureNotice title={entry.notSaved} error={step.error} />}
      </div>
    </>
  );
}
