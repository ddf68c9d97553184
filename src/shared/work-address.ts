import { z } from 'zod';

/** An e-mail address of plain signs, as services have them; in lower case. At most what RFC 5321 lets one have. */
export const WorkAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9_%+'-]{1,64}(\.[a-z0-9_%+'-]{1,64}){0,8}@([a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}$/u, 'email');
