import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntryContent } from '../../../src/features/catalogue/entry.ts';
import type { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../paths.ts';
import { Fact, FactGroup } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { useFieldWords } from './field-words.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** What is known, in groups; what nobody has said is left out, but for what every reader asks about. */
export function EntryFacts({ entry }: { entry: EntryRecord }) {
  const { texts, language, contentLanguage } = useCatalogueTexts();
  const { content } = entry;
  const own = texts.entry;
  const description = (language === 'nn' ? content.descriptionNn : null) ?? content.description;
  return (
    <>
      {description !== null && (
        <p className="note entry-description" lang={contentLanguage}>
          {description}
        </p>
      )}
      <div className="facts-grid">
        <FactGroup title={own.groups.way}>
          <dl>
            <Known entry={entry} field="waysIn" always />
            <Known entry={entry} field="wayInWords" />
            <Known entry={entry} field="contactWords" />
            <Known entry={entry} field="phone">
              {content.phone !== null && (
                <a href={`tel:${content.phone.replaceAll(' ', '')}`}>{content.phone}</a>
              )}
            </Known>
            <Known entry={entry} field="email">
              {content.email !== null && <a href={`mailto:${content.email}`}>{content.email}</a>}
            </Known>
            <Known entry={entry} field="url">
              {content.url !== null && (
                <a href={content.url} rel="noreferrer">
                  {content.url}
                </a>
              )}
            </Known>
          </dl>
        </FactGroup>
        <FactGroup title={own.groups.who}>
          <dl>
            <Known entry={entry} field="audiences" />
            <Fact
              name={texts.fields.ages}
              missing={own.missing}
              value={
                content.ageFrom === null && content.ageTo === null
                  ? own.allAges
                  : own.ages(content.ageFrom, content.ageTo)
              }
            />
            <Known entry={entry} field="situation" />
            <Known entry={entry} field="lifeAreas" always />
            <Known entry={entry} field="languages" />
            {content.interpreter && <Known entry={entry} field="interpreter" />}
          </dl>
        </FactGroup>
        <FactGroup title={own.groups.when}>
          <dl>
            <Known entry={entry} field="areas">
              {content.areas.length === 0 ? own.everywhere : undefined}
            </Known>
            <Known entry={entry} field="place" />
            <Known entry={entry} field="address" />
            <Known entry={entry} field="when" always />
            <Known entry={entry} field="cost" always />
            <Known entry={entry} field="costWords" />
            <Known entry={entry} field="costHelp" />
          </dl>
        </FactGroup>
        <FactGroup title={own.groups.work}>
          <dl>
            {content.kind === 'service' ? (
              <Known entry={entry} field="sector" />
            ) : (
              <Fact
                name={own.givenBy}
                missing={own.missing}
                value={
                  <Link to={PATHS.entry} params={{ entryId: content.service }}>
                    {entry.serviceName}
                  </Link>
                }
              />
            )}
            {entry.partOf !== null && (
              <Fact
                name={own.partOf}
                missing={own.missing}
                value={
                  <Link to={PATHS.entry} params={{ entryId: entry.partOf.id }}>
                    {entry.partOf.name}
                  </Link>
                }
              />
            )}
            <Known entry={entry} field="partners">
              {entry.partners.length > 0 && <Partners partners={entry.partners} />}
            </Known>
            <Known entry={entry} field="aliases" />
            <Known entry={entry} field="legalBasis" />
            <Known entry={entry} field="evaluated" />
            <Known entry={entry} field="evaluationWords" />
            <Known entry={entry} field="status" />
            <Known entry={entry} field="statusWords" />
            <Known entry={entry} field="wishes" />
            <Known entry={entry} field="source" />
            <Fact
              name={own.confirmedOn}
              missing={own.neverConfirmed}
              value={
                entry.confirmedOn === null
                  ? null
                  : entry.confirmedAs === null
                    ? formatDay(entry.confirmedOn)
                    : own.confirmedAs(formatDay(entry.confirmedOn), entry.confirmedAs)
              }
            />
            <Fact name={own.changed} missing={own.missing} value={formatDay(entry.changedOn)} />
          </dl>
        </FactGroup>
      </div>
    </>
  );
}

/** One field with its name; without a value it is left out, unless it is always asked about. */
function Known({
  entry,
  field,
  always = false,
  children,
}: {
  entry: EntryRecord;
  field: keyof EntryContent;
  always?: boolean;
  children?: ReactNode;
}) {
  const { texts } = useCatalogueTexts();
  const { nameOf, valueOf } = useFieldWords();
  const held = entry.content[field];
  // what is unknown is as good as unsaid
  const text = held === 'unknown' ? null : valueOf(field, held);
  const value = children === undefined || children === false ? text : children;
  if (value === null && !always) return null;
  return <Fact name={nameOf(field)} missing={texts.entry.missing} value={value} />;
}

function Partners({ partners }: { partners: EntryRecord['partners'] }) {
  return (
    <ul className="plain-list">
      {partners.map(({ name, id }) => (
        <li key={name}>
          {id === null ? (
            name
          ) : (
            <Link to={PATHS.entry} params={{ entryId: id }}>
              {name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
