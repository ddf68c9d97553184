import { Link, useNavigate } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { Chips } from '../../ui/controls.ts';
import { allChosen, chosenOf, withChosen, type CatalogueSearch } from './catalogue-search.ts';
import { useFacetLabels } from './facet-labels.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** What the search is narrowed by, each to be taken away with a press. */
export function ChosenFilters({ search }: { search: CatalogueSearch }) {
  const { texts } = useCatalogueTexts();
  const label = useFacetLabels();
  const navigate = useNavigate();
  const chosen = allChosen(search);
  if (chosen.length === 0 && search.elsewhere === undefined) return null;
  return (
    <div className="catalogue-chosen">
      {chosen.length > 0 && (
        <Chips size="small" aria-label={texts.search.chosen}>
          {chosen.map(({ facet, value }) => (
            <Chips.Removable
              key={`${facet} ${value}`}
              onClick={() =>
                void navigate({
                  to: PATHS.catalogue,
                  search: withChosen(
                    search,
                    facet,
                    chosenOf(search, facet).filter((one) => one !== value),
                  ),
                  replace: true,
                })
              }
            >
              {label(facet, value)}
            </Chips.Removable>
          ))}
        </Chips>
      )}
      <Link to={PATHS.catalogue} search={{}} replace>
        {texts.search.clear}
      </Link>
    </div>
  );
}
