import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProposalDetail } from '../../../../src/features/catalogue/proposal.ts';
import { dayInNorway } from '../../../../src/shared/clock.ts';
import { isNotFound } from '../../../api.ts';
import { PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { Button, LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { Fact } from '../../../ui/facts.tsx';
import { formatDay } from '../../../ui/format.ts';
import { proposalQuery } from '../fetch-catalogue.ts';
import { EntryForm } from '../form/entry-form.tsx';
import { useCatalogueTexts } from '../page-texts.ts';
import { ComparedFields } from './compared-fields.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import { useDecideProposal, type Deciding } from './use-decide-proposal.ts';
import { useEditedProposal, type EditedProposal } from './use-edited-proposal.ts';

/** One proposal beside what stands, with the answer to it. */
export function ProposalView({ id }: { id: string }) {
  const { texts } = useCatalogueTexts();
  const query = useQuery(proposalQuery(id));
  if (query.isPending) return <PageLoading />;
  if (isNotFound(query.error)) return <p>{texts.proposals.notFound}</p>;
  if (query.data === undefined)
    return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Opened proposal={query.data} />;
}

function Opened({ proposal }: { proposal: ProposalDetail }) {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const edited = useEditedProposal(proposal);
  const [isBegun, setIsBegun] = useState(edited.isUnsaved);
  const deciding = useDecideProposal(proposal, edited.discard);
  const mayDecide = proposal.mayDecide && deciding.done === null;
  const isEditing = isBegun && mayDecide;
  const day = (instant: string) => formatDay(dayInNorway(new Date(instant)));
  const { entryId, content, state } = proposal;
  return (
    <>
      <section className="card proposal-head" aria-labelledby="proposal-name">
        <h2 id="proposal-name">{proposal.name ?? own.newEntry}</h2>
        <p className="quiet">{own.from(proposal.by ?? own.anybody, day(proposal.sentAt))}</p>
        <dl>
          {proposal.words !== null && (
            <Fact name={own.words} missing="" value={<span className="note">{proposal.words}</span>} />
          )}
          {proposal.replyTo !== null && <Fact name={own.replyTo} missing="" value={proposal.replyTo} />}
        </dl>
        {state !== 'open' && proposal.decidedAt !== null && (
          <p>{own.decided(own.state[state], proposal.decidedBy, day(proposal.decidedAt))}</p>
        )}
        {proposal.answer !== null && (
          <dl>
            <Fact name={own.answerWas} missing="" value={<span className="note">{proposal.answer}</span>} />
          </dl>
        )}
        {entryId !== null && (
          <p>
            <Link to={PATHS.entry} params={{ entryId }}>
              {own.toEntry}
            </Link>
          </p>
        )}
      </section>
      {proposal.hasChangedSince && state === 'open' && (
        <LocalAlert status="warning">
          <LocalAlert.Content>{own.changedSince}</LocalAlert.Content>
        </LocalAlert>
      )}
      {content !== null &&
        !isEditing &&
        (proposal.fields.length === 0 ? (
          <p>{own.nothing}</p>
        ) : (
          <ComparedFields
            fields={proposal.fields}
            withBase={proposal.hasChangedSince}
            isNew={entryId === null}
          />
        ))}
      {isEditing && <EditProposal edited={edited} deciding={deciding} onClose={() => setIsBegun(false)} />}
      {mayDecide && !isEditing && (
        <>
          <DecideProposal proposal={proposal} deciding={deciding} />
          {content !== null && (
            <div>
              <Button size="small" variant="tertiary" onClick={() => setIsBegun(true)}>
                {own.approveEdited}
              </Button>
            </div>
          )}
        </>
      )}
      <div role="status">
        {deciding.done !== null && (
          <p className="catalogue-done">{deciding.done === 'approved' ? own.approved : own.declined}</p>
        )}
      </div>
    </>
  );
}

type EditedProps = { edited: EditedProposal; deciding: Deciding; onClose: () => void };

/** What is proposed, put right by the approver before it is written. */
function EditProposal({ edited, deciding, onClose }: EditedProps) {
  const { texts } = useCatalogueTexts();
  return (
    <>
      {(edited.isMoved || deciding.isConflict) && (
        <LocalAlert status="warning" role="alert">
          <LocalAlert.Content>{texts.proposals.conflict}</LocalAlert.Content>
        </LocalAlert>
      )}
      <EntryForm
        form={edited.form}
        update={edited.update}
        isUnsaved={edited.isUnsaved}
        isPending={deciding.isPending}
        error={deciding.error}
        submit={texts.proposals.approve}
        onSubmit={(content) => deciding.approve(content)}
        onStartOver={edited.discard}
        onCancel={() => {
          edited.discard();
          onClose();
        }}
      />
    </>
  );
}
