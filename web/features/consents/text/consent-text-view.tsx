import { useQuery } from '@tanstack/react-query';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import { consentTextQuery } from '../fetch-consents.ts';
import { Pictogram } from './pictogram.tsx';
import './consent-text.css';

/** The text in its own language and direction, with a picture to each part. */
export function ConsentTextView({ text, headingLevel }: { text: ConsentText; headingLevel: 2 | 3 }) {
  const Title = headingLevel === 2 ? 'h2' : 'h3';
  const Part = headingLevel === 2 ? 'h3' : 'h4';
  return (
    <article className="consent-text" lang={text.language} dir={text.direction}>
      <Title className="consent-text-title">{text.title}</Title>
      {!text.checked && <DraftNotice text={text} />}
      <ul className="plain-list consent-text-parts">
        {text.sections.map((section) => (
          <li key={section.heading}>
            <Pictogram name={section.pictogram} />
            <div>
              <Part className="consent-text-heading">{section.heading}</Part>
              <p>{section.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** That it is a draft: said to the family in its own language, and in the one that it is translated from. */
function DraftNotice({ text }: { text: ConsentText }) {
  const { data: source } = useQuery(consentTextQuery('nb'));
  return (
    <div className="consent-text-draft">
      <p>{text.labels.draftNotice}</p>
      {source !== undefined && text.language !== 'nb' && (
        <p lang="nb" dir="ltr">
          {source.labels.draftNotice}
        </p>
      )}
    </div>
  );
}
