import type { ProposalDetail } from '../../../../src/features/catalogue/proposal.ts';
import { Button, LocalAlert, Textarea } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useCatalogueTexts } from '../page-texts.ts';
import type { Deciding } from './use-decide-proposal.ts';

/** Yes or no, with an answer. */
export function DecideProposal({ proposal, deciding }: { proposal: ProposalDetail; deciding: Deciding }) {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const { content } = proposal;
  return (
    <form
      className="card decide-proposal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        deciding.approve(content);
      }}
    >
      {(proposal.replyTo !== null || proposal.words !== null) && <p className="quiet">{own.mailFirst}</p>}
      <Textarea
        label={own.answer}
        description={own.answerHint}
        size="small"
        minRows={2}
        value={deciding.answer}
        onChange={({ target }) => deciding.setAnswer(target.value.slice(0, 1000))}
      />
      {deciding.isConflict && (
        <LocalAlert status="warning" role="alert">
          <LocalAlert.Content>{own.conflict}</LocalAlert.Content>
        </LocalAlert>
      )}
      {deciding.error !== null && <FailureNotice title={own.failed} error={deciding.error} />}
      <div className="form-buttons">
        <Button type="submit" size="small" loading={deciding.isPending}>
          {content === null ? own.approveWords : own.approve}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="danger"
          loading={deciding.isPending}
          onClick={deciding.decline}
        >
          {own.decline}
        </Button>
      </div>
    </form>
  );
}
