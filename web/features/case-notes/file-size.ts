import type { Messages } from '../../messages/messages-type.ts';

const one = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });

/** "340 kB" or "2,4 MB". */
export function describeSize(bytes: number, texts: Messages['caseNotes']['files']): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? texts.kilobytes(one.format(Math.max(1, Math.round(kilobytes))))
    : texts.megabytes(one.format(kilobytes / 1024));
}
