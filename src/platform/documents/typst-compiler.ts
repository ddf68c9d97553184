import { createRequire } from 'node:module';

/** The compiler's own package for this machine: the umbrella package cannot be installed with `npm ci`. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
};

/** What we use of the native package, which has no types of its own. */
export type TypstCompiler = {
  addSource(path: string, text: string): void;
  mapShadow(path: string, bytes: Buffer): void;
  resetShadow(): void;
  evictCache(maxAge: number): void;
  /** `creationTimestamp` in seconds. @throws Error with the compiler's own words */
  pdf(
    main: { mainFilePath: string },
    options: { pdfStandard: 'ua-1'; creationTimestamp: number },
  ): Uint8Array;
};
type TypstPackage = {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): TypstCompiler;
  };
};

/** Whether there is a compiler for this kind of machine (`linux-x64`) and it was installed. */
export function canCompilePdf(kind = `${process.platform}-${process.arch}`): boolean {
  const name = PACKAGES[kind];
  if (name === undefined) return false;
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

/** Loads 50 MB of native code: in the worker only. */
export function loadTypst(): TypstPackage {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error('there is no PDF compiler for this machine');
  return createRequire(import.meta.url)(name) as TypstPackage;
}
