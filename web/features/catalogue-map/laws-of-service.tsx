import { PERSPECTIVES, type LawCitation, type LawRow } from '../../../src/features/catalogue-map/law.ts';
import { Button, CheckmarkCircleIcon, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMapTexts } from './use-map-texts.ts';

/** What the law says to one service, by perspective. */
export function LawsOfService({
  rows,
  onMark,
  busyWith,
}: {
  rows: readonly LawRow[];
  /** Null: who reads does not mark. */
  onMark: ((row: LawRow) => void) | null;
  busyWith: string | null;
}) {
  const { texts } = useMapTexts();
  const words = texts.laws;
  const [first] = rows;
  if (first === undefined) return null;
  const title = `lover-${first.service.id}`;
  const others = new Map(rows.flatMap(({ appliesTo }) => appliesTo.map(({ id, name }) => [id, name])));
  return (
    <section className="card map-part" aria-labelledby={title}>
      <h2 id={title} tabIndex={-1}>
        {first.service.name}
      </h2>
      {others.size > 0 && <p className="quiet">{words.appliesTo([...others.values()].join(', '))}</p>}
      {PERSPECTIVES.map((perspective) => {
        const own = rows.filter((row) => row.perspective === perspective);
        return own.length === 0 ? null : (
          <div key={perspective} className="map-perspective">
            <h3>{words.perspectives[perspective]}</h3>
            <ul>
              {own.map((row) => (
                <li key={row.id}>
                  <Law row={row} onMark={onMark} isBusy={busyWith === row.id} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Law({
  row,
  onMark,
  isBusy,
}: {
  row: LawRow;
  onMark: ((row: LawRow) => void) | null;
  isBusy: boolean;
}) {
  const { texts, terms, language } = useMapTexts();
  const words = texts.laws;
  const what = row.citations.map(({ text }) => text).join(', ');
  const isNynorsk = language === 'nn' && row.meaningNn !== null;
  const isForeign = language === 'en';
  return (
    <>
      <p {...(isForeign && { lang: 'nb' })}>{isNynorsk ? row.meaningNn : row.meaning}</p>
      <ul className="map-citations">
        {row.citations.map((citation) => (
          <li key={citation.text}>
            <Cited citation={citation} />
          </li>
        ))}
      </ul>
      <div className="map-marks">
        {row.level !== null && (
          <Tag size="xsmall" variant="outline" data-color="neutral">
            {terms.levelNames[row.level]}
          </Tag>
        )}
        {row.toCheck && (
          <Tag size="xsmall" variant="moderate" data-color="warning">
            {words.check(row.edition)}
          </Tag>
        )}
        {row.checkedOn !== null && (
          <Tag size="xsmall" variant="outline" data-color="success">
            {words.checked(formatDay(row.checkedOn))}
          </Tag>
        )}
        {onMark !== null && (row.toCheck || row.checkedOn !== null) && (
          <Button
            size="xsmall"
            variant="tertiary"
            aria-busy={isBusy}
            icon={<CheckmarkCircleIcon aria-hidden />}
            aria-label={row.checkedOn === null ? words.markCheckedOf(what) : words.markUncheckedOf(what)}
            // not switched off while it is sent: the focus would be lost
            onClick={() => {
              if (!isBusy) onMark(row);
            }}
          >
            {row.checkedOn === null ? words.markChecked : words.markUnchecked}
          </Button>
        )}
      </div>
    </>
  );
}

function Cited({ citation: { text, url, replacedBy, endedWith } }: { citation: LawCitation }) {
  const { texts } = useMapTexts();
  const words = texts.laws;
  const replaced = replacedBy === null ? null : words.replaced(replacedBy.name, formatDay(replacedBy.from));
  return (
    <>
      {/* an address leads to the act in force: that is not the one cited where it is replaced */}
      {url === null || replaced !== null ? text : <Elsewhere url={url} text={text} />}
      {replaced !== null && (
        <span className="quiet"> – {url === null ? replaced : <Elsewhere url={url} text={replaced} />}</span>
      )}
      {endedWith !== null && <span className="quiet"> – {words.ended(endedWith)}</span>}
    </>
  );
}

function Elsewhere({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
