import { z } from 'zod';

/** Whose catalogue is open to everybody. */
export type OpenMunicipality = { id: number; code: string; name: string };

/** As a query says whose catalogue is meant; the installation's first where it does not. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .optional();
