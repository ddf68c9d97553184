import { catalogueWords } from '../../../src/features/catalogue/messages/catalogue-words.ts';
import { mapWords } from '../../../src/features/catalogue-map/messages/map-words.ts';
import { useLanguage } from '../../ui/language.tsx';

/** What the maps say, and the catalogue's own words: loaded with these pages. */
export function useMapTexts() {
  const language = useLanguage();
  return { texts: mapWords(language), terms: catalogueWords(language), language };
}
