import type { Family } from '../../../src/features/families/family.ts';
import { Button } from '../../ui/controls.ts';
import { formatInstant } from '../consents/describe-period.ts';
import { useMessages } from '../../ui/language.tsx';
import type { FamilyQuestion } from './dialogs/family-question.ts';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

/** Duplicates made one with this family; they are parted again in the opposite order. */
export function FamilyMerges({ family, onAsk }: Props) {
  const { families } = useMessages();
  const texts = families.merge;
  return (
    <section className="family-merges" aria-label={texts.title}>
      {family.merges.length > 0 && (
        <div className="card">
          <h2>{texts.title}</h2>
          <ul className="plain-list">
            {family.merges.map((merge, index) => (
              <li key={merge.id} className="family-merge">
                <span>{texts.row(merge.otherName, merge.otherReference)}</span>
                <span className="quiet">{texts.by(merge.mergedBy, formatInstant(merge.mergedAt))}</span>
                {index === 0 && (
                  <Button
                    size="small"
                    variant="secondary"
                    data-color="neutral"
                    onClick={() => onAsk({ what: 'split', merge })}
                  >
                    {texts.split}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button size="small" variant="tertiary" data-color="neutral" onClick={() => onAsk({ what: 'merge' })}>
        {texts.start}
      </Button>
    </section>
  );
}
