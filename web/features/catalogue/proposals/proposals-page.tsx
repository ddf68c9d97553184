import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Proposal } from '../../../../src/features/catalogue/proposal.ts';
import { dayInNorway } from '../../../../src/shared/clock.ts';
import { PATHS } from '../../../paths.ts';
import { ArrowLeftIcon, Button, InboxIcon, Skeleton, Tag } from '../../../ui/controls.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatDay } from '../../../ui/format.ts';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { useSession } from '../../people/session.ts';
import { BackToSearch } from '../back-to-search.tsx';
import { proposalsQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { WhichList } from '../which-list.tsx';
import { isEditor } from '../who-edits.ts';
import { ProposalView } from './proposal-view.tsx';
import { parseProposalSearch } from './proposal-search.ts';
import '../catalogue.css';

const route = getRouteApi('/signed-in/tiltak/forslag');
const STATES = ['open', 'decided'] as const;

/** Proposed changes: those that wait, those that are dealt with, and one of them side by side with what stands. */
export function ProposalsPage() {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const { roles } = useSession();
  const { state, id } = route.useSearch({ select: parseProposalSearch });
  return (
    <div className="page">
      {id === undefined ? (
        <BackToSearch />
      ) : (
        <Link to={PATHS.proposals} search={parseProposalSearch({ state })} className="back-link">
          <ArrowLeftIcon aria-hidden />
          {own.list}
        </Link>
      )}
      <PageHeading title={own.title} lead={isEditor(roles) ? own.lead : own.leadOwn} />
      {id === undefined ? <Proposals state={state ?? 'open'} /> : <ProposalView key={id} id={id} />}
    </div>
  );
}

function Proposals({ state }: { state: 'open' | 'decided' }) {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const query = useInfiniteQuery(proposalsQuery(state));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <WhichList label={own.which}>
        {STATES.map((one) => (
          <Link
            key={one}
            to={PATHS.proposals}
            search={parseProposalSearch({ state: one })}
            activeOptions={{ exact: true }}
          >
            {own.states[one]}
          </Link>
        ))}
      </WhichList>
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={100} />
        </div>
      )}
      {query.isError && items === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {items?.length === 0 && (
        <EmptyState title={state === 'open' ? own.none : own.noneDecided} icon={<InboxIcon />}>
          <p>{own.noneText}</p>
        </EmptyState>
      )}
      <ul className="plain-list found-list">
        {items?.map((proposal) => (
          <li key={proposal.id}>
            <ProposalItem proposal={proposal} state={state} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="list-end">
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {own.more}
          </Button>
        </div>
      )}
    </>
  );
}

function ProposalItem({ proposal, state }: { proposal: Proposal; state: 'open' | 'decided' }) {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const name = proposal.name ?? own.newEntry;
  return (
    <article className="card found-item">
      <h2>
        <Link
          to={PATHS.proposals}
          search={parseProposalSearch({ state, id: proposal.id })}
          aria-label={own.open(name)}
        >
          {name}
        </Link>
      </h2>
      <p className="quiet">
        {own.from(proposal.by ?? own.anybody, formatDay(dayInNorway(new Date(proposal.sentAt))))}
        {!proposal.hasContent && ` · ${own.wordsOnly}`}
        {proposal.entryId === null && ` · ${own.newEntry}`}
      </p>
      {proposal.words !== null && <p className="note">{proposal.words}</p>}
      {proposal.state !== 'open' && (
        <p>
          <Tag
            size="small"
            variant="moderate"
            data-color={proposal.state === 'approved' ? 'success' : 'neutral'}
          >
            {own.state[proposal.state]}
          </Tag>
        </p>
      )}
      {proposal.answer !== null && <p className="note">{proposal.answer}</p>}
    </article>
  );
}
