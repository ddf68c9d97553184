import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { unseenQuery } from './fetch-review.ts';

/** How much of the access log waits for a reviewer; nothing for who is none. */
export function UnseenFindings() {
  const { accessReview } = useMessages();
  const texts = accessReview.overview;
  const { roles } = useSession();
  const isReviewer = roles.includes('team_lead') || roles.includes('privacy_officer');
  const { data } = useQuery({ ...unseenQuery, enabled: isReviewer });
  if (data === undefined) return null;
  return (
    <section className="card" aria-labelledby="unseen-title">
      <h2 id="unseen-title">{texts.title}</h2>
      {data.unseen === 0 ? (
        <>
          <p className="quiet">{texts.none}</p>
          <Link to={PATHS.accessReview}>{texts.open}</Link>
        </>
      ) : (
        <ul className="figure-list">
          <li>
            <Link to={PATHS.accessReview} className="figure-list-link">
              <span>
                {texts.unseen}
                <small>{texts.meaning}</small>
              </span>{' '}
              <strong>{formatNumber(data.unseen)}</strong>
            </Link>
          </li>
        </ul>
      )}
    </section>
  );
}
