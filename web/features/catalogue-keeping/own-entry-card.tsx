import type { LinkedEntries, LinkedEntry } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import type { EntryContent } from '../../../src/features/catalogue/entry.ts';
import { Button, CheckmarkCircleIcon, PencilIcon, Tag } from '../../ui/controls.ts';
import { Fact } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { useKeepingWords } from './keeping-words.ts';
import type { KeepingWords } from './messages/nb.ts';

type Props = {
  entry: LinkedEntry;
  entries: LinkedEntries;
  isBusy: boolean;
  onConfirm: () => void;
  onChange: () => void;
  onStop: () => void;
};

/** One entry as everybody reads it, in short, with what its organisation may do. */
export function OwnEntryCard({ entry, entries, isBusy, onConfirm, onChange, onStop }: Props) {
  const { words, catalogue, language } = useKeepingWords();
  const texts = words.list;
  const { content } = entry;
  const { facts } = texts;
  const areas = entries.areas.filter(({ code }) => content.areas.includes(code));
  const listed = (parts: readonly (string | null)[]) => {
    const told = parts.filter((part) => part !== null && part !== '');
    return told.length === 0 ? null : told.join(', ');
  };
  const cost = content.cost === 'unknown' ? null : catalogue.costs[content.cost];
  return (
    <article className="card keeping-part" aria-labelledby={`own-${entry.id}`}>
      <div className="keeping-head">
        <h3 id={`own-${entry.id}`} tabIndex={-1}>
          {content.name}
        </h3>
        <Tag size="small" variant="outline" data-color={entry.isStale ? 'warning' : 'success'}>
          {entry.isStale || entry.confirmedOn === null ? texts.stale : texts.fresh}
        </Tag>
      </div>
      <p>{content.summary}</p>
      <dl className="keeping-facts">
        <Fact name={facts.when} value={content.when} missing={texts.missing} />
        <Fact
          name={facts.where}
          value={listed([
            content.place,
            content.address,
            ...areas.map(({ labels }) => labels[language] ?? labels['nb'] ?? ''),
          ])}
          missing={texts.missing}
        />
        <Fact name={facts.ages} value={agesOf(content, texts)} missing={texts.missing} />
        <Fact name={facts.cost} value={listed([cost, content.costWords])} missing={texts.missing} />
        <Fact
          name={facts.wayIn}
          value={listed([...content.waysIn.map((way) => catalogue.waysIn[way]), content.wayInWords])}
          missing={texts.missing}
        />
        <Fact
          name={facts.contact}
          value={listed([content.contactWords, content.phone, content.email, content.url])}
          missing={texts.missing}
        />
      </dl>
      <p className="quiet">
        {entry.confirmedOn === null ? texts.never : texts.confirmed(formatDay(entry.confirmedOn))}{' '}
        <a
          href={`${language === 'nn' ? '/nn' : ''}/katalog/${entry.id}`}
          target="_blank"
          rel="noopener"
          aria-label={texts.showNamed(content.name)}
        >
          {texts.show}
        </a>
      </p>
      <div className="keeping-actions no-print">
        <Button
          size="small"
          icon={<CheckmarkCircleIcon aria-hidden />}
          aria-label={texts.confirmNamed(content.name)}
          disabled={isBusy}
          onClick={onConfirm}
        >
          {texts.confirm}
        </Button>
        <Button
          size="small"
          variant="secondary"
          icon={<PencilIcon aria-hidden />}
          aria-label={texts.changeNamed(content.name)}
          disabled={isBusy}
          onClick={onChange}
        >
          {texts.change}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          aria-label={texts.stopNamed(content.name)}
          disabled={isBusy}
          onClick={onStop}
        >
          {texts.stop}
        </Button>
      </div>
    </article>
  );
}

function agesOf({ ageFrom, ageTo }: EntryContent, texts: KeepingWords['list']): string {
  if (ageFrom !== null && ageTo !== null) return texts.ages(String(ageFrom), String(ageTo));
  if (ageFrom !== null) return texts.agesFrom(String(ageFrom));
  return ageTo === null ? texts.allAges : texts.agesTo(String(ageTo));
}
