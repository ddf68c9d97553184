import { Option, type Command } from 'commander';
import { UsageError, type ConfigFlags } from '../config.ts';
import { findPartnerFamily } from '../features/contributions/partner-family-query.ts';
import { countPartnerFamilies, listPartnerFamilies } from '../features/contributions/partner-list-query.ts';
import { pageOf, readContributionsOf } from '../features/contributions/read-contributions.ts';
import { findFamilyId } from '../features/families/find-family-id.ts';
import { searchFamilies } from '../features/families/find-families.ts';
import { openFamily } from '../features/families/open-family.ts';
import { hintsFor } from '../platform/audit/reader-hints.ts';
import { familyAndPersons, recordsOfFamily } from '../platform/audit/shown-subjects.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import type { Tx } from '../platform/db/transaction.ts';
import { AppError } from '../shared/app-error.ts';
import type { SignedIn } from '../shared/signed-in.ts';
import { actAs, withActingOptions, type ActingFlags } from './act-as.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';
import { describeFamily, describeFamilyList, type FamilyList, type FamilySeen } from './describe-families.ts';
import { jsonForTerminal } from './for-terminal.ts';

type Flags = ConfigFlags & ActingFlags & { json: boolean; partner: boolean };
type ListFlags = Flags & { find?: string; after?: string; limit: number };
type Context = { tx: Tx; actor: SignedIn };

const TEAM_ROLES = ['adviser', 'team_lead'] as const;
const MOST_CONTRIBUTIONS = 200;

/** The families, as the account sees them at the page: as its team, or as a partner with consent. */
export function addFamilyCommand(program: Command): void {
  const command = program.command('family').description('families, as an account sees them');
  withFamilyOptions(command.command('list'))
    .description('list the families that the account sees')
    .option('--find <text>', 'part of a name; for the family’s own team')
    .option('--after <next>', 'the next page, as the page before says')
    .addOption(new Option('--limit <number>', 'at most so many').default(50).argParser(readLimit))
    .action((flags: ListFlags) => run(flags, (context) => readList(context, flags), describeFamilyList));
  withFamilyOptions(command.command('show <family>'))
    .description('show one family, by its reference or id')
    .action((family: string, flags: Flags) =>
      run(flags, (context) => readOne(context, family, flags), describeFamily),
    );
}

function withFamilyOptions(command: Command): Command {
  return withActingOptions(withInstallationOptions(command))
    .option('--partner', 'as a partner, for an account that is also of a team', false)
    .option('--json', 'as JSON', false);
}

/** What is printed is read by somebody: it is in the log before it is on the screen. */
async function run<T>(
  flags: Flags,
  read: (context: Context) => Promise<T>,
  describe: (read: T, language: SignedIn['language']) => string,
): Promise<void> {
  const { as } = flags;
  if (as === undefined) throw new UsageError('say who reads, with --as LOGIN');
  const roles = flags.partner ? (['partner'] as const) : ([...TEAM_ROLES, 'partner'] as const);
  await withInstallation(flags, async (installation) => {
    const acting = { municipality: flags.municipality, as, roles };
    const text = await actAs(installation, acting, async (context) => {
      const seen = await read(context).catch(asUsageError);
      return flags.json ? `${jsonForTerminal(seen)}\n` : describe(seen, context.actor.language);
    });
    process.stdout.write(text);
  });
}

async function readList({ tx, actor }: Context, flags: ListFlags): Promise<FamilyList> {
  const { find: q, after, limit } = flags;
  if (seesAsPartner(actor, flags)) {
    if (q !== undefined) throw new UsageError('a partner has a list, and does not search in it');
    const { rows, next } = await listPartnerFamilies(tx, pageOf({ after, limit }));
    await writeAccessLog(
      tx,
      actor,
      'partner.families_listed',
      rows.flatMap(({ id, personIds }) => [id, ...personIds]),
    );
    return { view: 'partner', items: rows, next, count: await countPartnerFamilies(tx) };
  }
  const page = await searchFamilies(tx, { q, after, limit });
  await writeAccessLog(
    tx,
    actor,
    'families.listed',
    page.items.map(({ id }) => id),
  );
  return { view: 'team', ...page };
}

/** @throws AppError not_found for a family that is hidden as for one that is missing */
async function readOne({ tx, actor }: Context, given: string, flags: Flags): Promise<FamilySeen> {
  const id = await findFamilyId(tx, given);
  if (id === null) throw new AppError('not_found');
  const isPartner = seesAsPartner(actor, flags);
  const family = isPartner ? await findPartnerFamily(tx, id) : await openFamily(tx, id);
  if (family === undefined) throw new AppError('not_found');
  const contributions = await readContributionsOf(tx, id, { limit: MOST_CONTRIBUTIONS });
  const [read, contributionsRead] = isPartner
    ? ['partner.family_read', 'partner.contributions_read']
    : ['family.read', 'contributions.read'];
  const addresses = 'addresses' in family ? family.addresses : [];
  const hints = await hintsFor({ tx, actor }, { persons: family.persons, addresses });
  await writeAccessLog(tx, actor, read, familyAndPersons(family), hints);
  await writeAccessLog(tx, actor, contributionsRead, recordsOfFamily(id, contributions.items));
  return { family, contributions };
}

function seesAsPartner({ roles }: SignedIn, { partner }: Flags): boolean {
  return partner || !TEAM_ROLES.some((role) => roles.includes(role));
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,3}$/u.test(text) || limit < 1 || limit > 100)
    throw new UsageError(`not a number from 1 to 100: ${text}`);
  return limit;
}

function asUsageError(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'not_found') throw new UsageError('no such family');
  if (error.code === 'invalid_input')
    throw new UsageError('--after is what the page before said, or nothing');
  if (error.code === 'refused') throw new UsageError('a birth number is not searched for here');
  throw error;
}
