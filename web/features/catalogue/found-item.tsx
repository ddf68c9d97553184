import { Link } from '@tanstack/react-router';
import type { FoundEntry } from '../../../src/features/catalogue-search/search.ts';
import { PATHS } from '../../paths.ts';
import { ClockDashedIcon, Tag } from '../../ui/controls.ts';
import { useFacetLabels } from './facet-labels.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** What is found, as a card: enough to know whether to open it. */
export function FoundItem({ item }: { item: FoundEntry }) {
  const { texts, words, contentLanguage } = useCatalogueTexts();
  const label = useFacetLabels();
  const { id, name, kind, level, phases, serviceName, summary, isStale, elsewhere, variants } = item;
  return (
    <article className="card found-item">
      <h2 lang={contentLanguage}>
        <Link to={PATHS.entry} params={{ entryId: id }}>
          {name}
        </Link>
      </h2>
      <p className="quiet found-giver">
        {words.kinds[kind]}
        {kind !== 'service' && ` · ${serviceName}`}
      </p>
      <p lang={contentLanguage}>{summary}</p>
      <ul className="plain-list found-tags">
        {level !== null && (
          <li>
            <Tag size="small" variant="moderate" data-color="accent">
              {words.levels[level]}
            </Tag>
          </li>
        )}
        {phases.map((phase) => (
          <li key={phase}>
            <Tag size="small" variant="outline" data-color="neutral">
              {words.phases[phase]}
            </Tag>
          </li>
        ))}
        {elsewhere !== null && (
          <li>
            <Tag size="small" variant="moderate" data-color="warning">
              {texts.search.elsewhereTag(elsewhere)}
            </Tag>
          </li>
        )}
        {isStale && (
          <li>
            <Tag size="small" variant="outline" data-color="warning" icon={<ClockDashedIcon aria-hidden />}>
              {texts.search.stale}
            </Tag>
          </li>
        )}
      </ul>
      {variants.length > 0 && (
        <p className="found-variants">
          {texts.search.variants}{' '}
          {variants.map((variant, place) => (
            <span key={variant.id}>
              {place > 0 && ', '}
              <Link to={PATHS.entry} params={{ entryId: variant.id }}>
                {variant.level === null ? texts.search.noLevel : words.levels[variant.level]} (
                {label('service', variant.service)})
              </Link>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
