import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';
import { openStanding } from '../catalogue/open-standing.ts';
import { indexOf } from './catalogue-index.ts';
import type { PublicLanguage } from './messages/public-words.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import type { Site } from './public-site.ts';

/**
 * What the pages of a municipality are made from.
 * @throws AppError not_found where the address names a municipality that there is not
 */
export async function openSite(
  { tx, clock, siteAddress }: { tx: Tx; clock: Clock; siteAddress: string },
  language: PublicLanguage,
  query: LooseQuery,
): Promise<Site> {
  const stated = firstOf(query.municipality);
  const code = MunicipalityCode.safeParse(stated === '' ? undefined : stated);
  if (!code.success) throw new AppError('not_found');
  const { municipality, catalogue, wordsStamp } = await openStanding(tx, code.data);
  return {
    language,
    municipality,
    stated: code.data ?? null,
    address: siteAddress,
    today: today(clock),
    catalogue,
    wordsStamp,
    index: indexOf(catalogue),
    areas: await findOpenAreas(tx, municipality.id),
  };
}
