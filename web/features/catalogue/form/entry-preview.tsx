import { useQuery } from '@tanstack/react-query';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { Tag } from '../../../ui/controls.ts';
import { servicesQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';

/** How it will look where it is found. */
export function EntryPreview({ content }: { content: EntryContent }) {
  const { texts, words } = useCatalogueTexts();
  const services = useQuery(servicesQuery);
  const giver = services.data?.find(({ id }) => id === content.service)?.name;
  return (
    <section className="entry-preview" aria-labelledby="entry-preview">
      <h2 id="entry-preview">{texts.form.preview}</h2>
      <p className="quiet">{texts.form.previewLead}</p>
      <div className="card found-item">
        <h3>{content.name}</h3>
        <p className="quiet found-giver">
          {[words.kinds[content.kind], ...(giver === undefined ? [] : [giver])].join(' · ')}
        </p>
        <p>{content.summary}</p>
        <ul className="plain-list found-tags">
          {content.level !== null && (
            <li>
              <Tag size="small" variant="moderate" data-color="accent">
                {words.levels[content.level]}
              </Tag>
            </li>
          )}
          {content.phases.map((phase) => (
            <li key={phase}>
              <Tag size="small" variant="outline" data-color="neutral">
                {words.phases[phase]}
              </Tag>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
