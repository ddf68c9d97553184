import {
  showApplication,
  showBoard,
  showBudget,
  showCase,
  showClosing,
  showHandover,
  showLink,
  showLinkedTask,
  showLooseThreads,
  showNote,
  showPlan,
  showPlanPaper,
} from './case-scenes.ts';
import type { Picture } from './picture.ts';

const cases = { path: '/saker', as: 'ingrid', width: 1280, isToday: true } as const;

/** Pictures of casework, as the example has it on the day they are taken. */
export const CASE_PICTURES: readonly Picture[] = [
  { ...cases, name: 'case', height: 1250, prepare: showCase },
  { ...cases, name: 'case-plan', height: 1150, prepare: showPlan },
  { ...cases, name: 'plan-paper', height: 1120, prepare: showPlanPaper },
  { ...cases, name: 'case-note', height: 1180, prepare: showNote },
  { ...cases, name: 'economy', height: 1000, prepare: showBudget },
  { ...cases, name: 'my-day', path: '/min-dag', height: 900 },
  { ...cases, name: 'task-link', height: 800, prepare: showLink },
  { ...cases, name: 'partner-tasks', path: '/mine-familier', as: 'henrik', height: 760 },
  {
    ...cases,
    name: 'linked-task-phone',
    path: '/logg-inn',
    as: null,
    width: 390,
    height: 844,
    prepare: showLinkedTask,
  },
  // these change the example
  { ...cases, name: 'application', height: 620, prepare: showApplication },
  { ...cases, name: 'cases', height: 1000, prepare: showBoard },
  {
    ...cases,
    name: 'loose-threads',
    path: '/lose-trader?mine=true',
    height: 1000,
    prepare: showLooseThreads,
  },
  { ...cases, name: 'handover', path: '/overlevering', height: 680, prepare: showHandover },
  { ...cases, name: 'closing', height: 1150, prepare: showClosing },
];
