export type LockEntry = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

export function findProductionPackages(
  lock: { packages: Record<string, LockEntry> },
  sources: readonly string[],
  isInstalled: (path: string) => boolean,
): string[];
