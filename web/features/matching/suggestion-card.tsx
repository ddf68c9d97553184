import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Reason, Suggestion } from '../../../src/features/matching/suggestion.ts';
import { PATHS } from '../../paths.ts';
import { HourglassIcon } from '../../ui/controls.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { nameLanguages } from './name-languages.ts';
import { useMatchingWords } from './matching-words.ts';

/** One suggestion: what it is, why it is here, how to get in, and what one can do with it. */
export function SuggestionCard({ suggestion, action }: { suggestion: Suggestion; action: ReactNode }) {
  const { words, language } = useMatchingWords();
  const wordReason = useReasonWords();
  const { id, name, serviceName, summary, summaryNn, reasons, isStale } = suggestion;
  const hasNn = language === 'nn' && summaryNn !== null;
  const title = `suggestion-${id}`;
  return (
    <article className="suggestion" aria-labelledby={title}>
      <h4 id={title}>
        {name}
        {serviceName !== name && <span className="quiet suggestion-service"> {serviceName}</span>}
      </h4>
      <p lang={hasNn ? 'nn' : 'nb'}>{hasNn ? summaryNn : summary}</p>
      <ul className="plain-list suggestion-reasons" aria-label={words.why}>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{wordReason(reason)}</li>
        ))}
      </ul>
      {isStale && (
        <p className="suggestion-stale">
          <HourglassIcon aria-hidden /> {words.stale}
        </p>
      )}
      <Details suggestion={suggestion} />
      <div className="suggestion-action">{action}</div>
    </article>
  );
}

function Details({ suggestion }: { suggestion: Suggestion }) {
  const { words, catalogue } = useMatchingWords();
  const { id, name, waysIn, wayInWords, contactWords, phone, email, place, address, when, costHelp } =
    suggestion;
  const ways = waysIn.map((way) => catalogue.waysIn[way]).join(' · ');
  const facts: [string, ReactNode][] = [
    [words.wayIn, [ways, wayInWords ?? ''].filter((text) => text !== '').join('. ')],
    [words.contact, <Contact key="contact" {...{ contactWords, phone, email }} />],
    [words.where, [place, address].filter((text) => text !== null).join(', ')],
    [words.when, when],
    [words.costHelp, costHelp],
    [words.alsoAs, <Variants key="variants" variants={suggestion.variants} />],
  ];
  const hasContact = contactWords !== null || phone !== null || email !== null;
  const known = facts.filter(
    ([fact, value]) =>
      value !== '' &&
      value !== null &&
      (fact !== words.contact || hasContact) &&
      (fact !== words.alsoAs || suggestion.variants.length > 0),
  );
  return (
    <details className="suggestion-more">
      <summary>{words.details(name)}</summary>
      <dl>
        {known.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Link to={PATHS.entry} params={{ entryId: id }}>
        {words.fullEntry}
      </Link>
    </details>
  );
}

function Contact({ contactWords, phone, email }: Pick<Suggestion, 'contactWords' | 'phone' | 'email'>) {
  return (
    <>
      {contactWords !== null && <span>{contactWords} </span>}
      {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}{' '}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

function Variants({ variants }: Pick<Suggestion, 'variants'>) {
  const { catalogue } = useMatchingWords();
  return (
    <ul className="plain-list">
      {variants.map(({ id, name, level, serviceName }) => (
        <li key={id}>
          <Link to={PATHS.entry} params={{ entryId: id }}>
            {name}
          </Link>{' '}
          – {serviceName}
          {level !== null && `, ${inSentence(catalogue.levels[level])}`}
        </li>
      ))}
    </ul>
  );
}

/** A name within a sentence; names in it keep their capitals. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function useReasonWords() {
  const { words, catalogue, language } = useMatchingWords();
  const { label } = useCodeLabels();
  return (reason: Reason): string => {
    switch (reason.code) {
      case 'about':
        return words.reasons.about(inSentence(catalogue.lifeAreas[reason.lifeArea]));
      case 'ages':
        return words.reasons.ages(reason.from, reason.to);
      case 'near':
        return words.reasons.near(label('area', reason.area));
      case 'language':
        return words.reasons.language(nameLanguages([reason.language], language));
      case 'voluntary':
      case 'free':
      case 'reduced':
      case 'drop_in':
      case 'interpreter':
        return words.reasons[reason.code];
    }
  };
}
