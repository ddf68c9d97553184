import { AppError } from '../../shared/app-error.ts';

/**
 * Refuses an address that could be read in two ways: one with bytes that must be encoded, or whose encoding is
 * not UTF-8. A lenient reader would take a part of it as it stands, and look for something else than was asked.
 * @param url as it came: path and query
 * @throws AppError `invalid_input`
 */
export function assertStrictUrl(url: string): void {
  if (!/^[\x21-\x7e]*$/u.test(url)) throw invalid();
  try {
    decodeURIComponent(url);
  } catch {
    throw invalid();
  }
}

function invalid(): AppError {
  return new AppError('invalid_input', { issues: [{ path: 'query', problem: 'encoding' }] });
}
