export { enquiries } from './enquiries.ts';
export { overview } from './overview.ts';
export { people } from './people.ts';
export { reports } from './reports.ts';
export { shell } from './shell.ts';
