import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';

/** How much of a kind one address, or one account, may send in a day; routes of the same kind count together. */
export type DayShare = { of: string; most: number };

/** Counts one more for the caller. @throws AppError too_many_today when the share of the day is used up */
export type TakeShare = (request: FastifyRequest, share: DayShare) => Promise<void>;

/**
 * What each has sent in a day, in this process's memory. Whose it is stands there as a digest that nobody can work out
 * again: its key is the process's own.
 */
export function countShares(server: FastifyInstance): TakeShare {
  const secret = randomBytes(32);
  const keyGenerator = ({ accountId, ip }: FastifyRequest) =>
    createHmac('sha256', secret)
      .update(accountId ?? normalizeIP(ip))
      .digest('base64');
  const limits = new Map<string, ReturnType<FastifyInstance['createRateLimit']>>();
  return async (request, { of, most }) => {
    const kind = `${of} ${String(most)}`;
    const limit =
      limits.get(kind) ?? server.createRateLimit({ max: most, timeWindow: '1 day', keyGenerator });
    limits.set(kind, limit);
    const taken = await limit(request);
    if (!taken.isAllowed && taken.isExceeded) throw new AppError('too_many_today');
  };
}
