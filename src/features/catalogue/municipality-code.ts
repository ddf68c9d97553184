import { z } from 'zod';

/** As a query says whose catalogue is meant; the installation's first where it does not. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .optional();
