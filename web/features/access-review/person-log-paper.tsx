import type { PersonLog } from '../../../src/features/access-review/person-log.ts';
import type { Language } from '../../../src/shared/language.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { EyeIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { describeBasis, describeEvent } from './log-words.ts';

/** The log as the person gets it on paper: who, when, what and why, in plain words of the person's language. */
export function PersonLogPaper({
  log,
  language,
  messages: { accessReview, logWords, people },
}: {
  log: PersonLog;
  language: Language;
  messages: Messages;
}) {
  const texts = accessReview.personLog;
  const { entries } = log;
  return (
    <article className="paper person-log" lang={language}>
      <header>
        <p className="person-log-municipality">{texts.made(log.municipality, formatInstant(log.madeAt))}</p>
        <h2>{texts.title}</h2>
        <p>
          <strong>{texts.forPerson(log.person, log.reference)}</strong>
        </p>
        <p>
          {texts.period(formatDay(log.from), formatDay(log.to))} ·{' '}
          {texts.count(formatNumber(entries.length), entries.length === 1)}
        </p>
      </header>
      {texts.explanation.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {log.isCut && <p className="review-cut">{texts.isCut}</p>}
      {entries.length === 0 ? (
        <EmptyState title={texts.emptyTitle} icon={<EyeIcon />}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <ScrollBox>
          <table className="person-log-table">
            <caption className="sr-only">{texts.title}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.columns.when}</th>
                <th scope="col">{texts.columns.who}</th>
                <th scope="col">{texts.columns.what}</th>
                <th scope="col">{texts.columns.why}</th>
              </tr>
            </thead>
            <tbody>
              {foldSame(entries).map(({ entry, times }, index) => (
                <tr key={index}>
                  <td className="person-log-when">{formatInstant(entry.at)}</td>
                  <td>
                    {entry.reader}
                    <small>
                      {entry.roles.map((role) => people.roles[role].name).join(', ')}
                      {entry.units.length > 0 && ` · ${entry.units.join(', ')}`}
                    </small>
                  </td>
                  <td>
                    {describeEvent(entry.event, logWords)}
                    {times > 1 && <small>{accessReview.times(formatNumber(times), false)}</small>}
                  </td>
                  <td>{describeBasis(entry, logWords)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </article>
  );
}

/** What would be the same line under itself, as one: a page that was opened again within the minute. */
function foldSame(entries: PersonLog['entries']): { entry: PersonLog['entries'][number]; times: number }[] {
  const lines: { entry: PersonLog['entries'][number]; times: number; words: string }[] = [];
  for (const entry of entries) {
    const words = JSON.stringify({ ...entry, at: formatInstant(entry.at) });
    const last = lines.at(-1);
    if (last?.words === words) last.times += 1;
    else lines.push({ entry, times: 1, words });
  }
  return lines;
}
