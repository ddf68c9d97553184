import { openEmbedded } from './embedded-postgres.ts';

// Run by the tests as a process of its own: opens the folder, says so, and closes when it is told to.
const opened = await openEmbedded(process.argv[2] ?? '');
process.stdout.write(`open ${opened.adopted ? 'adopted' : 'started'}\n`);
process.stdin.once('data', () => {
  void opened.close().then(() => process.exit(0));
});
