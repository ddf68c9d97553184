import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { NewEnquiryLink } from './new-enquiry-link.tsx';

/** An empty register: what to do first, and what the page will then show. */
export function GettingStarted({ drafts }: { drafts: number }) {
  const {
    overview: { start, drafts: draftsText },
  } = useMessages();
  return (
    <section className="card getting-started" aria-labelledby="start-title">
      <h2 id="start-title">{start.title}</h2>
      <p>{start.lead}</p>
      <ol>
        <li>
          <h3>
            <NewEnquiryLink className="start-link">{start.register}</NewEnquiryLink>
          </h3>
          <p>{start.registerText}</p>
          {drafts > 0 && (
            <p>
              {draftsText}: {formatNumber(drafts)}
            </p>
          )}
        </li>
        <li>
          <h3>{start.import}</h3>
          <p>{start.importText}</p>
        </li>
        <li>
          <h3>{start.invite}</h3>
          <p>{start.inviteText}</p>
        </li>
      </ol>
      <p className="quiet">{start.then}</p>
    </section>
  );
}
