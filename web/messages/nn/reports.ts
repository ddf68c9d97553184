import type { Messages } from '../messages-type.ts';

export const reports = {
  title: (year) => `Årsrapport ${year}`,
  lead: (place) => `Tabellar og figurar for ${place}, rekna ut frå registeret slik det står no.`,
  year: 'År',
  area: 'Bydel',
  wholeMunicipality: 'Heile kommunen',
  team: 'Team',
  allTeams: 'Alle team',
  download: 'Last ned',
  downloadAs: { html: 'Nettside (HTML)', csv: 'Rekneark (CSV)', json: 'Data (JSON)' },
  print: 'Skriv ut',
  contentsToggle: 'Hopp til ein tabell',
  keyFigures: 'Kort sagt',
  casesIn: (year) => `Enkeltsaker i ${year}`,
  adviceIn: (year) => `Generelle råd i ${year}`,
  childrenIn: 'Barn 0–17 år i sakene',
  coordinated: 'Tverretatleg koordinering',
  growthUp: (percent) => `${percent} fleire enn året før`,
  growthDown: (percent) => `${percent} færre enn året før`,
  growthNone: 'Like mange som året før',
  growth: 'Endring frå året før',
  ofCases: (percent) => `${percent} av sakene`,
  yearColumn: 'År',
  valueColumn: 'Svar',
  count: 'Tal',
  percent: 'Del',
  figures: (base, total) =>
    [base === null ? '' : `Grunnlag: ${base} saker`, total === null ? '' : `sum: ${total}`]
      .filter(Boolean)
      .join(', '),
  notRegistered: 'Ikkje registrert',
  emptyTitle: (year) => `Ingen saker i ${year}`,
  emptyText: 'Registeret har ingen førespurnader for dette valet. Vel eit anna år, eller sjå heile kommunen.',
  chartMissing: 'Figurane kunne ikkje hentast. Tabellane står som dei skal.',
} satisfies Messages['reports'];
