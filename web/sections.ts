import type { ComponentType } from 'react';
import { ROLES, type Role } from '../src/shared/signed-in.ts';
import type { Messages } from './messages/messages-type.ts';
import { PATHS } from './paths.ts';
import {
  BarChartIcon,
  CalendarIcon,
  CogIcon,
  EyeIcon,
  FileImportIcon,
  HouseIcon,
  InboxIcon,
  MagnifyingGlassIcon,
  PersonGroupIcon,
  TasklistIcon,
} from './ui/controls.ts';

type Section = {
  name: keyof Messages['shell']['sections'];
  path:
    | typeof PATHS.home
    | typeof PATHS.myDay
    | typeof PATHS.cases
    | typeof PATHS.enquiries
    | typeof PATHS.families
    | typeof PATHS.myFamilies
    | typeof PATHS.catalogue
    | typeof PATHS.imports
    | typeof PATHS.report
    | typeof PATHS.accessReview
    | typeof PATHS.setup;
  icon: ComponentType<{ 'aria-hidden': true; fontSize: string }>;
  /** Who has any use of it. Only what is offered: the server decides what is given. */
  roles: readonly Role[];
};

/** The main menu, top to bottom. */
const SECTIONS: readonly Section[] = [
  {
    name: 'overview',
    path: PATHS.home,
    icon: HouseIcon,
    // a partner's front page is the families
    roles: ROLES.filter((role) => role !== 'partner'),
  },
  { name: 'myDay', path: PATHS.myDay, icon: CalendarIcon, roles: ['adviser', 'team_lead'] },
  { name: 'cases', path: PATHS.cases, icon: TasklistIcon, roles: ['adviser', 'team_lead'] },
  { name: 'enquiries', path: PATHS.enquiries, icon: InboxIcon, roles: ['adviser', 'team_lead'] },
  { name: 'families', path: PATHS.families, icon: PersonGroupIcon, roles: ['adviser', 'team_lead'] },
  { name: 'myFamilies', path: PATHS.myFamilies, icon: PersonGroupIcon, roles: ['partner'] },
  {
    name: 'catalogue',
    path: PATHS.catalogue,
    icon: MagnifyingGlassIcon,
    roles: ROLES.filter((role) => role !== 'guest' && role !== 'operator'),
  },
  { name: 'imports', path: PATHS.imports, icon: FileImportIcon, roles: ['adviser', 'team_lead'] },
  {
    name: 'report',
    path: PATHS.report,
    icon: BarChartIcon,
    roles: ['adviser', 'team_lead', 'approver', 'analyst', 'steward'],
  },
  {
    name: 'accessReview',
    path: PATHS.accessReview,
    icon: EyeIcon,
    roles: ['team_lead', 'privacy_officer'],
  },
  { name: 'setup', path: PATHS.setup, icon: CogIcon, roles: ['steward'] },
];

export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)));
}
