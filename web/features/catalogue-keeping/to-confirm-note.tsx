import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ToConfirm } from '../../../src/features/catalogue-keeping/freshness-settings.ts';
import { getJson } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';
import { useKeepingWords } from './keeping-words.ts';

/** How much waits to be confirmed, for oneself and for those who keep the whole. */
export const toConfirmQuery = queryOptions({
  queryKey: ['catalogue-to-confirm'],
  queryFn: ({ signal }) => getJson(API.catalogueToConfirm, ToConfirm, signal),
});

/** On the front page: how much of the catalogue waits for oneself; nothing where nothing does. */
export function ToConfirmNote() {
  const texts = useKeepingWords().words.note;
  const { data } = useQuery(toConfirmQuery);
  if (data === undefined) return null;
  const { mine, all } = data;
  const lines = [
    ...(mine.past > 0 ? [texts.mine(formatNumber(mine.past))] : []),
    ...(mine.soon > 0 ? [texts.mineSoon(formatNumber(mine.soon))] : []),
  ];
  if (lines.length === 0) return null;
  if (all !== null && all.past > mine.past) lines.push(texts.all(formatNumber(all.past)));
  return (
    <section className="card fact-group" aria-labelledby="to-confirm">
      <h2 id="to-confirm">{texts.title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <Link to={PATHS.toConfirm}>{texts.link}</Link>
      </p>
    </section>
  );
}
