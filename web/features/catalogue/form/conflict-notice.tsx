import { compareContents } from '../../../../src/features/catalogue/compare-contents.ts';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { Button, LocalAlert } from '../../../ui/controls.ts';
import { useFieldWords } from '../field-words.ts';
import { useCatalogueTexts } from '../page-texts.ts';

type Props = {
  theirs: EntryContent;
  /** With what others have changed elsewhere in it; null while something in it is wrong. */
  mine: EntryContent | null;
  isPending: boolean;
  onKeepMine: (mine: EntryContent) => void;
  onTakeTheirs: () => void;
};

/** Somebody else was first: what stands beside what is written here, and which of them it is to be. */
export function ConflictNotice({ theirs, mine, isPending, onKeepMine, onTakeTheirs }: Props) {
  const { texts } = useCatalogueTexts();
  const own = texts.form;
  const { nameOf, valueOf } = useFieldWords();
  return (
    <LocalAlert status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{own.conflictTitle}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{own.conflictText}</p>
        <dl className="history-fields">
          {compareContents(theirs, mine ?? theirs).map(({ field, before, after }) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              <dd>
                <del>
                  <span className="sr-only">{texts.proposals.now}: </span>
                  {valueOf(field, before) ?? texts.proposals.empty}
                </del>
                <ins>
                  <span className="sr-only">{texts.entry.history.after}: </span>
                  {valueOf(field, after) ?? texts.proposals.empty}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
        <div className="form-buttons">
          {mine !== null && (
            <Button type="button" size="small" loading={isPending} onClick={() => onKeepMine(mine)}>
              {own.keepMine}
            </Button>
          )}
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onTakeTheirs}>
            {own.takeTheirs}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
