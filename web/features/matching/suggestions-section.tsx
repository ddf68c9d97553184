import { useId, useState, type ReactNode } from 'react';
import { Button, ChevronDownIcon } from '../../ui/controls.ts';
import { useMatchingWords } from './matching-words.ts';
import './matching.css';

/** A card that asks for nothing until it is opened: reading suggestions is reading an enquiry or a case. */
export function SuggestionsSection({ children }: { children: () => ReactNode }) {
  const { words } = useMatchingWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className="card suggestions" aria-labelledby={`${id}-title`}>
      <div className="suggestions-head">
        <div>
          <h2 id={`${id}-title`}>{words.title}</h2>
          <p className="quiet section-lead">{words.lead}</p>
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          icon={<ChevronDownIcon aria-hidden className={isOpen ? 'turned' : ''} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      <div id={`${id}-body`}>{isOpen && children()}</div>
    </section>
  );
}
