import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import { Pictogram } from './pictogram.tsx';
import './consent-text.css';

/** The text in its own language and direction, with a picture to each part. */
export function ConsentTextView({ text, headingLevel }: { text: ConsentText; headingLevel: 2 | 3 }) {
  const Title = headingLevel === 2 ? 'h2' : 'h3';
  const Part = headingLevel === 2 ? 'h3' : 'h4';
  return (
    <article className="consent-text" lang={text.language} dir={text.direction}>
      <Title className="consent-text-title">{text.title}</Title>
      {!text.checked && <p className="consent-text-draft">{text.labels.draftNotice}</p>}
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
