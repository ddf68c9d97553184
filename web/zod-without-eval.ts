import { z } from 'zod';

// Zod compiles its schemas with `new Function`, which the content security policy forbids. Imported
// before any schema is made, since a schema decides how it works when it is made.
z.config({ jitless: true });
