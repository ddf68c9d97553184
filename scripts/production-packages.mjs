// Plain JavaScript, as the other scripts: which installed packages the server needs to run.

/**
 * The packages whose name the sources quote, those for the machine, and all that they need in turn. What only
 * the pages use is already in their bundle.
 * @param {{packages: Record<string, LockEntry>}} lock package-lock.json
 * @param {readonly string[]} sources the texts of the server's files
 * @param {(path: string) => boolean} isInstalled optional packages of other machines are not
 * @returns {string[]} paths below the project's folder, such as node_modules/pg
 * @typedef {Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', Record<string, string> | undefined>} LockEntry
 */
export function findProductionPackages(lock, sources, isInstalled) {
  const { dependencies = {}, optionalDependencies = {} } = lock.packages[''] ?? {};
  const isQuoted = (name) => sources.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`));
  const roots = [...Object.keys(dependencies).filter(isQuoted), ...Object.keys(optionalDependencies)];
  const found = new Set();
  const waiting = roots.map((name) => `node_modules/${name}`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !isInstalled(path)) continue;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = lock.packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const needed = resolvePackage(lock, path, name);
      if (needed !== undefined) waiting.push(needed);
    }
  }
  return [...found].sort();
}

/** As Node looks for a package: beside the one that asks, then one folder up at a time. */
function resolvePackage(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return undefined;
  }
}
