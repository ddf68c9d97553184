import { mailTexts } from '../../messages/mail-text.ts';
import type { Keys } from '../../platform/crypto/keys.ts';
import type { TakenMail } from '../../platform/mail/mail-queue.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import type { LooseRule } from '../loose-threads/loose-rules.ts';
import { codeOf, tokenOfLink } from '../task-links/link-secrets.ts';
import { LINK_DAYS } from '../task-links/task-link.ts';

/**
 * What a mail says. It is made of counts and ids alone, so that nothing of anybody can come into it.
 * @param site where the pages are, without a slash at its end
 * @returns null when there is nobody to write to; and of the catalogue's, which write themselves (catalogue-keeping)
 */
export function writeLetter(keys: Keys, site: string, mail: TakenMail): Letter | null {
  if (mail.to === null) return null;
  const parts = partsOf(keys, site, mail);
  if (parts === null) return null;
  const { subject, text } = parts;
  return { to: mail.to, subject, text: `${text}\n\n-- \n${mailTexts(mail.language).ending}\n` };
}

function partsOf(
  keys: Keys,
  site: string,
  { kind, language, counts, linkId, codeId }: TakenMail,
): Omit<Letter, 'to'> | null {
  const texts = mailTexts(language);
  switch (kind) {
    case 'task_link': {
      const address = `${site}/oppgave/${tokenOfLink(keys, linkId ?? '')}`;
      return { subject: texts.link.subject, text: texts.link.text(address, String(LINK_DAYS)) };
    }
    case 'task_code':
      return { subject: texts.code.subject, text: texts.code.text(spaced(codeOf(keys, codeId ?? ''))) };
    case 'task_waiting': {
      const text = texts.waiting.text(String(counts['waiting'] ?? 0), `${site}/mine-familier`);
      return { subject: texts.waiting.subject, text: withStop(text, texts.digest.stop, site) };
    }
    case 'catalogue_confirm':
    case 'catalogue_link':
      return null;
    case 'digest': {
      const rules: Readonly<Record<LooseRule, string>> = texts.rules;
      const lines = Object.entries(rules)
        .filter(([rule]) => (counts[rule] ?? 0) > 0)
        .map(([rule, label]) => `- ${label}: ${String(counts[rule])}`);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const text = texts.digest.text(lines.join('\n'), `${site}/lose-trader`);
      return {
        subject: total === 1 ? texts.digest.one : texts.digest.subject(String(total)),
        text: withStop(text, texts.digest.stop, site),
      };
    }
  }
}

function withStop(text: string, stop: (address: string) => string, site: string): string {
  return `${text}\n\n${stop(`${site}/innlogginger`)}`;
}

/** Easier to copy by hand; the page takes it with the space or without. */
function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
