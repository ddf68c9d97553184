import type { ComparedField } from '../../../../src/features/catalogue/proposal.ts';
import { useFieldWords } from '../field-words.ts';
import { useCatalogueTexts } from '../page-texts.ts';

type Props = {
  fields: readonly ComparedField[];
  /** Whether what stood when it was written is another than what stands. */
  withBase: boolean;
  isNew: boolean;
};

/** Field by field: what stands beside what is proposed. */
export function ComparedFields({ fields, withBase, isNew }: Props) {
  const { texts } = useCatalogueTexts();
  const own = texts.proposals;
  const { nameOf, valueOf } = useFieldWords();
  return (
    <ul className="plain-list compared-fields">
      {fields.map(({ field, base, now, proposed }) => (
        <li key={field} className="card">
          <h3>{nameOf(field)}</h3>
          <dl className={withBase && !isNew ? 'compared three' : isNew ? 'compared one' : 'compared'}>
            {withBase && !isNew && <Side name={own.base} value={valueOf(field, base)} />}
            {!isNew && <Side name={own.now} value={valueOf(field, now)} />}
            <Side name={own.proposed} value={valueOf(field, proposed)} isProposed />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Side({
  name,
  value,
  isProposed = false,
}: {
  name: string;
  value: string | null;
  isProposed?: boolean;
}) {
  const { texts } = useCatalogueTexts();
  return (
    <div {...(isProposed && { className: 'is-proposed' })}>
      <dt>{name}</dt>
      <dd>{value ?? <span className="quiet">{texts.proposals.empty}</span>}</dd>
    </div>
  );
}
