import type { Command } from 'commander';
import { UsageError, type Config, type ConfigFlags } from '../config.ts';
import { makeConfirmations } from '../features/catalogue-keeping/make-confirmations.ts';
import { makeDigests } from '../features/digests/make-digests.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { MailError, openSmtpMailer } from '../platform/mail/open-mailer.ts';
import { systemClock } from '../shared/clock.ts';
import { WorkAddress } from '../shared/work-address.ts';
import { EXIT } from './exit-code.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

export function addMailCommand(program: Command): void {
  const command = program.command('mail').description('e-mail: what waits, and whether it can be sent');
  withInstallationOptions(command.command('status'))
    .description('how much of each kind waits, was sent or was given up, and what went wrong')
    .action((flags: ConfigFlags) => withInstallation(flags, printStatus));
  withInstallationOptions(command.command('digest'))
    .description(
      'make the daily e-mails of today that are not made, whatever the hour; the server sends them',
    )
    .action((flags: ConfigFlags) => withInstallation(flags, makeNow));
  withInstallationOptions(command.command('test <address>'))
    .description('send a mail without content, to try the mail server that is set')
    .action((address: string, flags: ConfigFlags) =>
      withInstallation(flags, (_installation, config) => sendTest(config, address)),
    );
}

async function printStatus(installation: Installation): Promise<void> {
  const { rows } = await installation.asOwner((owner) =>
    owner.query<{ kind: string; waiting: number; sent: number; given_up: number; problems: string | null }>(
      `select kind, count(*) filter (where sent_at is null and given_up_at is null)::integer as waiting,
         count(*) filter (where sent_at is not null)::integer as sent,
         count(*) filter (where given_up_at is not null)::integer as given_up,
         string_agg(distinct last_error, ', ' order by last_error) as problems
       from mail group by kind order by kind`,
    ),
  );
  if (rows.length === 0) process.stdout.write('no mail\n');
  for (const { kind, waiting, sent, given_up: givenUp, problems } of rows) {
    const counts = `${String(waiting)} waiting, ${String(sent)} sent, ${String(givenUp)} given up`;
    process.stdout.write(`${kind}: ${counts}${problems === null ? '' : ` (${problems})`}\n`);
  }
}

async function makeNow({ db }: Installation): Promise<void> {
  let people = 0;
  for (;;) {
    const made = await makeDigests({ db, clock: systemClock }, { isAtAnyHour: true });
    if (made === 0) break;
    people += made;
  }
  const asked = await makeConfirmations({ db, clock: systemClock }, { isAtAnyHour: true });
  process.stdout.write(`asked ${String(asked)} people to confirm entries of the catalogue\n`);
  process.stdout.write(`looked at ${String(people)} people; \`levekar mail status\` says what waits\n`);
}

async function sendTest({ smtpUrl, mailFrom }: Config, typed: string): Promise<void> {
  const address = WorkAddress.safeParse(typed);
  if (!address.success) throw new UsageError('not an e-mail address');
  if (smtpUrl === null || mailFrom === null)
    throw new UsageError('no mail server is set: LEVEKAR_SMTP_URL and LEVEKAR_MAIL_FROM');
  const mailer = openSmtpMailer(smtpUrl, mailFrom);
  try {
    await mailer.send({ to: address.data, subject: 'Levekår', text: 'Levekår kan sende e-post.\n' });
    process.stdout.write('sent\n');
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    process.stderr.write(`not sent: ${error.problem}\n`);
    process.exitCode = EXIT.ourFault;
  } finally {
    mailer.close();
  }
}
