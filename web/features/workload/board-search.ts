import { z } from 'zod';
import { BoardStage } from '../../../src/features/workload/case-board.ts';

const Search = z.object({
  team: z.coerce.number().int().positive().optional().catch(undefined),
  adviser: z
    .union([z.enum(['mine', 'nobody']), z.uuid()])
    .optional()
    .catch(undefined),
  form: z.enum(['advice', 'conversation', 'coordination']).optional().catch(undefined),
  stage: BoardStage.optional().catch(undefined),
  view: z.literal('table').optional().catch(undefined),
});

/** Which cases are shown, and how; nothing set is the whole board. */
export type BoardSearch = {
  team?: number;
  adviser?: string;
  form?: 'advice' | 'conversation' | 'coordination';
  stage?: BoardStage;
  view?: 'table';
};

/** The choices of an address, with only what is set. */
export function parseBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { team, adviser, form, stage, view } = Search.parse(search);
  return {
    ...(team !== undefined && { team }),
    ...(adviser !== undefined && { adviser }),
    ...(form !== undefined && { form }),
    ...(stage !== undefined && { stage }),
    ...(view !== undefined && { view }),
  };
}
