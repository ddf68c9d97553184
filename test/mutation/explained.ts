/** Mutants that nothing can tell from what is right, each with the reason why; by name. */
export const EXPLAINED: ReadonlyMap<string, string> = new Map();
