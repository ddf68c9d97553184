import { queryOptions } from '@tanstack/react-query';
import { Absences } from '../../../src/features/workload/absence.ts';
import { CaseBoard } from '../../../src/features/workload/case-board.ts';
import {
  HandoverCandidates,
  Handovers,
  type CandidateRequest,
} from '../../../src/features/workload/handover.ts';
import { MyDay } from '../../../src/features/workload/my-day.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { BoardSearch } from './board-search.ts';

/** @param limit of each stage */
export const caseBoardQuery = ({ view: _, ...search }: BoardSearch, limit: number) =>
  queryOptions({
    queryKey: ['cases', 'board', search, limit],
    queryFn: ({ signal }) => getJson(API.cases({ ...search, limit }), CaseBoard, signal),
  });

export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: ({ signal }) => getJson(API.myDay, MyDay, signal),
});

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: ({ signal }) => getJson(API.absences, Absences, signal),
});

export const handoversQuery = queryOptions({
  queryKey: ['handovers'],
  queryFn: ({ signal }) => getJson(API.handovers, Handovers, signal),
});

export const candidatesQuery = (request: CandidateRequest) =>
  queryOptions({
    queryKey: ['handovers', 'cases', request],
    queryFn: ({ signal }) => getJson(API.handoverCases({ ...request }), HandoverCandidates, signal),
  });
