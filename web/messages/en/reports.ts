import type { Messages } from '../messages-type.ts';

export const reports = {
  title: (year) => `Annual report ${year}`,
  lead: (place) => `Tables and charts for ${place}, worked out from the register as it stands now.`,
  year: 'Year',
  area: 'Area of town',
  wholeMunicipality: 'Whole municipality',
  team: 'Team',
  allTeams: 'All teams',
  download: 'Download',
  downloadAs: {
    pdf: 'PDF, to read and share',
    docx: 'Word, to go on editing',
    xlsx: 'Spreadsheet (Excel)',
    html: 'Web page (HTML)',
    csv: 'Spreadsheet (CSV)',
    json: 'Data (JSON)',
  },
  downloadMaking: 'Making the file …',
  downloadFailed: 'The file was not made',
  downloadDone: 'The file is downloaded.',
  print: 'Print',
  contentsToggle: 'Go to a table',
  keyFigures: 'In short',
  casesIn: (year) => `Cases in ${year}`,
  adviceIn: (year) => `General advice in ${year}`,
  childrenIn: 'Children aged 0–17 in the cases',
  coordinated: 'Cross-agency coordination',
  growthUp: (percent) => `${percent} more than the year before`,
  growthDown: (percent) => `${percent} fewer than the year before`,
  growthNone: 'As many as the year before',
  growth: 'Change from the year before',
  ofCases: (percent) => `${percent} of the cases`,
  yearColumn: 'Year',
  valueColumn: 'Answer',
  count: 'Count',
  percent: 'Share',
  figures: (base, total) =>
    [base === null ? '' : `Base: ${base} cases`, total === null ? '' : `sum: ${total}`]
      .filter(Boolean)
      .join(', '),
  notRegistered: 'Not registered',
  emptyTitle: (year) => `No cases in ${year}`,
  emptyText:
    'The register has no enquiries for this choice. Choose another year, or see the whole municipality.',
  chartMissing: 'The charts could not be loaded. The tables are as they should be.',
} satisfies Messages['reports'];
