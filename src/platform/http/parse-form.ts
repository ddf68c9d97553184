import { AppError } from '../../shared/app-error.ts';
import { isCleanText } from './strict-json.ts';

const MOST_FIELDS = 200;

/** The fields of a form as names to texts; a name that comes again becomes several. Line ends are as we write them. @throws AppError */
export function parseForm(body: string): Record<string, string | string[]> {
  const fields = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of [...new URLSearchParams(body)].slice(0, MOST_FIELDS)) {
    const text = value.replaceAll('\r\n', '\n');
    if (!isCleanText(name) || !isCleanText(text))
      throw new AppError('invalid_input', { issues: [{ path: 'body', problem: 'text' }] });
    const before = fields[name];
    if (before === undefined) fields[name] = text;
    else fields[name] = [...(typeof before === 'string' ? [before] : before), text];
  }
  return { ...fields };
}
