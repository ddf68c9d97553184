import type { Tx } from '../../platform/db/transaction.ts';
import { UNKNOWN_AREA } from '../code-lists/default-codes.ts';
import { normalised } from '../../shared/normalised.ts';
import { buildReport, MULTIPLE_LISTS, yearsOf } from './build-report.ts';
import { codesOfRow, foldsOf, rowOf } from './report-codes.ts';
import { countForReport, findReportGround, type ReportGround } from './report-queries.ts';
import type { Report, ReportRequest } from './report.ts';

/** An area or team that the municipality does not have; `known` are those it has. */
export class UnknownReportScope extends Error {
  readonly what: 'area' | 'team';
  readonly value: string;
  readonly known: readonly string[];

  constructor(what: 'area' | 'team', value: string, known: readonly string[]) {
    super(`no ${what} is called ${JSON.stringify(value)}`);
    this.name = 'UnknownReportScope';
    this.what = what;
    this.value = value;
    this.known = known;
  }
}

/** The actor may not count: the views show such a person nothing. */
export class ReportOutOfReach extends Error {
  constructor() {
    super('the actor may not read reports');
    this.name = 'ReportOutOfReach';
  }
}

/**
 * The annual report of the actor's municipality, counted now.
 * @throws UnknownReportScope when the municipality has no such area or team
 * @throws ReportOutOfReach when the actor may not count
 */
export async function readReport(tx: Tx, request: ReportRequest): Promise<Report> {
  const { year, language } = request;
  if (!Number.isInteger(year) || year < 2000 || year > 2200)
    throw new RangeError(`there is no report of the year ${String(year)}`);
  const ground = await findReportGround(tx, language);
  if (ground === undefined) throw new ReportOutOfReach();
  const area = request.area === undefined ? null : findArea(ground, request.area);
  const team = request.team === undefined ? null : findTeam(ground, request.team);
  const counts = await countForReport(tx, {
    areas: area === null ? null : codesOfRow(ground.codes, 'area', area.code),
    unplaced: codesOfRow(ground.codes, 'area', UNKNOWN_AREA.code),
    teamId: team?.id ?? null,
    ...yearsOf(year, ground.starts),
    starts: ground.starts,
    folds: foldsOf(ground.codes, MULTIPLE_LISTS),
  });
  return buildReport({ ...ground, year, language, area, team: team?.name ?? null, counts });
}

function findArea({ codes }: ReportGround, value: string): { code: string; label: string } {
  const wanted = normalised(value);
  const areas = codes.filter((code) => code.list === 'area');
  const found = areas.find((area) => area.names.some((name) => normalised(name) === wanted));
  if (found === undefined)
    throw new UnknownReportScope(
      'area',
      value,
      areas.map((area) => area.label),
    );
  // an area that was merged into another is asked for by its old name too
  const row = rowOf(codes, 'area', found.code);
  return areas.find((area) => area.code === row) ?? found;
}

function findTeam({ teams }: ReportGround, value: string): { id: number; name: string } {
  const found = teams.find((team) => normalised(team.name) === normalised(value));
  if (found === undefined)
    throw new UnknownReportScope(
      'team',
      value,
      teams.map((team) => team.name),
    );
  return found;
}
